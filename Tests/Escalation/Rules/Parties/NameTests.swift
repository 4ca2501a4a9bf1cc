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
      ("Erbengemeinschaft Isbrand", true), ("Ida Isbrand †", true), ("Eheleute Ida und Jens Isbrand", true),
      ("Lust und Liebe GmbH", false), ("Gebrüder Erben GmbH", false), ("Karl Müller Erben OHG", false),
      ("Weingut Becker Erben", true), ("Nachlass Karl Brömse, Tischlerei e. K.", true),
      ("Erben des Karl Brömse GbR", true), ("Nachlass & Trödel Brömse UG (haftungsbeschränkt)", false),
      ("Bäckerei Ohnesorge GmbH in Liquidation", true),
    ])
  func aNameIsAName(name: String, isTold: Bool) {
    var builder = CaseBuilder()
    builder.change = { $0.debtors[0].name = name }
    #expect(builder.codes().contains("SCHULD-10") == isTold)
    // The dead owe nothing that could be asked of them; all else is told.
    let isOfDeath =
      name.hasPrefix("Erben ")
      || ["Nachlass Karl", "Erbengemeinschaft", "verstorben", "†"].contains(where: name.contains)
    #expect(builder.findings().contains { $0.kind.code == "SCHULD-10" && $0.blocks } == isOfDeath)
  }

  /// Whom the liquidators represent is called as it is; a family may be called Erben.
  @Test func whoIsCalledSo() {
    var builder = CaseBuilder()
    builder.change = {
      $0.debtors[0].name = "Bäckerei Ohnesorge GmbH i. L."
      $0.debtors[0].representedBy = [Representative(name: "Ida Isbrand", role: .liquidator)]
    }
    #expect(!builder.codes().contains("SCHULD-10"))
    builder.change = {
      $0.debtors[0].name = nil
      $0.debtors[0].givenName = "Peter"
      $0.debtors[0].familyName = "Erben"
    }
    #expect(!builder.codes().contains("SCHULD-10"))
  }

  @Test func twoConsumersAreTwo() {
    for (name, kind, isTold) in [
      ("Ida und Jens Isbrand", Debtor.Kind.consumer, true), ("Ida und Jens Isbrand", .business, false),
      ("Ida Isbrand", .consumer, false), ("Ida von und zu Isbrand", .consumer, false),
      ("Ida und Jens von und zu Isbrand", .consumer, true),
    ] {
      var builder = CaseBuilder()
      builder.change = {
        $0.debtors[0].name = name
        $0.debtors[0].kind = kind
      }
      #expect(builder.codes().contains("SCHULD-10") == isTold, "\(name) \(kind)")
    }
  }

  /// Firms deal in estates, and families are called so.
  @Test(arguments: [
    "Kiel Real Estate GmbH", "Erben Transport GmbH", "Nachlass & Antiquitäten Meier GmbH", "Unbekannt & Söhne GmbH",
  ])
  func firmsAreCalledSo(name: String) {
    var builder = CaseBuilder()
    builder.change = {
      $0.debtors[0].name = name
      $0.debtors[0].legalForm = "GmbH"
    }
    #expect(builder.codes().filter { ["SCHULD-01", "SCHULD-10"].contains($0) } == [])
  }

  @Test func nobodyOwesHimself() {
    var builder = CaseBuilder()
    builder.change = { $0.debtors[0].name = $0.creditor.name?.uppercased() }
    #expect(builder.codes().contains("SCHULD-10"))
  }
}
