import CaseModel
import Formats
import Law
import TestSupport
import Testing

@testable import Packing

/// What stands in a table is the case: each cell read by the format alone, each value taken from the case itself.
@Suite struct TableRoundTripTests {
  @Test func everyColumnOfTheCSVIsTheCase() throws {
    let recipient = try recipient("table-csv")
    let handovers = try RoundTrip.handovers(to: recipient, stories: 75, seed: 41) { $0.debtors.count == 1 }
    #expect(handovers.count > 40, "\(handovers.count)")
    var filled: [String: Int] = [:]
    for handover in handovers {
      let bytes = try file("forderungen.csv", handover)
      let table = PlainTable(csv: String(decoding: bytes, as: UTF8.self), separator: ";")
      let expected = handover.claim.debts.indices.map { row(of: $0, in: handover) }
      #expect(table.rows.count == expected.count)
      #expect(table.head == expected.first?.map(\.0))
      for (index, row) in expected.enumerated() where index < table.rows.count {
        for (name, value) in row {
          let found = try table.value(name, index)
          // A cell that a spreadsheet would reckon bears an apostrophe.
          #expect(found == value || found == "'" + value, "\(handover.file.number) \(name)")
          if !found.isEmpty { filled[name, default: 0] += 1 }
        }
      }
      try compareDocuments(handover)
    }
    // No column that is empty throughout, or nothing would be compared.
    #expect(handovers.first.map { row(of: 0, in: $0).map(\.0).filter { filled[$0] == nil } } == [])
  }

