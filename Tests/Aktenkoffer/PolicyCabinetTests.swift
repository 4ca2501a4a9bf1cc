import Aktenkoffer
import CaseModel
import Foundation
import Testing

/// A workspace reads each policy once; what is wrong with it is still told where each case asks for it.
@Suite struct PolicyCabinetTests {
  @Test func aMissingPolicyIsToldWhereEachCaseNamesIt() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let twin = "\(copy.workspace)/cases/zwilling"
    try FileManager.default.copyItem(atPath: copy.folder, toPath: twin)
    let text = try copy.text(of: "case.yaml")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
    try copy.write(Array("\(text)policy: {name: streng}\n".utf8), to: "case.yaml")
    try Data("\(text)\n\n\npolicy: {name: streng}\n".utf8).write(to: URL(fileURLWithPath: "\(twin)/case.yaml"))
    let pipeline = Pipeline(asOf: try #require(Day(iso: "2026-11-20")))
    let places = try [copy.folder, twin].map {
      try pipeline.check($0).findings.first { $0.kind.code == "RICHTLINIE-01" }?.place.line
    }
    #expect(places == [lines, lines + 3])
  }

  /// A case begun under one policy is not judged by the next, also after the old one's last day.
  @Test(
    arguments: [
      ("name: w, version: \"1.0\"", "2026-10-31", [] as [String], nil as String?),
      // In force when the first letter went out, which is all that is asked for.
      ("name: w, version: \"1.0\"", "2026-09-07", [], nil),
      ("name: w, version: \"1.0\"", "2026-09-06", ["RICHTLINIE-02"], "version"),
      ("name: w", "2026-10-31", ["RICHTLINIE-02"], "name"),
    ])
  func aPinnedVersionOutlivesItsLastDay(pin: String, until: String, codes: [String], key: String?) throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let version = pin.contains("version") ? "w-1.0" : "w"
    try write(policy("w", "1.0", more: "valid_until: \(until)"), "policies/\(version).yaml", in: copy)
    if version != "w" { try write(policy("w", "2.0"), "policies/w.yaml", in: copy) }
    let text = try copy.text(of: "case.yaml")
    try copy.write(Array("\(text)policy: {\(pin)}\n".utf8), to: "case.yaml")
    let findings = try check(copy).filter { $0.kind.code.hasPrefix("RICHTLINIE") }
    #expect(findings.map(\.kind.code) == codes)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count
    for finding in findings {
      #expect(finding.place.line == line)
      #expect(finding.remedy.english.contains("in the case"))
    }
  }

  /// Two texts of one version: the hash says which, and without it nobody can.
  @Test func ofTwoTextsOfAVersionTheHashDecides() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try write(policy("w", "2.0"), "policies/w.yaml", in: copy)
    try write(policy("w", "1.0"), "policies/w-1.0.yaml", in: copy)
    try write(
      policy("w", "1.0", more: "floor: {clause: \"1.1\", amount: \"9999.00\"}"), "policies/w-1.0b.yaml", in: copy)
    let library = try PolicyLibrary(in: copy.workspace)
    let second = try #require(library.entries.first { $0.file?.hasSuffix("w-1.0b.yaml") ?? false })
    #expect(second.findings.map(\.kind.code) == ["RICHTLINIE-07"])
    #expect(!library.isSound)
    let text = try copy.text(of: "case.yaml")
    func codes(_ pin: String) throws -> [String] {
      try copy.write(Array("\(text)policy: {name: w, \(pin)}\n".utf8), to: "case.yaml")
      return try check(copy).filter(\.blocks).map(\.kind.code)
    }
    #expect(try codes("version: \"1.0\"") == ["RICHTLINIE-07"])
    #expect(try codes("version: \"1.0\", sha256: \(second.sha256)") == ["FORD-09"])
    #expect(try !codes("version: \"2.0\"").contains("RICHTLINIE-07"))
  }

  /// A file that is called otherwise than its policy is an older version of it, or a slip.
  @Test func aFileBearsTheNameOfItsPolicy() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try write(policy("other", "1.0"), "policies/foo.yaml", in: copy)
    let text = try copy.text(of: "case.yaml")
    try copy.write(Array("\(text)policy: {name: foo}\n".utf8), to: "case.yaml")
    #expect(try check(copy).filter(\.blocks).map(\.kind.code) == ["RICHTLINIE-06"])
    #expect(try PolicyLibrary(in: copy.workspace).entries.flatMap(\.findings).map(\.kind.code) == ["RICHTLINIE-06"])
    try write(policy("other", "2.0"), "policies/other.yaml", in: copy)
    #expect(try PolicyLibrary(in: copy.workspace).isSound)
  }

  /// What is too long to be a policy is a finding of that file; the others are listed.
  @Test func aFileTooLongIsAFinding() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try write("#" + String(repeating: "x", count: 9 << 20), "policies/lang.yaml", in: copy)
    let entry = try PolicyLibrary(in: copy.workspace).entries.last
    #expect(entry?.name == "lang")
    #expect(entry?.findings.map(\.kind.code) == ["FALL-02"])
    let text = try copy.text(of: "case.yaml")
    try copy.write(Array("\(text)policy: {name: lang}\n".utf8), to: "case.yaml")
    let finding = try #require(try check(copy).first { $0.kind.code == "FALL-02" })
    #expect(finding.place.file.hasSuffix("../policies/lang.yaml"))
    #expect(finding.message.english == "The file is larger than 8 MiB.")
  }

  /// Editors on Windows begin UTF-8 with a mark.
  @Test func aMarkBeforeTheFirstKeyIsNoFault() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let findings = try check(copy)
    let text = try copy.text(of: "case.yaml").split(separator: "\n").filter { !$0.hasPrefix("#") }
    try copy.write(mark + Array(text.joined(separator: "\n").utf8), to: "case.yaml")
    let path = "\(copy.workspace)/koffer.yaml"
    let workspace = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").filter {
      !$0.hasPrefix("#")
    }
    try Data(mark + Array(workspace.joined(separator: "\n").utf8)).write(to: URL(fileURLWithPath: path))
    #expect(try check(copy).map(\.kind.code) == findings.map(\.kind.code))
  }

  private func check(_ copy: CaseCopy) throws -> [Finding] {
    try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(copy.folder).findings
  }

  private func write(_ text: String, _ name: String, in copy: CaseCopy) throws {
    let url = URL(fileURLWithPath: "\(copy.workspace)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private func policy(_ name: String, _ version: String, more: String = "") -> String {
    """
    policy: \(name)
    version: "\(version)"
    owner: Test
    title: {de: Test, en: Test}
    steps:
      - {step: reminder, clause: "2.1", title: {de: Erinnerung, en: Reminder}, friendly_reminder: {}}
    handover: {clause: "3.1", not_before: 0 days, not_later: 365 days}
    \(more)
    """
  }

  @Test func aPinThatIsNoNameIsRefusedAndNotRepeated() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try copy.write(Array("\(try copy.text(of: "case.yaml"))policy: {name: \"../Erna Muster\"}\n".utf8), to: "case.yaml")
    let report = try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(copy.folder)
    #expect(report.blocking.map(\.kind.code) == ["FALL-08"])
    #expect(report.findings.allSatisfy { !$0.message.german.contains("Erna") })
  }
}
