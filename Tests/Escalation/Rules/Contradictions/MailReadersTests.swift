import CaseModel
import TestSupport
import Testing

@testable import Escalation

/// WIDER-20: who else read the mail.
@Suite struct MailReadersTests {
  @Test(arguments: [
    // The debtor alone, in whatever spelling.
    (["Rechnung@Hotel.example"], [], []),
    // A colleague at the debtor's, and the house's own people.
    (["rechnung@hotel.example"], ["chef@hotel.example"], []), (["rechnung@hotel.example"], ["archiv@werk.example"], []),
    (["rechnung@hotel.example"], ["nachbar@anderswo.example"], ["WIDER-20"]),
    (["rechnung@hotel.example", "nachbar@anderswo.example"], [], ["WIDER-20"]),
    // Customers of one provider are strangers to each other.
    (["hotel@gmx.de"], ["nachbar@gmx.de"], ["WIDER-20"]), (["rechnung@hotel.example"], ["unlesbar"], ["WIDER-20"]),
    // A part of the debtor's house is no stranger.
    (["rechnung@hotel.example"], ["chef@nord.hotel.example"], []),
    // None of the debtor's addresses is another matter.
    (["nachbar@anderswo.example"], [], ["WIDER-16"]),
  ])
  func readers(to: [String], cc: [String], codes: [String]) {
    var mail = Mail()
    mail.from = ["mahnung@werk.example"]
    mail.to = to
    mail.cc = cc
    mail.text = """
      Rechnung R-1 über 100,00 € ist offen. Bitte zahlen Sie bis zum 24.04.2026 auf DE44 0000 0000 4711 0815 00. Danach
      berechnen wir Verzugszinsen.
      """
    var builder = CaseBuilder()
    builder.secondDunning.mail = mail
    builder.change = { $0.debtors[0].emails = ["rechnung@hotel.example", "hotel@gmx.de"] }
    #expect(builder.codes() == codes)
    // Where nobody knows the debtor's addresses, nobody knows a stranger's.
    builder.change = { $0.debtors[0].emails = [] }
    #expect(builder.codes() == [])
  }
}
