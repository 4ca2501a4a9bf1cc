import CaseModel

extension Rule {
  /// A letter reminds of the invoices it names, whatever the case says of it.
  ///
  /// Attachments are known by name only, so that a number that stands in an attached letter alone is not found.
  static let mailNamesInvoices = Rule.ofCase(
    "WIDER-17", .warning, Text("Mail nennt die Rechnung nicht", "Mail does not name the invoice"),
    remedy: Text(
      "Die richtige Mail beilegen oder „invoices“ berichtigen; steht die Nummer nur im angehängten Schreiben, nichts zu tun.",
      "Enclose the right mail or correct “invoices”; if the number stands only in the attached letter, nothing to do."),
    basis: [.law("§ 286 Abs. 1 BGB")]
  ) { docket in
    docket.file.reminders.compactMap { reminder in
      guard let file = reminder.file, let words = reminder.mail?.words else { return nil }
      let search = NumberSearch(words)
      let unnamed = docket.file.invoices.filter { invoice in
        // Where case and document differ about the number, that is told by itself.
        let numbers = [invoice.number, invoice.document?.number].compactMap { $0 }
        return reminder.covers(invoice) && !numbers.isEmpty && !numbers.contains(where: search.mayName)
      }
      guard !unnamed.isEmpty else { return nil }
      let list = InvoiceNames(unnamed).list
      return Hit(
        reminder.origin.place(of: "invoices"), against: Place(file),
        Text(
          "Betreff, Text und Anhangsnamen der Mail nennen nicht: \(list.german).",
          "Subject, text and names of the attachments of the mail do not name \(list.english)."), invoices: unnamed)
    }
  }
}

extension Mail {
  /// Everything in it that can be searched; nil where it has no text that could be read.
  fileprivate var words: String? {
    let isReadable = text.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    // Without text and with attachments, the letter is the attachment.
    guard isReadable || attachments.isEmpty && subject != nil else { return nil }
    let words = ([subject, text, html] + attachments.map(\.name)).compactMap { $0 }.joined(separator: "\n;\n")
    return words.utf8.count <= NumberSearch.longestText ? words : nil
  }
}
