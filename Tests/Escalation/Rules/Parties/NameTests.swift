import CaseModel
import TestSupport
import Testing

/// SCHULD-10: names that say more than a name.
@Suite struct NameTests {
  @Test(
    arguments: [
      ("Ida Isbrand", false), ("Bäckerei Ohnesorge GmbH", false), ("Bäckerei Ohnesorge GmbH i. L.", true),
      ("Bäckerei Ohnesorge GmbH i.I.", true), ("Erben nach Ida Isbrand", true), ("Ida Isbrand (verstorben)", true),
      ("Erbenholz GmbH", false), ("Insolvenzrecht Heute Verlag", false), ("Unbekannt", true),
    ])
  func aNameIsAName(name: String, isTold: Bool) {
    var builder = CaseBuilder()
    builder.change = { $0.debtors[0].name = name }
    #expect(builder.codes().contains("SCHULD-10") == isTold)
  }

  @Test func nobodyOwesHimself() {
    var builder = CaseBuilder()
    builder.change = { $0.debtors[0].name = $0.creditor.name?.uppercased() }
    #expect(builder.codes().contains("SCHULD-10"))
  }
}
