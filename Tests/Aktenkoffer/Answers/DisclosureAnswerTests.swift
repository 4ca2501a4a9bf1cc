import Aktenkoffer
import CaseModel
import Custody
import Foundation
import Packing
import TestSupport
import Testing

@Suite("What was given of somebody") struct DisclosureAnswerTests {

  @Test func handoverAndUpdatesAreNamed() throws {
    let house = try UpdateHouse()
    try house.house.copy.replaceInCase(
      "payments:\n", with: "payments:\n  - {received: 2026-11-19, amount: \"300.00\", invoice: RE-2026-0911}\n")
    _ = try house.tell([.payment])
    let file = try house.house.copy.text(of: "case.yaml")
    let line = try #require(file.split(separator: "\n").first { $0.contains("name:") && $0.contains("  ") })
    let name = line.split(separator: ":")[1].trimmingCharacters(in: .whitespaces)
    let answer = try DisclosureAnswer(about: name.uppercased(), in: try house.house.ledger())
    // A payment says nothing of the person's own, and is told of nobody by name.
    #expect(answer.passed.map(\.update) == [0, 1] && answer.deleted.isEmpty)
    let handover = try #require(answer.passed.first)
    #expect(handover.recipient == "koffer" && handover.caseNumber == house.number && handover.legalBasis == nil)
    #expect(handover.fields.contains("address") && !handover.fields.contains("bank_accounts"))
    #expect(handover.documents.contains { $0.contains("rechnung") })
    #expect(answer.passed[1].facts.map(\.kind) == ["payment"] && answer.passed[1].fields.isEmpty)
    #expect(try DisclosureAnswer(about: "Niemand", in: try house.house.ledger()).passed.isEmpty)
  }

  /// Who asks by a part of the name is told how it stands there.
  @Test(arguments: [
    ("Ohnesorge", true), ("BÄCKEREI Ohnesorge", true), ("Bäckerei Ohnesorge GmbH Kiel", true), ("Ohnesorger", false),
    ("Bäckerei Ohnesorge GmbH", false), ("Bäckerei Altmann", false),
  ])
  func likeNamesAreNamed(name: String, isAlike: Bool) throws {
    let house = try HandOverHouse()
    _ = try house.handOver()
    let answer = try DisclosureAnswer(about: name, in: try house.ledger())
    #expect(answer.alike.contains("Bäckerei Ohnesorge GmbH") == isAlike, "\(answer.alike)")
    #expect(answer.passed.isEmpty == (name != "Bäckerei Ohnesorge GmbH"))
  }

  /// A name that was corrected: what went out under the other is counted.
  @Test func aCorrectedNameLeadsOn() throws {
    let house = try UpdateHouse()
    let (old, new) = ("Strandhotel Möwenruf GmbH & Co. KG", "Strandhotel Seeschwalbe GmbH & Co. KG")
    try house.house.copy.replaceInCase("name: \(old)", with: "name: \(new)")
    #expect(try house.tell([.debtor]).sent.count == 1)
    for name in [old, new] {
      let answer = try DisclosureAnswer(about: name, in: try house.house.ledger())
      #expect(answer.passed.map(\.update) == [name == old ? 0 : 1])
      #expect(answer.elsewhere.map(\.count) == [1] && answer.elsewhere.first?.caseNumber == house.number)
    }
    #expect(try DisclosureAnswer(about: "Niemand", in: try house.house.ledger()).elsewhere.isEmpty)
  }

  /// Who acts for a firm that acts, and who was talked to; a given name alone is nobody.
  @Test(arguments: [
    ("Imke Hansohm", true), ("Möwenruf Verwaltungs GmbH", true), ("Herr Asmussen", true), ("Imke", false),
    ("Hansohm", false),
  ])
  func whoIsNamedInside(name: String, isFound: Bool) throws {
    let house = try UpdateHouse()
    let answer = try DisclosureAnswer(about: name, in: try house.house.ledger())
    #expect(answer.passed.isEmpty != isFound)
  }

