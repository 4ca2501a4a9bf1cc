import Fields
import Testing

@testable import Intake

/// A file number reads back as it was written, through any recipient's form.
@Suite struct CaseNumberTests {
  @Test(arguments: ["2026-0042", "A/1", "Nr. 12 b", "Ä 7"])
  func plainNumbersAreTaken(_ number: String) {
    #expect(!codes(number).contains("FALL-04"))
  }

  @Test(arguments: [
    "2026  0042", "2026\u{A0}0042", " 2026", "2026 ", "2026\u{2009}1", "20\u{200B}26", "2026\\t1", "2026\\n1",
  ])
  func whatNobodySeesIsTold(_ number: String) {
    #expect(codes(number).contains("FALL-04"))
  }

  private func codes(_ number: String) -> Set<String> {
    Set(
      CaseReader.read(Array("case: \"\(number)\"\n".utf8), file: "case.yaml", creditor: nil).findings.map(\.kind.code))
  }
}