  @Test func everyCellOfTheWorkbookIsTheCase() throws {
    let recipient = try recipient("table-xlsx")
    let handovers = try RoundTrip.handovers(to: recipient, stories: 75, seed: 42)
    #expect(handovers.count > 40, "\(handovers.count)")
    var kinds: Set<String> = []
    for handover in handovers {
      let people = try PlainTable(xlsx: try file("beteiligte.xlsx", handover))
      #expect(people.rows.count == handover.file.debtors.count)
      for (index, debtor) in handover.file.debtors.enumerated() {
        for (name, value) in person(debtor, index, handover) {
          #expect(try people.value(name, index) == value, "\(handover.file.number) \(name)")
        }
      }
      let account = try PlainTable(xlsx: try file("forderungskonto.xlsx", handover))
      let lines = handover.claim.lines
      #expect(account.rows.count == lines.count)
      var sum: Int64 = 0
      for (index, line) in lines.enumerated() {
        for (name, value) in entry(line, handover) {
          #expect(try account.value(name, index) == value, "\(handover.file.number) \(name) \(index + 1)")
        }
        kinds.insert(try account.value("Art", index))
        // A workbook holds binary fractions; to the cent, and to more than any cell shows, it is the amount.
        let number = try #require(Double(try account.value("Betrag", index)))
        let amount = Money(cents: Int64((number * 100).rounded()))
        #expect(amount == line.amount && abs(number * 100 - (number * 100).rounded()) < 1e-6)
        sum += amount.cents
      }
      #expect(sum == handover.claim.total.total.cents)
      try compareDocuments(handover)
    }
    #expect(
      kinds.isSuperset(of: ["Hauptforderung", "Gutschrift", "Zinsen", "Verzugspauschale", "Zahlung"]), "\(kinds)")
  }

  // MARK: The case

  private func row(of index: Int, in handover: Handover) -> [(String, String)] {
    let (file, claim) = (handover.file, handover.claim)
    let (debt, debtor) = (claim.debts[index], file.debtors[0])
    let invoice = debt.invoice
    let own = claim.lines.filter { $0.debt == index }
    func sum(_ isMeant: (ClaimLine) -> Bool) -> String {
      comma(own.filter(isMeant).reduce(0) { $0 + $1.amount.cents })
    }
    let sent = file.reminders.filter {
      [.dunning, .finalNotice].contains($0.kind) && $0.covers(invoice) && $0.delivery?.state != .bounced
    }.compactMap(\.sent).sorted()
    let isReminder = { (line: ClaimLine) in line.kind == .cost && line.title.german.hasPrefix("Mahnkosten") }
    return [
      ("Aktenzeichen", file.number), ("Gläubiger", text(file.creditor.name)), ("Schuldner", text(debtor.fullName)),
      ("Verbraucher", debtor.kind == .consumer ? "ja" : "nein"), ("Rechtsform", text(debtor.legalForm)),
      ("Vertreter", text(debtor.representedBy.map(\.name).joined(separator: ", "))),
      ("Straße", text(debtor.address?.street)), ("Hausnummer", text(debtor.address?.houseNumber)),
      ("Adresszusatz", text(debtor.address?.addition)), ("PLZ", text(debtor.address?.postcode)),
      ("Ort", text(debtor.address?.city)),
      ("Land", text(debtor.address?.country)), ("E-Mail", text(debtor.emails.first)),
      ("Telefon", text(debtor.phones.first)), ("Vertrag vom", day(file.contract?.date)),
      ("Gegenstand", text(file.contract?.subject)), ("Rechnungsnummer", text(invoice.number)),
      ("Rechnungsdatum", day(invoice.issued)), ("Fällig am", day(invoice.payableOn)),
      ("Erste Mahnung", day(sent.first)),
      ("Letzte Mahnung", day(sent.last)), ("Verzug seit", day(debt.verzug.from)),
      ("Verjährung", day(debt.verjaehrung?.lastDay)), ("Bestritten", "nein"), ("Leistung erbracht", "ja"),
      ("Hauptforderung", sum { [.principal, .credit].contains($0.kind) }), ("Zinsen", sum { $0.kind == .interest }),
      ("Mahnkosten", sum(isReminder)), ("Andere Kosten", sum { $0.kind == .cost && !isReminder($0) }),
      ("Zahlungen", comma(own.filter { $0.kind == .payment }.reduce(0) { $0 - $1.amount.cents })),
      ("Offen", sum { _ in true }), ("Währung", claim.currency.code),
    ]
  }

  private func person(_ debtor: Debtor, _ index: Int, _ handover: Handover) -> [(String, String)] {
    let role: [Debtor.Role: String] = [.debtor: "Schuldner", .coDebtor: "Mitschuldner", .guarantor: "Bürge"]
    let register = debtor.register?.number.map { [debtor.register?.kind?.rawValue, $0] } ?? []
    let street = [debtor.address?.street, debtor.address?.houseNumber]
    return [
      ("Aktenzeichen", handover.file.number), ("Nr", String(index + 1)), ("Rolle", role[debtor.role] ?? ""),
      ("Name", text(debtor.fullName)), ("Vertreter", text(debtor.representedBy.map(\.name).joined(separator: ", "))),
      ("Register", text(register.compactMap { $0 }.joined(separator: " "))),
      ("Registergericht", text(debtor.register?.court)),
      ("Straße", text(street.compactMap { $0 }.joined(separator: " "))),
      ("Adresszusatz", text(debtor.address?.addition)), ("PLZ", text(debtor.address?.postcode)),
      ("Ort", text(debtor.address?.city)), ("Land", text(debtor.address?.country)),
    ]
  }

  private func entry(_ line: ClaimLine, _ handover: Handover) -> [(String, String)] {
    let serial = Day(iso: "1899-12-30").map { String(line.day.days(since: $0)) } ?? ""
    return [
      ("Aktenzeichen", handover.file.number), ("Zeile", String(line.number)), ("Tag", serial),
      ("Rechnung", text(line.debt.flatMap { handover.claim.debts[$0].invoice.number })),
      ("Bezeichnung", text(line.title.german)),
      ("Grundlage", text(line.basis.map(\.text.german).joined(separator: ", "))),
    ]
  }

  private func text(_ text: String?) -> String {
    (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func day(_ day: Day?) -> String {
    guard let parts = day?.parts else { return "" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(parts.day)).\(two(parts.month)).\(parts.year)"
  }

  private func comma(_ cents: Int64) -> String {
    let (whole, rest) = cents.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(cents < 0 ? "-" : "")\(whole),\(rest < 10 ? "0" : "")\(rest)"
  }

  // MARK: The package

  private func recipient(_ name: String) throws -> Recipient {
    Recipient(
      try #require(RecipientShelf.mapping(named: name)), RecipientSettings(place: Place("koffer.yaml")))
  }

  private func file(_ name: String, _ handover: Handover) throws -> [UInt8] {
    try #require(try handover.mapped?.files().first { $0.name == name }).bytes
  }

  /// Which documents go along the note says, by the names they have in the package.
  private func compareDocuments(_ handover: Handover) throws {
    let note = HandoverNote.file(
      try #require(handover.recipient.mapping), handover, try #require(handover.mapped), beside: ["a.csv"])
    let said = String(decoding: note.bytes, as: UTF8.self)
    for document in handover.file.documents {
      #expect(handover.contents.documents.contains { $0.document.sha256 == document.sha256 })
    }
    for packed in handover.contents.documents { #expect(said.contains("\"\(packed.file)\"")) }
  }
}