  /// What was answered may speak of anything.
  @Test func answersAreCounted() throws {
    let house = try UpdateHouse()
    let answer = Entry(
      .answered, of: house.number, to: "koffer", ["question": "q"],
      enclosure: EnclosureText.text(["case": house.number, "kind": "answered", "id": "F-1", "text": "Ja."]))
    #expect(try house.house.ledger().record([answer], at: "2026-11-20T11:00:00Z") == nil)
    #expect(try house.tell([.supplement]).sent.count == 1)
    let told = try DisclosureAnswer(about: "Imke Hansohm", in: try house.house.ledger())
    #expect(told.passed.last?.facts.map(\.kind) == ["answer"])
  }

  @Test func whoAndOnWhichBasisIsKept() throws {
    let house = try HandOverHouse(of: "bereit-drei-rechnungen")
    try house.copy.replace(
      "{to: agency}", with: "{to: agency, name: Nordlicht Inkasso GmbH, legal_basis: Art. 6 Abs. 1 Buchst. f DSGVO}",
      in: "../../koffer.yaml")
    let number = try #require(try house.handOver().number)
    // What koffer.yaml says later is another matter.
    try house.copy.replace("Nordlicht", with: "Südwind", in: "../../koffer.yaml")
    let sending = try #require(try house.ledger().events(of: number).first { $0.kind == .sending })
    #expect(sending.details["recipient_name"] == "Nordlicht Inkasso GmbH")
    #expect(sending.details["legal_basis"] == "Art. 6 Abs. 1 Buchst. f DSGVO")
  }

  @Test func whatDidNotArriveWasNotGiven() throws {
    let house = try HandOverHouse(of: "bereit-drei-rechnungen")
    try FileManager.default.removeItem(atPath: house.outbox)
    #expect(throws: Outage.self) { try house.handOver() }
    let ledger = try house.ledger()
    var names: [String] = []
    var enclosures: [String] = []
    try ledger.events(of: [.sending]) { enclosures += [$0.enclosure].compactMap { $0 } }
    for enclosure in enclosures {
      if let text = try ledger.enclosure(enclosure), let sheet = FactSheet(text) {
        names += sheet.told.filter { $0.kind == .debtor }.compactMap { $0["name"] }
      }
    }
    let name = try #require(names.first)
    #expect(try DisclosureAnswer(about: name, in: ledger).passed.isEmpty)
  }

  /// What was begun and may have arrived is told as that; who acts for a debtor is asked for like the debtor.
  @Test func whatMayHaveArrivedIsSaid() throws {
    let house = try HandOverHouse()
    let number = try #require(try house.handOver().number)
    let ledger = try house.ledger()
    let names = ["Bäckerei Ohnesorge GmbH", "Ernst Ohnesorge"]
    for name in names {
      let answer = try DisclosureAnswer(about: name, in: ledger)
      #expect(answer.passed.count == 1 && answer.underway.isEmpty, "\(name)")
    }
    #expect(try DisclosureAnswer(about: "Ohnesorge", in: ledger).passed.isEmpty)
    let begun = try #require(try ledger.events(of: number).first { $0.kind == .sending })
    let other = try HandOverHouse()
    let text = try #require(try begun.enclosure.flatMap { try ledger.enclosure($0) })
    let entries = [
      Entry(.imported, of: number), Entry(.checked, of: number), Entry(.packed, of: number),
      Entry(.sending, of: number, to: "koffer", package: begun.package, begun.details, enclosure: text),
    ]
    let elsewhere = try Ledger(.file("\(other.copy.workspace)/ledger.sqlite"))
    #expect(try elsewhere.record(entries, at: "2026-11-20T10:00:00Z") == nil)
    for name in names {
      let answer = try DisclosureAnswer(about: name, in: elsewhere)
      #expect(answer.passed.isEmpty && answer.underway.map(\.caseNumber) == [number])
      #expect(answer.underway.first?.recipient == "koffer" && answer.underway.first?.update == 0)
    }
  }

  @Test func deletedTextsAreSaid() throws {
    let house = try UpdateHouse()
    _ = try Tool.run("sqlite3", [house.house.copy.workspace + "/ledger.sqlite", "DELETE FROM enclosure"])
    let answer = try DisclosureAnswer(about: "Wer auch immer", in: try house.house.ledger())
    #expect(answer.passed.isEmpty && answer.deleted == [house.number])
  }
}
