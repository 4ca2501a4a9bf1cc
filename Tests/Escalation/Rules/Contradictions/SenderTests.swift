import CaseModel
import TestSupport
import Testing

/// WIDER-24: from whom a letter came.
@Suite struct SenderTests {
  @Test(
    arguments: [
      (["mahnung@werk.example"], []), (["Mahnung@Werk.example"], []), (["buchhaltung@werk.example"], []),
      (["no-reply@rechnung.werk.example"], []),
      (["rechnung@hotel.example"], ["WIDER-24"]), (["wer@anderswo.example"], ["WIDER-24"]),
      (["wer@anderswo.example", "mahnung@werk.example"], []), ([], []), (["werk@gmx.de"], []),
      (["anderer@gmx.de"], ["WIDER-24"]),
    ])
  func whoWrote(from: [String], codes: [String]) {
    var mail = Mail()
    mail.from = from
    mail.to = ["rechnung@hotel.example"]
    var builder = CaseBuilder()
    builder.secondDunning.mail = mail
    builder.change = {
      $0.debtors[0].emails = ["rechnung@hotel.example"]
      $0.creditor.emails = ["mahnung@werk.example", "werk@gmx.de"]
    }
    #expect(builder.codes().filter { $0 == "WIDER-24" } == codes)
    // That the debtor wrote it is no letter at all; who else wrote may have written for the creditor.
    #expect(builder.isHeld() == from.contains("rechnung@hotel.example"))
    builder.change = { $0.debtors[0].emails = ["rechnung@hotel.example"] }
    #expect(builder.codes().contains("WIDER-24") == from.contains("rechnung@hotel.example"))
  }
}
