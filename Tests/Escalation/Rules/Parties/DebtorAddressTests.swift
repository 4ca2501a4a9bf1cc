import CaseModel
import Escalation
import TestSupport
import Testing

/// SCHULD-03 says where a house number hides, and whom a talk reached is told.
@Suite struct DebtorAddressTests {
  @Test(
    arguments: [
      ("Am Bach 2-4 a", true), ("Am Bach 12", true), ("Am Bach 12a", true), ("Straße des 17. Juni", false),
      ("Am Bach", false), ("12", false), ("Straße des 17. Juni 135", true),
    ])
  func aNumberInTheStreetIsSeen(street: String, isSeen: Bool) throws {
    let finding = try finding { $0.street = street }
    #expect(finding.remedy.german.contains("„house_number“") == isSeen)
    #expect(finding.remedy.german.contains("Adressermittlung") == !isSeen)
  }

  /// Where more is missing, moving the number is not all there is to do.
  @Test func whereMoreIsMissingTheAddressIsTraced() throws {
    let finding = try finding {
      $0.street = "Am Bach 12"
      $0.postcode = nil
    }
    #expect(finding.remedy.german.contains("Adressermittlung"))
  }

  /// A word for not knowing the street is none, and nobody lives in a box.
  @Test(
    arguments: [
      ("unbekannt verzogen", true), ("k. A.", true), ("n/a", true), ("Unbekanntweg", false), ("Kaiserstraße", false),
      ("Postfach", true), ("Postfach 12 34", true), ("PF", true), ("P.O. Box 9", true), ("Am Postfach", false),
      ("Pfarrgasse", false), ("Boxhagener Straße", false),
    ])
  func whatIsNoStreet(street: String, isTold: Bool) {
    var builder = CaseBuilder()
    builder.change = { $0.debtors[0].address?.street = street }
    #expect(builder.codes() == (isTold ? ["SCHULD-03"] : []))
  }

  private func finding(_ change: (inout Address) -> Void) throws -> Finding {
    let policy = try #require(CaseBuilder.policy)
    var file = CaseBuilder().file
    var address = try #require(file.debtors[0].address)
    address.houseNumber = nil
    change(&address)
    file.debtors[0].address = address
    let docket = Docket(file, under: policy, .shipped, asOf: CaseBuilder.asOf)
    return try #require(
      Rule.all.flatMap { $0.findings(in: docket) }.first { $0.kind.code == "SCHULD-03" })
  }

  @Test(
    arguments: [
      ("neighbour", "erreicht: Nachbarn, nicht der Schuldner"), ("accounts_payable", "erreicht"), (nil, "erreicht"),
      ("Hausmeister", "erreicht: jemand anderes, nicht der Schuldner"), ("liquidator", "erreicht"),
    ] as [(String?, String)])
  func whoWasReachedIsTold(role: String?, words: String) throws {
    var contact = try #require(CaseBuilder().calls.first)
    contact.outcome = .reached
    contact.counterpartRole = role
    #expect(contact.reached.german == words)
    #expect(contact.isStrangerReached == (words != "erreicht"))
    contact.outcome = .notReached
    #expect(!contact.isStrangerReached)
  }
}
