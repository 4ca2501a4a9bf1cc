import CaseModel
import Escalation

/// What happened beside money, as lines for people in the order of their days.
struct UpdateLines {
  struct Line {
    let day: Day?
    let what: String
    let detail: String
  }

  let lines: [Line]

  init(_ file: CaseFile) {
    var lines: [Line] = []
    func add(_ day: Day?, _ what: String, _ parts: [String?]) {
      lines.append(
        Line(day: day, what: what, detail: parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")))
    }
    func until(_ words: String, _ day: Day?) -> String? { day.map { "\(words) \($0.german)" } }
    for letter in file.reminders {
      add(
        letter.sent, letter.title(level: letter.level).german,
        [until("Frist bis", letter.deadline), letter.delivery?.state.word])
    }
    for contact in file.contacts {
      add(
        contact.at.day, contact.way.german,
        [
          contact.result?.title.german, contact.outcome?.title.german,
          contact.promise.map { "zugesagt zum \($0.on.german)\($0.amount.map { ": \($0.german)" } ?? "")" },
          contact.note,
        ])
    }
    for offer in file.offers {
      add(
        offer.on, offer.title.german,
        [offer.terms, until("angenommen am", offer.accepted), until("gebrochen am", offer.broken)])
    }
    for dispute in file.disputes {
      add(
        dispute.received, dispute.title.german,
        [
          dispute.ground, until("beantwortet am", dispute.answered),
          until("erledigt am", dispute.resolved),
        ])
    }
    for acknowledgement in file.acknowledgements { add(acknowledgement.on, "Anerkenntnis", [acknowledgement.invoice]) }
    for suspension in file.suspensions {
      add(
        suspension.from, suspension.kind == .insolvency ? "Insolvenz, Verjährung gehemmt" : "Verjährung gehemmt",
        [until("bis", suspension.to) ?? "dauert an"])
    }
    for proceeding in file.proceedings {
      add(
        proceeding.filed, proceeding.title.german,
        [proceeding.court, proceeding.reference, until("zugestellt am", proceeding.served)])
    }
    for title in file.titles { add(title.final, "Titel", [title.court, title.reference]) }
    for check in file.checks { add(check.on, check.kind?.word ?? "Auskunft", [check.by, check.result]) }
    for declaration in file.declarations {
      add(
        declaration.on, declaration.what.title,
        [declaration.value ? "ja" : "nein", declaration.invoice, declaration.by.map { "erklärt von \($0)" }])
    }
    self.lines = lines.sorted { ($0.day?.number ?? .max) < ($1.day?.number ?? .max) }
  }
}

extension Check.Kind {
  fileprivate var word: String {
    switch self {
    case .insolvency: "Insolvenzbekanntmachungen"
    case .address: "Anschriftenermittlung"
    case .duplicate: "Dublettenprüfung"
    case .creditReport: "Bonitätsauskunft"
    }
  }
}

extension Delivery.State {
  fileprivate var word: String {
    switch self {
    case .sent: "abgesandt"
    case .delivered: "zugestellt"
    case .bounced: "nicht zustellbar"
    case .unknown: "Zugang unbekannt"
    }
  }
}
