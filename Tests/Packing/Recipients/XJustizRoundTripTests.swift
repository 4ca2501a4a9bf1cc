import CaseModel
import Formats
import Law
import TestSupport
import Testing

@testable import Packing

/// What stands in a message is the case: each element read by its path in the standard, each value taken from the case.
@Suite struct XJustizRoundTripTests {
  @Test(arguments: XJustizVersion.allCases) func everyElementIsTheCase(version: XJustizVersion) throws {
    let recipient: Recipient = version == .v3_6_2 ? .xjustiz : .xjustiz351
    let handovers = try RoundTrip.handovers(to: recipient, stories: 75, seed: 43, signs: RoundTrip.letters)
    #expect(handovers.count > 40, "\(handovers.count)")
    var roles: Set<String> = []
    for handover in handovers {
      let bytes = try XJustizWriter.write(try XJustizMessage(handover), version)
      let root = try XMLTree(parsing: bytes).root
      compareHeader(root.first("nachrichtenkopf"), handover, version)
      let matter = try #require(root.at("grunddaten", "verfahrensdaten"))
      compareMatter(matter.first("instanzdaten"), handover)
      let parties = matter.all("beteiligung").map(Self.party)
      #expect(parties == Self.parties(of: handover.file))
      roles.formUnion(parties.map(\.role))
      try compareDocuments(try #require(root.first("schriftgutobjekte")), handover)
    }
    // Creditor, debtor, and who acts for them in each way but as insolvency administrator, which holds a debtor's case.
    #expect(roles.isSuperset(of: ["089", "143", "086", "194", "246", "095", "107", "037", "227"]), "\(roles)")
  }

  // MARK: Header and matter

  private func compareHeader(_ header: XMLElement?, _ handover: Handover, _ version: XJustizVersion) {
    #expect(header?.attribute("xjustizVersion") == version.rawValue)
    #expect(header?.first("erstellungszeitpunkt")?.content == "\(handover.cleared.asOf)T12:00:00Z")
    let isOld = version == .v3_5_1
    let partner = ["informationen", "auswahl_kommunikationspartner", "sonstige"]
    let sender = isOld ? ["auswahl_absender", "absender.sonstige"] : ["absender"] + partner
    let receiver = isOld ? ["auswahl_empfaenger", "empfaenger.sonstige"] : ["empfaenger"] + partner
    let number = isOld ? ["aktenzeichen.absender"] : ["absender", "aktenzeichen"]
    let id = isOld ? ["eigeneNachrichtenID"] : ["absender", "eigeneNachrichtenID"]
    #expect(header?.at(sender)?.content == handover.file.creditor.name)
    #expect(header?.at(receiver)?.content == "noch nicht bestimmt")
    #expect(header?.at(number)?.content == handover.file.number)
    #expect(header?.at(id)?.content?.wholeMatch(of: #/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/#) != nil)
  }

  private func compareMatter(_ element: XMLElement?, _ handover: Handover) {
    #expect(element?.at("auswahl_instanzbehoerde", "sonstige")?.content == "noch nicht bestimmt")
    let matter = element?.first("verfahrensgegenstand")
    let numbers = handover.file.invoices.compactMap(\.number).joined(separator: ", ")
    let subject = Self.line(handover.file.contract?.subject) ?? "Forderung"
    #expect(
      matter?.first("gegenstand")?.content
        == "\(subject), Rechnung\(handover.file.invoices.count > 1 ? "en" : "") \(numbers)")
    let value = matter?.first("gegenstandswert")
    let open = handover.claim.debts.reduce(Int64(0)) { $0 + $1.balance.principal.cents }
    #expect(value?.first("zahl")?.content.flatMap { Money(decimal: $0) }?.cents == open)
    #expect(value?.at("auswahl_waehrung", "waehrung", "code")?.content == handover.claim.currency.code)
  }

  // MARK: Parties

  /// Everything a message says of a party.
  struct Party: Equatable {
    var number = 0
    var role = ""
    var ordinal: Int?
    var actsFor: Int?
    /// Given name, family name; or nothing, firm.
    var name: [String?] = []
    var isFirm = false
    var addressType: String?
    var address: [String?] = []
    var register: [String?] = []
    var ibans: [String] = []
    var vatID: String?
  }

