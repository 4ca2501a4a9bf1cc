import CaseModel
import TestSupport
import Testing

/// STUFE-32, ZINS-09, HIND-11: what was written while nothing could be demanded, and what came of it.
@Suite struct StandstillTests {
  private func builder(accepted: Day, broken: Day?, _ kind: Offer.Kind = .deferral) -> CaseBuilder {
    var builder = CaseBuilder()
    var offer = CaseBuilder.offer(kind, on: accepted)
    offer.accepted = accepted
    offer.broken = broken
    builder.offers = [offer]
    return builder
  }

  /// The final notice is of 5 May. Of the days on which it was agreed and broke nobody knows the hour.
  @Test(
    arguments: [
      ("2026-05-04", "2026-05-06", true), ("2026-05-05", "2026-05-06", false), ("2026-05-04", "2026-05-05", false),
      ("2026-04-27", "2026-05-18", true),
    ] as [(Day, Day, Bool)])
  func aLetterDuringADeferralIsNone(accepted: Day, broken: Day, isAtFault: Bool) {
    let builder = builder(accepted: accepted, broken: broken)
    #expect(builder.codes().contains("STUFE-32") == isAtFault)
    #expect(builder.codes().contains("ZINS-09"))
    #expect(builder.isHeld() == isAtFault)
  }

  @Test func anotherWayToPayPutsNothingOff() {
    let builder = builder(accepted: "2026-04-27", broken: "2026-05-18", .paymentMethod)
    #expect(builder.codes() == [])
  }

  /// What runs holds the case by itself.
  @Test func aRunningPlanIsToldOnce() {
    #expect(!builder(accepted: "2026-05-04", broken: nil).codes().contains("STUFE-32"))
    #expect(builder(accepted: "2026-05-04", broken: nil).codes().contains("HIND-03"))
  }

  /// A letter sent again afterwards is the step.
  @Test func repeatedAfterwardsItCounts() {
    var builder = builder(accepted: "2026-05-04", broken: "2026-05-06")
    #expect(builder.codes(asOf: "2026-06-02").contains("STUFE-32"))
    builder.moreLetters = [CaseBuilder.letter(.finalNotice, sent: "2026-05-18", deadline: "2026-05-28")]
    #expect(!builder.codes(asOf: "2026-06-02").contains("STUFE-32") && !builder.isHeld(asOf: "2026-06-02"))
  }

  @Test(
    arguments: [("2026-05-05", true), ("2026-05-04", false)] as [(Day, Bool)])
  func aLetterDuringAnInsolvencyIsNone(to: Day, isAtFault: Bool) {
    var builder = CaseBuilder()
    builder.change = { file in
      var insolvency = Suspension(origin: CaseBuilder.origin(97))
      insolvency.kind = .insolvency
      insolvency.from = "2026-04-27"
      insolvency.to = to
      file.suspensions = [insolvency]
    }
    #expect(builder.codes().contains("STUFE-32") == isAtFault)
    #expect(builder.codes().contains("VERJ-04"))
  }

  /// Asked of natural persons alone, and answered by an inquiry after the end.
  @Test(
    arguments: [
      (.business, nil, false), (.consumer, nil, true), (.consumer, "2026-05-04", true),
      (.consumer, "2026-05-05", false),
    ] as [(Debtor.Kind, Day?, Bool)])
  func aDischargeIsAskedFor(kind: Debtor.Kind, inquired: Day?, isAsked: Bool) {
    var builder = CaseBuilder()
    builder.change = { file in
      var insolvency = Suspension(origin: CaseBuilder.origin(97))
      insolvency.kind = .insolvency
      insolvency.from = "2026-04-27"
      insolvency.to = "2026-05-04"
      file.suspensions = [insolvency]
      file.debtors[0].kind = kind
      file.checks = []
      if let inquired {
        var check = CaseBuilder.check(.insolvency, on: inquired)
        check.result = "Keine Veröffentlichung gefunden."
        file.checks = [check]
      }
    }
    #expect(builder.codes().contains("HIND-11") == isAsked)
  }
}
