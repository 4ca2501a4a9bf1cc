import Aktenkoffer
import CaseModel
import Foundation
import Testing

/// Two cases of one portfolio with one number would write one package, and the second would replace the first.
@Suite struct NamesakesTests {
  @Test func bothCasesAreHeld() throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let twin = copy.workspace + "/cases/zwilling"
    try FileManager.default.copyItem(atPath: copy.folder, toPath: twin)
    let day = try #require(Day(iso: "2026-11-20"))
    let portfolio = Portfolio(at: [copy.workspace])
    let pipeline = Pipeline(asOf: day, among: portfolio)
    for folder in [copy.folder, twin] {
      let report = try pipeline.check(folder)
      #expect(report.blocking.map(\.kind.code) == ["FALL-13"])
      #expect(report.blocking.first?.place.line != nil)
    }
    #expect(try Pipeline(asOf: day).check(copy.folder).isReady)
  }
}