  private static func party(_ element: XMLElement) -> Party {
    func number(_ path: String...) -> Int? { element.at(["rolle"] + path)?.content.flatMap { Int($0) } }
    let choice = element.at("beteiligter", "auswahl_beteiligter")
    let (person, firm) = (choice?.first("natuerlichePerson"), choice?.first("organisation"))
    let body = person ?? firm
    let address = body?.first("anschrift")
    let office = body?.at("registereintragung", "auswahl_registerbehoerde", "sonstigeRegisterbehoerde")
    var party = Party()
    party.number = number("rollennummer") ?? 0
    party.role = element.at("rolle", "rollenbezeichnung", "code")?.content ?? ""
    party.ordinal = number("nr")
    party.actsFor = number("referenz", "ref.rollennummer")
    party.isFirm = firm != nil
    party.name =
      person.map { [$0.at("vollerName", "vorname")?.content, $0.at("vollerName", "nachname")?.content] }
      ?? [nil, firm?.at("bezeichnung", "bezeichnung.aktuell")?.content]
    party.addressType = address?.at("anschriftstyp", "code")?.content
    party.address =
      address.map { address in
        ["strasse", "hausnummer", "postleitzahl", "ort"].map { address.first($0)?.content }
          + address.all("anschriftenzusatz").map(\.content)
      } ?? []
    party.register =
      office.map {
        [
          $0.first("registerbehoerde")?.content, $0.first("registerbezeichnung")?.content,
          body?.at("registereintragung", "registernummer")?.content,
        ]
      } ?? []
    party.ibans = body?.every("bankverbindung", "iban").compactMap(\.content) ?? []
    party.vatID = body?.first("umsatzsteuerID")?.content
    return party
  }

  /// The same of the case, by docs/recipients-xjustiz.md.
  private static func parties(of file: CaseFile) -> [Party] {
    let creditor = file.creditor
    var first = Party(number: 1, role: "089", name: [nil, line(creditor.name)], isFirm: true)
    fill(&first, creditor.address, creditor.register, creditor.bankAccounts, creditor.vatID)
    var out = [first] + acting(creditor.representedBy, for: 1, after: 1)
    if let original = creditor.originalCreditor {
      out.append(Party(number: out.count + 1, role: "077", name: [nil, line(original)], isFirm: true))
    }
    for debtor in file.debtors {
      let role = debtor.role == .guarantor ? "311" : "143"
      let before = out.count { $0.role == role }
      let isPerson = debtor.familyName != nil || debtor.kind == .consumer
      var party = Party(number: out.count + 1, role: role, ordinal: before > 0 ? before + 1 : nil, isFirm: !isPerson)
      party.name =
        debtor.familyName.map { [line(debtor.givenName), line($0)] } ?? [nil, line(debtor.name ?? debtor.givenName)]
      // Of a person nobody asks for a register.
      fill(&party, debtor.address, isPerson ? nil : debtor.register, [], debtor.vatID)
      out.append(party)
      out += acting(debtor.representedBy, for: party.number, after: party.number)
    }
    return out
  }

  private static func fill(
    _ party: inout Party, _ address: Address?, _ register: RegisterEntry?, _ ibans: [String], _ vatID: String?
  ) {
    if let address {
      let country = address.country == "DE" ? nil : address.country.map { "Staat: \($0)" }
      let additions = [line(address.addition), country].compactMap { $0 }
      party.address =
        [address.street, address.houseNumber, address.postcode, address.city].map(line) + additions.map { $0 }
      party.addressType = party.isFirm ? "003" : "017"
    }
    if let court = register?.court, let kind = register?.kind {
      party.register = [line(court), kind.rawValue, line(register?.number)]
    }
    party.ibans = ibans
    party.vatID = vatID
  }

  private static let roles: [Representative.Role: String] = [
    .managingDirector: "086", .boardMember: "194", .partner: "246", .owner: "095", .liquidator: "107",
    .guardian: "037", .insolvencyAdministrator: "096", .other: "227",
  ]

  private static func acting(_ people: [Representative], for number: Int, after last: Int) -> [Party] {
    people.enumerated().map { index, one in
      var party = Party(number: last + index + 1, actsFor: number, name: [nil, line(one.name)])
      party.role = one.role.flatMap { roles[$0] } ?? "227"
      party.isFirm = one.name.contains("GmbH")
      return party
    }
  }

