import CaseModel
import Testing

/// Of two acts of one day each is the step that it can be.
@Suite struct SameDayTests {
  private func builder(final channel: Channel, mailed: Bool) -> CaseBuilder {
    var builder = CaseBuilder(
      under: "friendly_reminder: {}", "email: {}, after: s1, counted_from: deadline",
      "final_notice: {}, after: s2, counted_from: step")
    builder.finalNotice.channel = channel
    var mail = CaseBuilder.call("2026-05-05", .reached)
    (mail.channel, mail.outcome) = (.email, nil)
    builder.calls = mailed ? [mail] : []
    return builder
  }

  @Test(arguments: [Channel.email, .letter])
  func aLetterIsLeftToTheStepBehind(channel: Channel) {
    #expect(builder(final: channel, mailed: true).stepCodes == [])
    // One act is one step.
    #expect(builder(final: channel, mailed: false).stepCodes.contains("STUFE-01"))
  }
}
