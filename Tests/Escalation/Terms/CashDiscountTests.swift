import CaseModel
import TestSupport
import Testing

@testable import Escalation

/// FORD-23: what the invoice lets be taken off by who pays early.
@Suite struct CashDiscountTests {
  @Test(
    arguments: [
      ("#SKONTO#TAGE=10#PROZENT=2.00#", ["2.00 2026-02-12"]),
      ("#SKONTO#TAGE=7#PROZENT=3.00#\n#SKONTO#TAGE=14#PROZENT=2.00#", ["3.00 2026-02-09", "2.00 2026-02-16"]),
      ("2 % Skonto bei Zahlung innerhalb von 10 Tagen, sonst 30 Tage netto.", ["2.00 2026-02-12"]),
      ("Bei Zahlung bis 13.02.2026 2,5 % Skonto.", ["2.50 2026-02-13"]),
      ("10 Tage 2% Skonto, 30 Tage netto", ["2.00 2026-02-12"]), ("Zahlbar in 30 Tagen ohne Abzug", []),
      ("Skonto nach Vereinbarung", []), ("2 % Skonto", []),
      ("10 Tage 3 %, 20 Tage 2 %, 30 Tage netto", ["3.00 2026-02-12", "2.00 2026-02-22"]),
      ("2% 10 days, net 30 days", ["2.00 2026-02-12"]), ("2/10 net 30", ["2.00 2026-02-12"]),
      ("2/10 n/30", ["2.00 2026-02-12"]), ("14 Tage 2,5 % / 30 Tage netto", ["2.50 2026-02-16"]),
      ("2 % discount if paid within 14 days, otherwise net 30 days", ["2.00 2026-02-16"]),
      ("Innerhalb von 14 Tagen abzüglich 2 v.H. Skonto", ["2.00 2026-02-16"]),
      ("zwei Prozent Skonto binnen 14 Tagen", ["2.00 2026-02-16"]),
      ("Bei Zahlung innerhalb von 10 Tagen, gewähren wir 3 % Skonto", ["3.00 2026-02-12"]),
      ("Bei Verzug 9 % Zinsen nach 30 Tagen", []), ("30 Tage netto, 19 % MwSt. enthalten", []),
      ("8 Tage 3 % Skonto\n14 Tage 2 % Skonto\n30 Tage netto", ["3.00 2026-02-10", "2.00 2026-02-16"]),
      ("30 Tage netto\n10 Tage 2 % Skonto", ["2.00 2026-02-12"]), ("Sicherheitseinbehalt 2 % für 14 Tage", []),
      ("50 % Anzahlung, Rest 14 Tage netto", []),
    ])
  func termsAreRead(terms: String, expected: [String]) {
    let found = CashDiscount.all(in: [terms], from: TermStart(issued: "2026-02-02"))
    #expect(found.map { "\($0.percent) \($0.until)" } == expected)
  }

  /// In the fields of CII and UBL that EN 16931 has no terms for.
  @Test func whatTheSyntaxHasFieldsFor() {
    var builder = CaseBuilder()
    var discount = EInvoice.Discount(Percent(thousandths: 5_000))
    discount.days = 10
    builder.invoices[0].document = CaseBuilder.document { $0.discounts = [discount] }
    builder.payments = [CaseBuilder.payment("95.00", on: "2026-02-12")]
    #expect(builder.findings().first { $0.kind.code == "FORD-23" }?.severity == .block)
    builder.payments = [CaseBuilder.payment("94.99", on: "2026-02-12")]
    #expect(!builder.codes().contains("FORD-23"))
  }

  /// 2 % of 100.00 by 12 February: 98.00.
  @Test(
    arguments: [
      ("98.00", "2026-02-12", .block), ("97.99", "2026-02-12", nil), ("98.00", "2026-02-13", .warning),
      ("98.00", "2026-02-15", .warning), ("98.00", "2026-02-16", nil), ("99.00", "2026-02-10", .block),
    ] as [(Money, Day, Severity?)])
  func inTimeAndInFull(amount: Money, on: Day, severity: Severity?) {
    var builder = CaseBuilder()
    builder.invoices[0].document = CaseBuilder.document { $0.terms = ["#SKONTO#TAGE=10#PROZENT=2.00#"] }
    builder.payments = [CaseBuilder.payment(amount, on: on)]
    #expect(builder.findings().first { $0.kind.code == "FORD-23" }?.severity == severity)
    builder.credits = [CaseBuilder.credit(Money(cents: 10_000 - amount.cents))]
    #expect(!builder.codes().contains("FORD-23"))
  }

  @Test(
    arguments: [("abzgl. Skonto", "95.00", true), ("abzgl. Skonto", "94.99", false), ("Rest folgt", "98.00", false)]
      as [(String, Money, Bool)])
  func whereNobodyKnowsTheTerms(purpose: String, amount: Money, isTold: Bool) {
    var builder = CaseBuilder()
    builder.payments = [CaseBuilder.payment(amount)]
    builder.payments[0].designation = purpose
    #expect(builder.codes().contains("FORD-23") == isTold)
    #expect(!builder.findings().contains { $0.kind.code == "FORD-23" && $0.blocks })
  }

  /// Who knows that it was not allowed answers for that.
  @Test func whoeverAnswersForIt() {
    var builder = CaseBuilder()
    builder.invoices[0].document = CaseBuilder.document { $0.terms = ["#SKONTO#TAGE=10#PROZENT=2.00#"] }
    builder.payments = [CaseBuilder.payment("98.00", on: "2026-02-12")]
    builder.waivers = [CaseBuilder.waiver("cash_discount")]
    #expect(builder.findings().first { $0.kind.code == "FORD-23" }?.blocks == false)
    #expect(!builder.codes().contains("STUFE-14"))
    builder.waivers[0].reason = nil
    #expect(builder.findings().first { $0.kind.code == "FORD-23" }?.blocks == true)
  }

  @Test func aCentIsTheDebtors() {
    // 2 % of 100.01 are 2.0002.
    #expect(CashDiscount(percent: Percent(thousandths: 2000), until: "2026-02-12").reduced("100.01") == "98.00")
  }

  /// XRechnung may say of which part it is.
  @Test func ofWhatItIsMayBeSaid() {
    let found = CashDiscount.all(
      in: ["#SKONTO#TAGE=10#PROZENT=2.00#BASISBETRAG=50.00#"], from: TermStart(issued: "2026-02-02"))
    #expect(found.map { $0.reduced("100.00") } == ["99.00"])
  }
}
