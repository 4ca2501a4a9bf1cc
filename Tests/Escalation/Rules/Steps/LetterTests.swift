import CaseModel
import TestSupport
import Testing

/// Which letter counts as which step, and whether it arrived: STUFE-01, 08, 10, 11, 12.
@Suite struct LetterTests {
  @Test func aBouncedLetterHoldsTheCaseUntilItIsSentAgain() {
    var builder = CaseBuilder()
    builder.secondDunning.delivery = Delivery(state: .bounced)
    #expect(builder.codes() == ["STUFE-08"])
    builder.moreLetters = [CaseBuilder.letter(.dunning, level: 2, sent: "2026-04-17", deadline: "2026-04-27")]
    #expect(builder.codes() == [])
  }

  @Test func aBouncedLetterSentAgainAfterTheNextIsOutOfOrder() {
    var builder = CaseBuilder()
    builder.secondDunning.delivery = Delivery(state: .bounced)
    builder.moreLetters = [CaseBuilder.letter(.dunning, level: 2, sent: "2026-05-06", deadline: "2026-05-16")]
    #expect(builder.codes().contains("STUFE-02"))
  }

  @Test func dunningLettersWithoutLevelCountInTheirOrder() {
    var builder = CaseBuilder()
    builder.firstDunning.level = nil
    builder.secondDunning.level = nil
    #expect(builder.codes() == [])
    builder.moreLetters = [CaseBuilder.letter(.dunning, sent: "2026-04-27", deadline: "2026-05-04")]
    #expect(builder.codes() == [])
  }

  @Test func aLetterWithoutLevelFollowsTheLevelBeforeIt() {
    var builder = CaseBuilder()
    builder.secondDunning.level = nil
    #expect(builder.codes() == [])
  }

  @Test func aBouncedLetterWithoutLevelDoesNotMoveTheCount() {
    var builder = CaseBuilder()
    builder.firstDunning.level = nil
    builder.firstDunning.delivery = Delivery(state: .bounced)
    builder.secondDunning.level = nil
    builder.moreLetters = [CaseBuilder.letter(.dunning, sent: "2026-03-27", deadline: "2026-04-08")]
    #expect(builder.codes() == [])
  }

  /// Sent on the first day that was allowed, and once more later on: the next letter counts from the first.
  @Test func theFirstLetterWithoutFaultCounts() {
    var builder = CaseBuilder()
    builder.firstDunning.sent = "2026-03-21"
    builder.moreLetters = [CaseBuilder.letter(.dunning, level: 1, sent: "2026-04-01", deadline: "2026-04-07")]
    builder.secondDunning.sent = "2026-04-09"
    #expect(builder.codes() == [])
    #expect(builder.record("first_dunning")?.on == "2026-03-21")
  }

  @Test func theOrderInTheFileDoesNotMatter() {
    var builder = CaseBuilder()
    swap(&builder.firstDunning, &builder.finalNotice)
    swap(&builder.friendlyReminder, &builder.secondDunning)
    #expect(builder.codes() == [])
  }

  @Test func anAnnouncementSentLaterCountsFromThen() {
    var builder = CaseBuilder()
    builder.finalNotice.announces = []
    #expect(builder.codes() == ["STUFE-10"])
    builder.moreLetters = [CaseBuilder.letter(.finalNotice, sent: "2026-05-06", deadline: "2026-05-15")]
    #expect(builder.codes() == [])
  }

  @Test func anotherAnnouncementIsNone() {
    var builder = CaseBuilder()
    builder.finalNotice.announces = [.court, .termination]
    #expect(builder.codes() == ["STUFE-10"])
    builder.finalNotice.announces = [.court, .collection]
    #expect(builder.codes() == [])
  }

  @Test func lettersWithoutLevelAreNamedByTheirCount() {
    var builder = CaseBuilder()
    builder.firstDunning.level = nil
    builder.secondDunning.level = nil
    #expect(builder.file.dunningLevels == [nil, 1, 2, nil])
    builder.firstDunning.delivery = Delivery(state: .bounced)
    #expect(builder.file.dunningLevels == [nil, 1, 1, nil])
  }

  /// The second letter of one invoice is the first of another: no level would be right for both.
  @Test func aLetterThatCountsDifferentlyHasNoLevel() {
    var builder = CaseBuilder()
    builder.invoices.append(CaseBuilder.invoice("R-2"))
    builder.firstDunning.level = nil
    builder.firstDunning.invoices = ["R-1"]
    builder.secondDunning.level = nil
    #expect(builder.file.dunningLevels == [nil, 1, nil, nil])
    builder.secondDunning.level = 2
    #expect(builder.file.dunningLevels == [nil, 1, 2, nil])
  }

  @Test func aTooShortLetterIsHealedByALongerOne() {
    var builder = CaseBuilder()
    builder.secondDunning.deadline = "2026-04-17"
    #expect(builder.codes() == ["STUFE-05"])
    builder.moreLetters = [CaseBuilder.letter(.dunning, level: 2, sent: "2026-04-15", deadline: "2026-04-24")]
    #expect(builder.codes() == [])
  }

  @Test(arguments: [(Delivery.State?.none, true), (.unknown, true), (.sent, false), (.delivered, false)])
  func unknownArrivalIsAWarning(state: Delivery.State?, warns: Bool) {
    var builder = CaseBuilder()
    builder.firstDunning.delivery = state.map { Delivery(state: $0) }
    #expect(builder.codes() == (warns ? ["STUFE-12"] : []))
    #expect(!builder.isHeld())
  }

  @Test func aLetterOfTomorrowIsNone() {
    var builder = CaseBuilder()
    builder.finalNotice.sent = "2026-05-21"
    builder.finalNotice.deadline = "2026-05-31"
    #expect(builder.codes() == ["FORD-14", "STUFE-01"])
  }

  @Test func aLetterWithoutDateHoldsTheCase() {
    var builder = CaseBuilder()
    builder.finalNotice.sent = nil
    #expect(builder.codes() == ["STUFE-11"])
  }
}
