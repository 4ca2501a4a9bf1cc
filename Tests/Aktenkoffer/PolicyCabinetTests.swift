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

  @Test func aPinThatIsNoNameIsRefusedAndNotRepeated() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    try copy.write(Array("\(try copy.text(of: "case.yaml"))policy: {name: \"../Erna Muster\"}\n".utf8), to: "case.yaml")
    let report = try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(copy.folder)
    #expect(report.blocking.map(\.kind.code) == ["FALL-08"])
    #expect(report.findings.allSatisfy { !$0.message.german.contains("Erna") })
  }
}
