import CaseModel
import Custody
import Formats

extension Sending {
  /// Writes the mail that a person is to send.
  ///
  /// Once: who sent a draft may have cleared it away, so that one that is gone says nothing.
  func draft() throws -> Trial {
    guard case .mail(let mail) = destination, let package = shipment.files.last else { return Trial(.withheld) }
    let place = mail.place(of: package.name)
    if isTakenUp, desk.events.last(where: { [.sending, .updateSending, .drafted].contains($0.kind) })?.kind == .drafted
    {
      return Trial(.drafted(place: place, isNew: false))
    }
    do {
      switch try mail.write(content(package), mayWrite: !isTakenUp) {
      case .some: return Trial(.drafted(place: place, isNew: true))
      case nil: return Trial(.unknown(gone(place)))
      }
    } catch let problem as FileProblem where problem.reason == .taken {
      // A draft that an earlier handover left, or somebody's own: not ours, which would be there to the byte.
      return Trial(isTakenUp ? .unknown(occupied(place)) : .notDelivered(occupied(place)))
    }
  }

  /// Says the case by its number alone: a mail's subject is read by many on its way.
  private func content(_ package: Shipment.File) -> MailDraft.Content {
    let number = desk.number
    let files = shipment.files.reversed().map { ("\(staging)/\($0.name)", $0.name, $0.sha256) }
    let sender = desk.workspace.creditor?.name.map { "\n\n\($0)" } ?? ""
    let matter = purpose.words(number)
    let text = Text(
      """
      Guten Tag,

      \(matter.text.german)

      Datei: \(package.name)
      SHA-256: \(package.sha256)

      Bitte bestätigen Sie kurz den Eingang.\(sender)

      """,
      """
      Dear Sir or Madam,

      \(matter.text.english)

      File: \(package.name)
      SHA-256: \(package.sha256)

      Please confirm receipt.\(sender)

      """)
    let subject = matter.subject
    return MailDraft.Content(
      subject: subject(desk.order.language), text: text(desk.order.language), date: seconds, files: files)
  }

  /// When it was begun, since 1970-01-01T00:00Z.
  private var seconds: Int64 {
    let day = Day(iso: String(begunAt.prefix(10))).map { Int64($0.number) } ?? 0
    let clock = begunAt.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int64($0) }
    return clock.reduce(0) { $0 * 60 + $1 } + day * 86_400
  }

  private func occupied(_ place: String) -> Outage {
    Outage(
      "BUCH-41", path: place,
      Text("Dort liegt schon ein anderer Entwurf dieses Namens.", "Another draft of that name lies there already."),
      remedy: Text(
        "Ansehen, ob er abgesandt wurde; dann den alten Entwurf wegräumen und wiederholen.",
        "Look whether it was sent; then clear the old draft away and repeat."))
  }

  private func gone(_ place: String) -> Outage {
    Outage(
      "BUCH-42", path: place,
      Text("Der Entwurf liegt nicht mehr dort.", "The draft does not lie there any more."),
      remedy: Text(
        "Wer ihn hatte, sagt, was daraus wurde: „koffer outcome FALL --delivered --by NAME“, sonst --not-delivered.",
        "Who had it says what became of it: “koffer outcome CASE --delivered --by NAME”, else --not-delivered."))
  }
}

extension Sending.Purpose {
  /// What a mail with it is about.
  fileprivate func words(_ number: String) -> (subject: Text, text: Text) {
    guard case .update(let sequence, let told) = self else {
      return (
        Text("Übergabe Fall \(number)", "Handover of case \(number)"),
        Text(
          "anbei die Akte zum Fall \(number) zur Bearbeitung.", "please find attached the file of case \(number).")
      )
    }
    if told.contains(where: { [.recalled, .recalledInPart].contains($0.kind) }) {
      return (
        Text("Rückruf Fall \(number)", "Recall of case \(number)"),
        Text(
          "anbei der Rückruf zum Fall \(number).", "please find attached the recall of case \(number).")
      )
    }
    return (
      Text("Meldung \(sequence) zum Fall \(number)", "Update \(sequence) to case \(number)"),
      Text(
        "anbei Neues zum Fall \(number), der Ihnen vorliegt.",
        "please find attached what is new about case \(number), which you have.")
    )
  }
}
