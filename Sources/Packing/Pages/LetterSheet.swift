import CaseModel
import Escalation
import Formats
import Law

/// `Uebergabeschreiben.pdf`: from the creditor to whoever gets the case. It states what the case states, and nothing else.
enum LetterSheet {
  static func write(_ handover: Handover, on press: PagePress) throws -> [UInt8] {
    var sheet = Sheet(.letter, of: handover, on: press)
    try sheet.opening()
    try sheet.parties(of: handover.file, reachedBy: handover.channels)
    try sheet.mandate()
    try sheet.figures()
    try sheet.declarations()
    try sheet.answers()
    try sheet.waivers()
    try sheet.documents(handover.contents, of: handover.file)
    try sheet.notDisclosed()
    return try sheet.finish()
  }
}

extension Sheet {
  fileprivate mutating func opening() throws(PageFailure) {
    try letterHead(
      from: file.creditor, to: handover.recipient.addressee,
      "Übergabe der Forderungsakte \(file.number)", subject: file.contract?.subject)
    let open = claim.total.total.german
    try flow.paragraph(
      "Übergeben wird eine Forderung von \(open) zum \(claim.asOf.german) mit \(handover.contents.documents.count) "
        + "\(handover.contents.documents.count == 1 ? "Dokument" : "Dokumenten").\(pointers)", House.body)
  }

  /// Where more stands, as far as it goes along.
  private var pointers: String {
    let pages = handover.recipient.mapping?.pages ?? PageKind.allCases
    let claim = pages.contains(.claim) ? "Jede Zeile der Forderung steht in \(PageKind.claim.file)" : nil
    let timeline = pages.contains(.timeline) ? "der Mahnverlauf in \(PageKind.timeline.file)" : nil
    switch (claim, timeline) {
    case (let claim?, let timeline?): return " \(claim), \(timeline)."
    case (let claim?, nil): return " \(claim)."
    case (nil, _?): return " Der Mahnverlauf steht in \(PageKind.timeline.file)."
    case (nil, nil): return ""
    }
  }

  fileprivate mutating func mandate() throws(PageFailure) {
    var table = SheetTable([.date(""), .flexible("")], hasHead: false)
    if let approach = file.mandate?.approach { table.add(["Vorgehen", approach.title]) }
    if let reason = file.mandate?.reasonForHandover { table.add(["Anlass", reason]) }
    line("Vollmacht", file.mandate?.powerOfAttorney, &table)
    if let assignment = file.creditor.assignment {
      line("Abtretung\(assignment.on.map { " vom \($0.german)" } ?? "")", assignment.file, &table)
    }
    if let contract = file.contract, let date = contract.date {
      table.add(["Vertrag", "vom \(date.german)\(contract.number.map { ", Nr. \($0)" } ?? "")"])
    }
    if !file.creditor.bankAccounts.isEmpty {
      table.add(["Zahlbar an", file.creditor.bankAccounts.joined(separator: ", ")])
    }
    if let deducts = file.creditor.inputTaxDeductible { table.add(["Vorsteuerabzug", deducts ? "ja" : "nein"]) }
    table.add(["Mahnrichtlinie", "\(handover.cleared.policy.title.german), Fassung \(handover.cleared.policy.version)"])
    try section("Auftrag")
    try self.table(table)
  }

  private func line(_ title: String, _ path: String?, _ table: inout SheetTable) {
    guard let path = handover.packed(path) else { return }
    table.add([SheetTable.Cell(title), SheetTable.Cell(name(of: path), link: path)])
  }

  fileprivate mutating func figures() throws(PageFailure) {
    try self.total(of: claim, "Forderung zum \(claim.asOf.german)")
    for unknown in claim.unknowns {
      try flow.paragraph("Unbekannt ab \(unknown.from.german): \(unknown.title.german)", House.note)
    }
    for index in claim.debts.indices {
      for ahead in claim.interestAhead(of: index) {
        try flow.paragraph("Weitere Zinsen: \(ahead.text.german)", House.note)
      }
    }
  }

  fileprivate mutating func declarations() throws(PageFailure) {
    guard !file.declarations.isEmpty else { return }
    try section("Erklärungen")
    var table = SheetTable([
      .flexible("Erklärt wurde", 4), .date("Antwort"), .flexible("Zu", 2), .flexible("Von", 3), .date("Am"),
    ])
    for declaration in file.declarations {
      table.add([
        declaration.what.title, declaration.value ? "ja" : "nein", declaration.invoice ?? "alle Rechnungen",
        declaration.by ?? "", declaration.on?.german ?? "",
      ])
    }
    try self.table(table)
  }

  /// What this recipient would ask back, answered before it does.
  fileprivate mutating func answers() throws(PageFailure) {
    let answers = handover.mapped?.answers ?? []
    guard !answers.isEmpty else { return }
    try section("Ihre Fragen, unsere Antworten", keepingWith: .points(60))
    var table = SheetTable([.flexible("", 3), .flexible("", 2)], hasHead: false)
    for answer in answers { table.add([answer.question.german, answer.answer.german]) }
    try self.table(table)
  }

  fileprivate mutating func waivers() throws(PageFailure) {
    guard !file.waivers.isEmpty else { return }
    try section("Erlassene Schritte")
    var table = SheetTable([.flexible("Schritt", 2), .flexible("Grund", 3), .flexible("Von", 2), .date("Am")])
    for waiver in file.waivers {
      let step = handover.cleared.policy.title(of: waiver).german
      table.add([
        step + (waiver.invoice.map { ", \($0)" } ?? ""), waiver.reason ?? "", waiver.approvedBy ?? "",
        waiver.on?.german ?? "",
      ])
    }
    try self.table(table)
  }
}
