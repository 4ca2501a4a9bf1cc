import CaseModel
import Escalation
import TestSupport
import Testing

@testable import Packing

/// What only the contract with a recipient says: asked for where it must be a number, named where it stays empty.
@Suite struct SettingRuleTests {
  private func findings(_ name: String, _ setting: String, _ value: String?) throws -> [Finding] {
    let sample = try #require(try ClearedSample("bereit-drei-rechnungen"))
    let place = Place("koffer.yaml", line: 7)
    var settings = RecipientSettings(place: place)
    settings.values[setting] = value.map { RecipientSettings.Entry($0, at: place) }
    let recipient = Recipient(try #require(RecipientShelf.mapping(named: name)), settings)
    let handover = sample.handover(to: recipient)
    return (try #require(handover.mapped)).findings.filter { ["EMPF-03", "EMPF-08", "EMPF-18"].contains($0.kind.code) }
  }

  @Test(
    arguments: [("1234", []), ("0", []), ("-5", ["EMPF-08"]), ("1.5", ["EMPF-08"]), ("abc", ["EMPF-08"])]
      as [(String, [String])])
  func aNumberThatIsAssignedHasDigits(value: String, codes: [String]) throws {
    let found = try findings("mediafinanz", "partner_no", value)
    #expect(found.map(\.kind.code) == codes)
    #expect(found.allSatisfy { $0.message.german.contains("erwartet: Zahl") && $0.place.file == "koffer.yaml" })
  }

  @Test(arguments: [("mediafinanz", "partner_no"), ("creditreform", "member")])
  func whatNobodyGaveIsNamed(name: String, setting: String) throws {
    let found = try findings(name, setting, nil)
    #expect(found.map(\.kind.code) == ["EMPF-18"] && found[0].severity == .note)
    #expect(found[0].remedy.german.contains("recipients.\(name).\(setting)"))
    #expect(try findings(name, setting, "17").isEmpty)
  }

  /// A mandate that nobody gave is asked for, not taken for granted.
  @Test(
    arguments: [(Mandate.Approach.extrajudicial, []), (nil, ["EMPF-01"])] as [(Mandate.Approach?, [String])])
  func noMandateIsInvented(approach: Mandate.Approach?, codes: [String]) throws {
    for name in ["mediafinanz", "paywise"] {
      let handover = try MappedSamples.handover(name, "bereit-drei-rechnungen") {
        if approach == nil { $0.mandate = nil } else { $0.mandate?.approach = approach }
      }
      let held = (try #require(handover.mapped)).findings.filter(\.blocks)
      #expect(held.map(\.kind.code) == codes, "\(name)")
    }
  }
}
