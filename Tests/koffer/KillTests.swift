import Foundation
import TestSupport
import Testing

/// The power fails while packages are written.
@Suite struct KillTests {
  @Test func neverHalfAPackage() throws {
    let workplace = try Workplace()
    let samples = Sample.ready.filter { $0 != "bereit-als-json" }
    for index in 0..<20 {
      let name = "cases/\(index)"
      try workplace.copy(samples[index % samples.count], as: name)
      let text = try workplace.text("\(name)/case.yaml")
      try workplace.write(text.replacing(/(?m)^case: .*$/, with: "case: K-\(index)"), to: "\(name)/case.yaml")
      // Enough to be killed in the middle of.
      try workplace.write(
        (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }, to: "\(name)/documents/scan.bin")
    }
    let pack = ["pack", ".", "--out", "out"] + KofferProgram.asOf
    let started = ContinuousClock.now
    #expect(try workplace.run(pack).status == 0)
    let duration = started.duration(to: .now)
    let expected = workplace.names(in: "out")
    #expect(expected.count == 20)
    let whole = try expected.map { try Corpus.bytes(at: workplace.file("out/\($0)")) }

    var generator = SeededGenerator(seed: 7)
    var sawPart = 0
    var sawSome = 0
    for round in 0..<(Demand.long ? 100 : 25) {
      // Half of the rounds begin with nothing, half over the packages and parts that are there.
      let hasOut = FileManager.default.fileExists(atPath: workplace.file("out"))
      if hasOut, round.isMultiple(of: 2) { try FileManager.default.removeItem(atPath: workplace.file("out")) }
      let running = try KofferProgram.start(pack, in: workplace.path)
      usleep(UInt32((duration / .microseconds(1)) * Double.random(in: 0.05...1, using: &generator)))
      running.kill()
      _ = running.finish()
      let names = workplace.names(in: "out")
      let packages = names.filter { $0.hasSuffix(".koffer.zip") && !$0.hasPrefix(".") }
      let rest = names.filter { !packages.contains($0) }
      #expect(rest.allSatisfy { $0.hasPrefix(".") && $0.hasSuffix(".koffer.zip.part") }, "\(rest)")
      sawPart += rest.isEmpty ? 0 : 1
      sawSome += packages.isEmpty ? 0 : 1
      guard !packages.isEmpty else { continue }
      let (reports, status) = try KofferProgram.verify(packages.map { "out/\($0)" }, in: workplace.path)
      #expect(status == 0, "\(reports.filter { $0.verdict != "sound" })")
    }
    // Else the moments were badly chosen and the test shows nothing.
    #expect(sawPart > 0 && sawSome > 0)

    #expect(try workplace.run(pack).status == 0)
    #expect(workplace.names(in: "out") == expected)
    #expect(try expected.map { try Corpus.bytes(at: workplace.file("out/\($0)")) } == whole)
  }
}
