import Foundation
import TestSupport
import Testing

/// Where packages and output go, and what can be wrong there.
@Suite struct OutboxTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try workplace.copy(Sample.plain, as: "a")
  }

  private func outage(_ outbox: String, through wrapper: [String] = []) throws -> OutageAnswer? {
    let (entries, status) = try KofferProgram.judge(["pack", "a", "--out", outbox], in: workplace, through: wrapper)
    #expect(status == 1)
    return entries.first?.outage
  }

  @Test func aFileInItsPlace() throws {
    try workplace.write("mine", to: "out")
    let outage = try outage("out")
    #expect(outage?.code == "WELT-03")
    #expect(outage?.path == "out/2026-0042.koffer.zip")
    #expect(try workplace.text("out") == "mine")
  }

  @Test func aFolderWhereThePackageShouldStand() throws {
    try workplace.write("mine", to: "out/2026-0042.koffer.zip/x")
    #expect(try outage("out")?.code == "WELT-03")
    #expect(workplace.names(in: "out") == ["2026-0042.koffer.zip"])
  }

  @Test func theFolderAboveIsMissing() throws {
    let run = try workplace.run(["pack", "a", "--out", "no/such/out"] + KofferProgram.asOf)
    #expect(run.status == 1)
    #expect(run.errors.contains("WELT-10"))
  }

  /// A program that asked for JSON gets JSON, even where there is nothing but an outage.
  @Test(arguments: [["pack", "a", "--out", "no/such/out"], ["init", ".", "--case", "1"]])
  func anOutageAloneIsJSONToo(_ arguments: [String]) throws {
    struct Answer: Decodable { var outage: OutageAnswer }
    try workplace.write("mine", to: "cases/1/case.yaml")
    let run = try workplace.run(arguments + KofferProgram.asOf + ["--json"])
    #expect(run.status == 1)
    let outage = try run.answer(Answer.self).outage
    #expect(run.errors.contains(outage.code))
  }

  @Test func anEmptyNameIsWrongUsage() throws {
    let run = try workplace.run(["pack", "a", "--out", ""] + KofferProgram.asOf)
    #expect(run.status == 64)
    #expect(run.errors.contains("--out"))
  }

  @Test func aLinkThatLeadsToItself() throws {
    try FileManager.default.createSymbolicLink(atPath: workplace.file("out"), withDestinationPath: "out")
    #expect(try outage("out")?.code == "WELT-03")
  }

  @Test(arguments: ["a", "a/documents", "a/neu", "./a/../a"]) func insideTheCase(_ outbox: String) throws {
    #expect(try outage(outbox)?.code == "WELT-13")
    let (entries, _) = try KofferProgram.judge(["check", "a"], in: workplace)
    #expect(entries.first?.verdict == "ready")
  }

  @Test func besideACaseOfSimilarName() throws {
    let (_, status) = try KofferProgram.judge(["pack", "a", "--out", "a2"], in: workplace)
    #expect(status == 0)
  }

  @Test(.enabled(if: Rights.canBeLacked, "running as root without setpriv")) func withoutTheRightToWrite() throws {
    try workplace.write("x", to: "out/other")
    #expect(chmod(workplace.file("out"), 0o555) == 0)
    #expect(try outage("out", through: Rights.lacking)?.code == "WELT-02")
    #expect(workplace.names(in: "out") == ["other"])
  }

  @Test(.enabled(if: SmallDisk.isPossible, "mounting takes root")) func aFullDisk() throws {
    let disk = try SmallDisk()
    try workplace.write((0..<4 << 20).map { _ in UInt8.random(in: 0...255) }, to: "a/documents/gross.bin")
    #expect(try outage(disk.path)?.code == "WELT-04")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == [])
  }

  @Test func anOldPackageIsReplacedWhole() throws {
    try workplace.write("old", to: "out/2026-0042.koffer.zip")
    try workplace.write("left behind", to: "out/.2026-0042.koffer.zip.part")
    let (_, status) = try KofferProgram.judge(["pack", "a", "--out", "out"], in: workplace)
    #expect(status == 0)
    #expect(workplace.names(in: "out") == ["2026-0042.koffer.zip"])
    #expect(try KofferProgram.verify(["out/2026-0042.koffer.zip"], in: workplace.path).status == 0)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func outputThatCannotBeWritten() throws {
    for arguments in [["check", "a"], ["check", "a", "--json"], ["rules"], ["doctor"]] {
      let started = try KofferProgram.start(arguments, in: workplace.path, output: "/dev/full")
      let run = started.finish()
      #expect(run.status == 1, "\(arguments)")
      #expect(run.errors.contains("WELT-12"))
    }
  }

  @Test(.enabled(if: Tool.isInstalled("bash"), "bash is not installed")) func aReaderThatGoesAway() throws {
    let script = "\"$0\" pack a --out out --as-of 2026-11-20 | true; echo ${PIPESTATUS[0]}"
    for _ in 0..<5 {
      let run = try #require(Tool("bash")).run(["-c", "cd '\(workplace.path)' && " + script, KofferProgram.path])
      #expect(run.output == "0\n")
    }
    #expect(workplace.names(in: "out") == ["2026-0042.koffer.zip"])
  }
}
