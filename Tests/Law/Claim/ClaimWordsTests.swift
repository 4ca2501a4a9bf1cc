import CaseModel
import Law
import TestSupport
import Testing

/// A working says all of how its amount came about.
@Suite struct ClaimWordsTests {
  @Test func aRateBelowZeroBearsNothingAndSaysSo() throws {
    var builder = ClaimBuilder()
    var agreed = InterestAgreement(origin: ClaimBuilder.origin)
    agreed.pointsOverBase = Percent(thousandths: -10_000)
    agreed.file = ClaimBuilder.proof
    builder.file.interest = agreed
    let claim = try #require(builder.claim(asOf: "2026-05-01"))
    let line = try #require(claim.lines.last)
    #expect(line.kind == .interest)
    #expect(line.amount == "0.00")
    #expect(line.working?.german.hasSuffix("mindestens null") == true)
    #expect(line.working?.english.hasSuffix("at least nothing") == true)
  }

  /// What courts accept of a fee, and what of that the lump sum covers.
  @Test(
    arguments: [
      ("2.50", "verlangt 2,50\u{A0}€, "), ("250.00", "verlangt 250,00\u{A0}€, ohne Nachweis höchstens 2,50\u{A0}€, "),
    ] as [(Money, String)])
  func aFeeUnderTheLumpSumSaysBoth(fee: Money, words: String) throws {
    var builder = ClaimBuilder()
    builder.remind(sent: "2026-05-04", received: "2026-05-05", fee: fee)
    let claim = try #require(builder.claim())
    #expect(claim.debts[0].costs.last?.working.german == words + "davon 2,50\u{A0}€ durch die Pauschale abgegolten")
  }
}
