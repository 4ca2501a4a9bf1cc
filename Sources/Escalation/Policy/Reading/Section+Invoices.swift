import CaseModel
import Fields
import Formats

/// Steps that ask for an invoice where none can come.
extension Section {
  /// An invoice is written before it is due, and no letter that asks for its sum comes before it.
  ///
  /// - Parameter anchor: what its days count from; nil where that is a step.
  func checkInvoice(_ anchor: PolicyStep.Anchor?, _ notBefore: Span?) {
    if anchor == .issued, notBefore.map({ $0.fewestDays > 0 }) ?? false || value("not_later") != nil,
      let node = value("counted_from")
    {
      desk.report(
        .wrongType, at: node.position,
        Text(
          "Das Rechnungsdatum ist der Tag der Rechnung selbst: davon ist nichts zu zählen.",
          "The invoice date is the day of the invoice itself: nothing can be counted from it."),
        remedy: Text("„counted_from: performed“ schreiben.", "Write “counted_from: performed”."))
    }
    guard anchor == .due, let notBefore, notBefore.fewestDays > 0, let node = value("not_before") else { return }
    desk.report(
      .wrongType, at: node.position,
      Text(
        "Eine Rechnung wird nicht erst \(notBefore.text.german) nach ihrer Fälligkeit geschrieben.",
        "An invoice is not written \(notBefore.text.english) after it is due."),
      remedy: Text(
        "„not_before“ weglassen, oder „counted_from: performed“ schreiben.",
        "Leave “not_before” out, or write “counted_from: performed”."))
  }

  /// - Parameter steps: those that read.
  func checkInvoices(behind steps: [PolicyStep]) {
    guard case .sequence(let items, _)? = value("steps") else { return }
    let letters = Set(steps.filter { $0.alternatives.allSatisfy { $0.kind.source == .letter } }.map(\.name))
    for step in steps where step.alternatives.allSatisfy({ $0.kind.source == .invoice }) {
      guard let letter = step.after.first(where: letters.contains), let node = items.entry("after", of: step) else {
        continue
      }
      desk.reading(path("steps")) {
        desk.report(
          .wrongType, at: node.position,
          Text(
            "Die Rechnung kommt nicht nach „\(letter)“: ein Schreiben mahnt, was schon berechnet ist.",
            "The invoice does not come after “\(letter)”: a letter asks for what was invoiced already."),
          remedy: Text(
            "Den Schritt mit der Rechnung davor stellen.", "Put the step with the invoice before it."))
      }
    }
  }
}
