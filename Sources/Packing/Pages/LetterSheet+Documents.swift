import CaseModel
import Formats

/// What goes along, and what stays.
extension PageWriting {
  mutating func documents(_ contents: Contents, of file: CaseFile) throws(PageFailure) {
    guard !contents.documents.isEmpty else { return }
    try section("Unterlagen")
    var table = SheetTable([.figure("Nr."), .date("Art"), .date("Datum"), .flexible("Datei"), .figure("Größe")])
    let days = file.documentDays
    for (index, packed) in contents.documents.enumerated() {
      table.add([
        SheetTable.Cell(String(index + 1)), SheetTable.Cell(packed.title.german),
        SheetTable.Cell(days[packed.document.path]?.german ?? ""),
        SheetTable.Cell(name(of: packed.file), link: packed.file),
        SheetTable.Cell(FileSize.german(packed.document.size)),
      ])
    }
    try self.table(table)
    flow.space(.points(4))
    try flow.paragraph("Die Prüfsummen aller Dateien stehen in \(PackageNames.manifest).", House.note)
  }

}

extension Sheet {
  mutating func notDisclosed() throws(PageFailure) {
    let kinds = DocumentKind.allCases.compactMap { kind in
      handover.keptDocuments[kind].map { "\(kind.title.german) (\($0))" }
    }
    let list = handover.withheld.map { "\($0.matter.title.german) (\($0.count))" } + kinds
    guard !list.isEmpty else { return }
    flow.space(.points(8))
    try flow.paragraph("Nicht übermittelt: \(list.joined(separator: ", ")).", House.body)
  }
}

extension CaseFile {
  /// The day each document speaks of, as far as the case says so.
  fileprivate var documentDays: [String: Day] {
    var days: [String: Day] = [:]
    func note(_ path: String?, _ day: Day?) {
      if let path, let day, days[path] == nil { days[path] = day }
    }
    for invoice in invoices {
      note(invoice.file, invoice.issued)
      note(invoice.performed?.file, invoice.performed?.on)
    }
    for credit in credits { note(credit.file, credit.on) }
    for letter in reminders { note(letter.file, letter.sent) }
    for contact in contacts { note(contact.file, contact.at.day) }
    for offer in offers { note(offer.file, offer.on) }
    for dispute in disputes { note(dispute.file, dispute.received) }
    for acknowledgement in acknowledgements { note(acknowledgement.file, acknowledgement.on) }
    for suspension in suspensions { note(suspension.file, suspension.from) }
    for check in checks { note(check.file, check.on) }
    for cost in costs { note(cost.file, cost.on) }
    for title in titles { note(title.file, title.final) }
    for proceeding in proceedings { note(proceeding.file, proceeding.filed) }
    note(contract?.file, contract?.date)
    note(creditor.assignment?.file, creditor.assignment?.on)
    return days
  }
}
