import CaseModel
import Formats
import Law

/// `Meldung.pdf`: what an update tells, from the creditor to whoever has the case.
struct UpdateSheet: PageWriting {
  let update: CaseUpdate
  let head: SheetHead
  let press: PagePress
  var flow: PageFlow

  private var file: CaseFile { update.news.file }

  static func write(_ update: CaseUpdate, on press: PagePress) throws -> [UInt8] {
    var sheet = UpdateSheet(update, on: press)
    try sheet.opening()
    try sheet.recall()
    try sheet.money()
    try sheet.withdrawn()
    try sheet.debtors()
    try sheet.events()
    try sheet.answers()
    try sheet.total()
    try sheet.documents(update.news.contents, of: update.news.file)
    try sheet.reference()
    return try sheet.finish()
  }

  private init(_ update: CaseUpdate, on press: PagePress) {
    self.update = update
    self.press = press
    let file = update.news.file
    head = SheetHead(
      title: update.recall == nil ? "Meldung \(update.sequence)" : "Rückruf", number: file.number,
      author: file.creditor.name ?? "", asOf: update.asOf)
    flow = PageFlow(House.frame, hairline: House.hairline, on: press)
  }

  private mutating func opening() throws(PageFailure) {
    try letterHead(
      from: file.creditor, to: update.addressee, "\(head.title) zur Forderungsakte \(file.number)",
      subject: file.contract?.subject)
    if let number = update.fileNumber { try flow.paragraph("Ihr Zeichen: \(number)", House.body) }
    if update.recall == nil {
      try flow.paragraph("Seit unserer letzten Mitteilung ist bei uns hinzugekommen:", House.body)
    }
  }

  private mutating func recall() throws(PageFailure) {
    guard let recall = update.recall else { return }
    let what =
      recall.invoices.isEmpty
      ? "Wir nehmen die Forderungsakte zurück." : "Wir nehmen zurück: \(recall.invoices.joined(separator: ", "))."
    try flow.paragraph("\(what) Grund: \(recall.reason.title.german).", House.body)
    for line in recall.text?.split(separator: "\n") ?? [] { try flow.paragraph(String(line), House.body) }
  }

  private mutating func money() throws(PageFailure) {
    let entries =
      file.payments.map { payment in
        let words = [payment.designated?.word, payment.designation].compactMap { $0 }.joined(separator: " · ")
        return ("Zahlung an uns", payment.received, payment.amount, payment.invoice, words.isEmpty ? nil : words)
      }
      + file.credits.map { ("Gutschrift", $0.on, $0.amount, $0.invoice, $0.reason) }
      + file.costs.map { ("Kosten", $0.on, $0.amount, $0.invoice, $0.reason) }
    var table = SheetTable([.date("Tag"), .flexible("Was", 3), .flexible("Rechnung", 2), .figure("Betrag")])
    for (what, day, amount, invoice, words) in entries {
      table.add([
        SheetTable.Cell(day?.german ?? ""), SheetTable.Cell(what, soft: [words].compactMap { $0 }),
        SheetTable.Cell(invoice ?? ""), SheetTable.Cell(amount?.figure ?? ""),
      ])
    }
    guard !table.rows.isEmpty else { return }
    try section("Zahlungen, Gutschriften, Kosten")
    try self.table(table)
  }

  private mutating func withdrawn() throws(PageFailure) {
    guard !update.news.withdrawn.isEmpty else { return }
    try section("Gilt nicht mehr")
    var table = SheetTable([.date("Tag"), .flexible("Was", 3), .flexible("Rechnung", 2), .figure("Betrag")])
    for fact in update.news.withdrawn {
      let amount = fact["amount"].flatMap { text in
        Money(decimal: text, fact["currency"].flatMap { Currency($0) } ?? .eur)
      }
      table.add([
        SheetTable.Cell(fact.day?.german ?? ""),
        SheetTable.Cell(fact.kind.title, soft: [fact.rest].compactMap { $0 }),
        SheetTable.Cell(fact["invoice"] ?? ""), SheetTable.Cell(amount?.figure ?? ""),
      ])
    }
    try self.table(table)
  }

  private mutating func debtors() throws(PageFailure) {
    guard !file.debtors.isEmpty else { return }
    try section("Schuldner, wie wir sie jetzt kennen")
    try parties(of: file)
    var table = SheetTable([.flexible("Schuldner"), .flexible("Erreichbar", 2)])
    for debtor in file.debtors where !(debtor.emails + debtor.phones).isEmpty {
      table.add([debtor.fullName ?? "", (debtor.emails + debtor.phones).joined(separator: ", ")])
    }
    guard !table.rows.isEmpty else { return }
    flow.space(.points(8))
    try self.table(table)
  }

  private mutating func events() throws(PageFailure) {
    let lines = UpdateLines(file).lines
    guard !lines.isEmpty else { return }
    try section("Was geschah")
    var table = SheetTable([.date("Tag"), .flexible("Was", 2), .flexible("Im Einzelnen", 3)])
    for line in lines { table.add([line.day?.german ?? "", line.what, line.detail]) }
    try self.table(table)
  }

  private mutating func answers() throws(PageFailure) {
    guard !update.answers.isEmpty else { return }
    try section("Ihre Fragen, unsere Antworten")
    var table = SheetTable([.date("Frage"), .flexible("Antwort")])
    for answer in update.answers { table.add([answer.question, answer.text]) }
    try self.table(table)
  }

  private mutating func total() throws(PageFailure) {
    guard update.recall == nil, let claim = update.claim else { return }
    try total(of: claim, "Forderung zum \(claim.asOf.german), wie wir sie rechnen")
  }

  private mutating func reference() throws(PageFailure) {
    flow.space(.points(12))
    let before = update.previous.map { " Vorige Meldung: \($0)." } ?? ""
    try flow.paragraph(
      "Gehört zum Paket mit dem Kennwert \(update.original).\(before) Maschinell lesbar steht alles in "
        + "\(PackageNames.update).", House.note)
  }
}

extension Payment.Designation {
  fileprivate var word: String {
    switch self {
    case .costs: "auf Kosten"
    case .interest: "auf Zinsen"
    case .principal: "auf die Hauptforderung"
    case .none: "ohne Bestimmung"
    }
  }
}

extension CaseFact.Kind {
  fileprivate var title: String {
    switch self {
    case .invoice: "Rechnung"
    case .payment: "Zahlung"
    case .credit: "Gutschrift"
    case .cost: "Kosten"
    case .debtor: "Schuldner"
    case .document, .file: "Dokument"
    case .letter: "Schreiben"
    case .contact: "Gespräch"
    case .offer: "Angebot"
    case .dispute: "Einwand"
    case .acknowledgement: "Anerkenntnis"
    case .suspension: "Hemmung der Verjährung"
    case .proceeding: "Verfahren"
    case .title: "Titel"
    case .check: "Auskunft"
    case .declaration: "Erklärung"
    case .creditor: "Gläubiger"
    case .recall: "Rückruf"
    }
  }
}
