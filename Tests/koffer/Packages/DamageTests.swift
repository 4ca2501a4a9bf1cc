import Foundation
import TestSupport
import Testing

/// Packages damaged on their way.
@Suite struct DamageTests {
  private let workplace: Workplace
  private let package: [UInt8]

  init() throws {
    workplace = try Workplace()
    let run = try workplace.run(["pack", Sample.path(Sample.plain), "--out", "out"] + KofferProgram.asOf)
    #expect(run.status == 0)
    package = try Corpus.bytes(at: workplace.file("out/2026-0042.koffer.zip"))
  }

  @Test func cutOffAnywhere() throws {
    let lengths = Array(stride(from: 0, to: package.count, by: 97)) + [package.count - 1]
    for length in lengths { try workplace.write(package.prefix(length), to: "\(length).zip") }
    let (reports, status) = try KofferProgram.verify(lengths.map { "\($0).zip" }, in: workplace.path)
    #expect(reports.map(\.verdict) == lengths.map { _ in "damaged" })
    #expect(status == 3)
  }

  /// A flipped bit is found, or stands where it changes nothing: `ZIPLayout.harmless`, and the contents prove it.
  @Test func oneBitFlipped() throws {
    var generator = SeededGenerator(seed: 20_261_120)
    let layout = ZIPLayout(package)
    let whole = try contents("out/2026-0042.koffer.zip")
    let random = (0..<(Demand.long ? 3000 : 300)).map { _ in Int.random(in: 0..<8 * package.count, using: &generator) }
    let bits = random + layout.harmless.sorted().flatMap { [8 * $0, 8 * $0 + 7] }
    for bit in bits {
      var bytes = package
      bytes[bit / 8] ^= 1 << (bit % 8)
      try workplace.write(bytes, to: "\(bit).zip")
    }
    let (reports, status) = try KofferProgram.verify(bits.map { "\($0).zip" }, in: workplace.path)
    #expect(status == 3)
    for (bit, report) in zip(bits, reports) where report.verdict != "damaged" {
      #expect(report.verdict == "sound")
      #expect(layout.harmless.contains(bit / 8), "bit \(bit % 8) of byte \(bit / 8) went unnoticed")
      #expect(try contents("\(bit).zip") == whole)
    }
    // Only metadata may be forgiving, and there is little of it.
    #expect(layout.harmless.count * 50 < package.count)
  }

  @Test func bytesBeforeBehindAndTwice() throws {
    try workplace.write([0x4D, 0x5A] + package, to: "before.zip")
    try workplace.write(package + [0], to: "behind.zip")
    try workplace.write(package + package, to: "twice.zip")
    let (reports, status) = try KofferProgram.verify(["before.zip", "behind.zip", "twice.zip"], in: workplace.path)
    #expect(reports.map(\.codes) == [["PAKET-01"], ["PAKET-01"], ["PAKET-01"]])
    #expect(status == 3)
  }

  @Test func whatIsNoPackageAtAll() throws {
    try workplace.write("", to: "empty.zip")
    try workplace.write("PK", to: "short.zip")
    #expect(mkfifo(workplace.file("fifo.zip"), 0o644) == 0)
    // A folder is judged as a bag.
    let names = ["empty.zip", "short.zip", "out", "missing.zip", "fifo.zip", "/dev/null", "/dev/zero"]
    let (reports, status) = try KofferProgram.verify(names, in: workplace.path)
    #expect(reports.map(\.verdict) == ["damaged", "damaged", "damaged"] + [String](repeating: "outage", count: 4))
    #expect(Set(reports[2].codes) == ["BAG-01"])
    #expect(reports.compactMap(\.outage?.code) == ["WELT-01", "WELT-03", "WELT-03", "WELT-03"])
    #expect(status == 1)
  }

  /// Archives of other programs, hostile ones among them: refused or named as no package of ours, and nothing written.
  @Test(.enabled(if: Corpus.isPresent, "the corpus is not there")) func everyForeignArchive() throws {
    let archives = Corpus.files(below: "zip")
    #expect(archives.count > 100)
    for batch in stride(from: 0, to: archives.count, by: 100) {
      let names = Array(archives[batch..<min(batch + 100, archives.count)])
      let (reports, status) = try KofferProgram.verify(names, in: workplace.path)
      for report in reports { #expect(report.verdict == "damaged", "\(report.path)") }
      #expect(status == 3)
    }
    #expect(workplace.names() == ["koffer.yaml", "out"])
  }

  private func contents(_ name: String) throws -> [String: [UInt8]] {
    let package = try UnpackedPackage(workplace.file(name))
    return try Dictionary(uniqueKeysWithValues: package.names.map { ($0, try package.bytes($0)) })
  }
}
