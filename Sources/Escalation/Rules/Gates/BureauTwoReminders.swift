import CaseModel
import Law

extension Rule {
  /// Who is reported was asked twice in writing after the due date.
  static let bureauTwoReminders = Rule.ofCase(
    "AUSK-01", .warning,
    Text("Weniger als zwei Mahnungen nach Fälligkeit", "Fewer than two letters after the due date"),
    remedy: Text(
      "Nochmals mahnen und den Zugang belegen.", "Send another dunning letter and show that it arrived."),
    basis: [.law("§ 31 Abs. 2 Satz 1 Nr. 4 a BDSG")], gate: .bureau
  ) { docket in
    guard docket.reportableWithoutReminders == nil else { return [] }
    return docket.openInvoices.compactMap { invoice in
      let count = docket.arrivedLetters(about: invoice).count
      guard count < docket.bureauTerms.letters else { return nil }
      return Hit(
        invoice.origin.place,
        Text(
          "Zur Rechnung \(invoice.label) ist der Zugang von \(count == 0 ? "keiner" : "nur einer") Mahnung nach Fälligkeit belegt.",
          "For invoice \(invoice.label) the arrival of \(count == 0 ? "no" : "only one") letter after the due date is shown."
        ), invoice: invoice)
    }
  }
}

extension Reminder {
  /// What was only said was not asked in writing.
  fileprivate var isWritten: Bool { channel != .phone && channel != .meeting && channel != .visit }
}

extension CaseLook {
  /// Written dunning letters that arrived after the due date, by the day of their arrival.
  func arrivedLetters(about invoice: Invoice) -> [(letter: Reminder, on: Day)] {
    guard let due = invoice.payableOn else { return [] }
    return file.reminders.compactMap { letter in
      guard letter.kind != .reminder, letter.isWritten, letter.covers(invoice),
        let on = letter.arrived, on > due, on <= asOf
      else { return nil }
      return (letter, on)
    }.sorted { $0.on < $1.on }
  }

  /// That text, where a letter arrived for every invoice.
  func whereLettersArrived(_ text: Text) -> Text? {
    openInvoices.allSatisfy { !arrivedLetters(about: $0).isEmpty } ? text : nil
  }

  /// The conditions as last verified; that they no longer are is a finding of its own.
  var bureauTerms: (letters: Int, days: Int) {
    (law.auskunfteiMahnungen.entries.last?.value ?? 2, law.auskunfteiTage.entries.last?.value ?? 28)
  }

  /// A title or an express acknowledgement, which need no letters (§ 31 (2) sentence 1 No. 1 and 3 BDSG).
  var reportableWithoutReminders: Text? {
    let shown = file.titles.filter { $0.file.map { file.document(at: $0) != nil } ?? false }
    if let title = shown.compactMap(\.final).filter({ $0 <= asOf }).min() {
      return Text("tituliert seit \(title.german)", "titled since \(title)")
    }
    let acknowledged = file.acknowledgements.filter { $0.file != nil && $0.invoice == nil }.compactMap(\.on)
    return acknowledged.filter { $0 <= asOf }.min().map {
      Text("anerkannt am \($0.german)", "acknowledged on \($0)")
    }
  }
}