  private static func line(_ text: String?) -> String? {
    text.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  // MARK: Documents

  private func compareDocuments(_ list: XMLElement, _ handover: Handover) throws {
    let documents = list.all("dokument")
    let packed = handover.contents.documents
    #expect(documents.count == packed.count + 3)
    let ids = documents.compactMap { $0.at("identifikation", "id")?.content }
    #expect(Set(ids).count == documents.count)
    let made = ["Forderungsaufstellung.pdf", "Uebergabeschreiben.pdf", "Verlauf.pdf"]
    for (index, document) in documents.enumerated() {
      let facts = try #require(document.first("xjustiz.fachspezifischeDaten"))
      let number = document.at("identifikation", "nummerImUebergeordnetenContainer")?.content
      #expect(number == String(index + 1))
      #expect(facts.all("datei").count == 1)
      #expect(facts.at("datei", "bestandteil", "code")?.content == "001")
      let name = try #require(facts.at("datei", "dateiname")?.content)
      let day = document.first("datumDesSchreibens")?.content
      let documentClass = facts.at("dokumentklasse", "code")?.content
      let title = facts.first("anzeigename")?.content
      guard index >= made.count else {
        #expect(name == made[index] && day == handover.cleared.asOf.description)
        #expect(documentClass == (index == 1 ? "015" : "001"))
        if index == 1 { #expect(list.at("anschreiben", "ref.sgo")?.content == ids[1]) }
        continue
      }
      let own = packed[index - made.count]
      #expect(name == own.file && !name.contains("/"))
      #expect(day == Self.day(of: own.document.path, handover.file)?.description, "\(name)")
      #expect(documentClass == Self.documentClass(own.document.path, handover.file), "\(name)")
      #expect(title == Self.title(own.document.path, handover.file), "\(name)")
    }
  }

  private static func day(of path: String, _ file: CaseFile) -> Day? {
    if let invoice = file.invoices.first(where: { $0.file == path }) { return invoice.issued }
    if let invoice = file.invoices.first(where: { $0.performed?.file == path }) { return invoice.performed?.on }
    if let credit = file.credits.first(where: { $0.file == path }) { return credit.on }
    if let letter = file.reminders.first(where: { $0.file == path }) { return letter.sent }
    if file.contract?.file == path { return file.contract?.date }
    return file.creditor.assignment?.file == path ? file.creditor.assignment?.on : nil
  }

  private static func documentClass(_ path: String, _ file: CaseFile) -> String {
    let isFirst =
      path == file.contract?.file || file.invoices.contains { $0.file == path || $0.performed?.file == path }
    let letters =
      file.reminders.map(\.file) + file.contacts.map(\.file) + file.offers.map(\.file) + file.disputes.map(\.file)
      + file.acknowledgements.map(\.file)
    if !isFirst, letters.contains(path) { return "015" }
    if !isFirst, arrivals(file).contains(path) { return "012" }
    return !isFirst && file.costs.contains { $0.file == path } ? "020" : "001"
  }

  private static func arrivals(_ file: CaseFile) -> [String?] {
    file.reminders.map { $0.delivery?.evidence } + file.invoices.map { $0.received?.evidence }
  }

  private static func title(_ path: String, _ file: CaseFile) -> String? {
    if let invoice = file.invoices.first(where: { $0.file == path }) { return "Rechnung \(invoice.number ?? "")" }
    let words: [(String, [String?])] = [
      ("Vollmacht", [file.mandate?.powerOfAttorney]), ("Vertrag", [file.contract?.file]),
      ("Gutschrift", file.credits.map(\.file)),
      ("Mahnschreiben", file.reminders.filter { $0.kind != .reminder }.map(\.file)),
      ("Zahlungserinnerung", file.reminders.map(\.file)),
      ("Leistungsnachweis", file.invoices.map { $0.performed?.file }),
      ("Zustellnachweis", arrivals(file)), ("Angebot", file.offers.map(\.file)),
      ("Einwand", file.disputes.map(\.file)), ("Anerkenntnis", file.acknowledgements.map(\.file)),
      ("Abtretung", [file.creditor.assignment?.file]), ("Vertrag", [file.interest?.file]),
      ("Kostenbeleg", file.costs.map(\.file)), ("Gericht", file.proceedings.map(\.file) + file.titles.map(\.file)),
    ]
    let word = words.first { $0.1.contains(path) }?.0 ?? "Beleg"
    return day(of: path, file).map { "\(word) vom \($0.german)" } ?? word
  }
}
