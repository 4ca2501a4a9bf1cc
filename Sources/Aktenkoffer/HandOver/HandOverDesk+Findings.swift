import CaseModel
import Custody
import Escalation
import Packing

/// What holds a handover at the desk, whatever the case itself is like.
extension HandOverDesk {
  func finding(_ refusal: Ledger.Refusal) -> Finding {
    switch refusal {
    case .unlawful(let kind, let state):
      let (german, english) = (state?.title.german ?? "unbekannt", state?.title.english ?? "unknown")
      return finding(
        .handedOverAlready,
        Text(
          "„\(kind.title.german)“ geht nicht, solange der Fall „\(german)“ ist.",
          "“\(kind.title.english)” cannot be while the case is “\(english)”."))
    case .invoiceOut(_, let caseNumber, let recipient): return invoiceOut(with: caseNumber, at: recipient)
    case .replyTaken: return .nameTaken(at: caseFile)
    }
  }

  func invoiceOut(with caseNumber: String, at recipient: String) -> Finding {
    finding(
      .invoiceHandedOver,
      Text(
        "Eine Rechnung dieses Falls ist schon mit Fall \(caseNumber) für \(recipient) aus dem Haus oder unterwegs.",
        "An invoice of this case is out of the house or on its way already, with case \(caseNumber) for \(recipient)."))
  }

  /// What the case knows of days behind the one it was judged on: it would be passed over.
  func laterDays(_ cleared: ClearedCase) -> [Finding] {
    laterDays(cleared.file, cleared.findings, asOf: cleared.asOf)
  }

  func laterDays(_ file: CaseFile, _ findings: [Finding], asOf: Day) -> [Finding] {
    guard
      let place = findings.first(where: { $0.kind == Rule.datesNotInFuture.kind })?.place
        ?? file.firstPlace(after: asOf)
    else { return [] }
    return [
      Finding(
        .dayBehindCase, at: place,
        Text(
          "Der Fall verzeichnet etwas nach dem Stichtag \(asOf.german).",
          "The case records something after the reference day \(asOf)."),
        // Of what lies ahead of today no other reference day makes anything else.
        remedy: Moment(iso: order.at()).map { asOf >= $0.day } == true
          ? Text(
            "Den Tag berichtigen; stimmt er, erst übergeben oder melden, wenn er da ist.",
            "Mend the day; if it is right, hand over or report only once it has come.") : nil)
    ]
  }

  /// That a later day was checked before: what was found then would be passed over. nil where none was.
  func laterCheck(than asOf: Day) -> Finding? {
    let days = events.compactMap { $0.details["as_of"].flatMap { Day(iso: $0) } }
    guard let last = days.max(), last > asOf else { return nil }
    return finding(
      .dayBehindCase,
      Text(
        "Der Fall wurde schon zum \(last.german) geprüft; der Stichtag \(asOf.german) liegt davor.",
        "The case was checked as of \(last) already; the reference day \(asOf) is before that."))
  }

  /// Four eyes saw where it goes; a place that was named by who hands over, nobody else saw.
  ///
  /// - Parameter policy: the case's own; nil where only the house's is known.
  func elsewhere(_ policy: Policy?) -> Finding? {
    guard order.folder != nil, let clause = policy?.handover.fourEyes ?? houseFourEyes else { return nil }
    return finding(
      .placeNotApproved,
      Text(
        "Die Richtlinie verlangt vier Augen; den Ort unter --to hat niemand freigegeben.",
        "The policy wants four eyes; nobody approved the place under --to."), clause: clause)
  }

  /// A handover that was begun and whose outcome is not known; nil where there is none.
  var underway: Finding? {
    guard record?.state == .sending else { return nil }
    return outcomeUnknown(record?.recipient, at: events.last { $0.kind == .sending }?.details["to"])
  }

  static func meanwhile(at caseFile: Place) -> Finding {
    Finding(
      .handedOverMeanwhile, at: caseFile,
      Text("Ein anderer Lauf arbeitet gerade an diesem Fall.", "Another run is working on this case."))
  }

  func outcomeUnknown(_ recipient: String?, at address: String? = nil, _ outage: Outage? = nil) -> Finding {
    let to = [recipient ?? order.recipient, address.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    let why = outage.map { Text(" \($0.message.german)", " \($0.message.english)") } ?? Text("", "")
    return finding(
      .outcomeUnknown,
      Text(
        "Eine Übergabe an \(to) wurde begonnen; ob sie ankam, ist nicht bekannt.\(why.german)",
        "A handover to \(to) was begun; whether it arrived is not known.\(why.english)"),
      // Where the place can be looked at, and shows nothing, to look again is no use.
      remedy: outage?.code == Sending.goneCode ? outage?.remedy : nil)
  }
}

extension CaseFile {
  /// Where the case records something after that day that a check on it would pass over; nil where it does not.
  fileprivate func firstPlace(after day: Day) -> Place? {
    let dated: [(Place, Day?)] =
      offers.flatMap { offer in
        [("on", offer.on), ("accepted", offer.accepted), ("broken", offer.broken)].map {
          (offer.origin.place(of: $0.0), $0.1)
        }
      }
      + checks.map { ($0.origin.place(of: "on"), $0.on) }
      + proceedings.flatMap { proceeding in
        [("filed", proceeding.filed), ("served", proceeding.served), ("last_act", proceeding.lastAct)].map {
          (proceeding.origin.place(of: $0.0), $0.1)
        }
      }
      + payments.map { ($0.origin.place(of: "received"), $0.received) }
      + acknowledgements.map { ($0.origin.place(of: "on"), $0.on) }
      + approvals.map { ($0.origin.place(of: "on"), $0.on) }
      + waivers.map { ($0.origin.place(of: "on"), $0.on) }
      + titles.map { ($0.origin.place(of: "final"), $0.final) }
      + suspensions.map { ($0.origin.place(of: "from"), $0.from) }
    return dated.first { $0.1.map { $0 > day } ?? false }?.0
  }
}
