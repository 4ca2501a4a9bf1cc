import CaseModel
import Escalation

extension Chart {
  init(_ handover: Handover) {
    let file = handover.file
    asOf = handover.claim.asOf
    var lanes = [
      Lane(title: "Rechnungen", items: file.invoices.compactMap(Chart.item)),
      Lane(title: "Schreiben", items: zip(file.reminders, file.dunningLevels).compactMap(Chart.item)),
      Lane(title: "Gespräche", items: file.contacts.map(Chart.item)),
      Lane(title: "Zusagen", items: file.contacts.compactMap(Chart.promise)),
      Lane(
        title: "Zahlungen", items: file.payments.map(Chart.item) + file.credits.compactMap(Chart.item)),
      Lane(title: "Angebote", items: file.offers.compactMap(Chart.item)),
      Lane(title: "Einwände", items: file.disputes.compactMap(Chart.item)),
    ]
    lanes += Chart.policyLanes(handover)
    self.lanes = lanes.filter { !$0.items.isEmpty }.map { lane in
      var lane = lane
      guard lane.items.contains(where: { $0.name == nil }) else { return lane }
      // Stable: what happened on one day stays in the order of the case.
      lane.items = lane.items.enumerated().sorted { left, right in
        (left.element.key?.number ?? .max, left.offset) < (right.element.key?.number ?? .max, right.offset)
      }.map(\.element)
      return lane
    }
  }

  private static func item(_ invoice: Invoice) -> Item? {
    guard let issued = invoice.issued ?? invoice.payableOn else { return nil }
    var marks = [(issued, Mark.circle)]
    var label = invoice.label
    if let claimed = invoice.claimed { label += " · \(claimed.german)" }
    if let due = invoice.payableOn {
      marks.append((due, .diamond))
      label += " · fällig \(due.german)"
    }
    return Item(bar: .thin, from: issued, to: invoice.payableOn ?? issued, marks: marks, label: label)
  }

  private static func item(_ reminder: Reminder, _ level: Int?) -> Item? {
    guard let sent = reminder.sent else { return nil }
    let bounced = reminder.delivery?.state == .bounced
    var label = "\(reminder.title(level)) vom \(sent.german)"
    if let deadline = reminder.deadline { label += ", Frist bis \(deadline.german)" }
    if bounced { label += ", unzustellbar" }
    return Item(
      bar: .solid, from: sent, to: reminder.deadline ?? sent, marks: [(sent, bounced ? .cross : .disc)], label: label)
  }

  private static func item(_ contact: Contact) -> Item {
    let isReached = contact.outcome == .reached && !contact.isStrangerReached
    let way = contact.channel?.title ?? "Kontakt"
    let side = contact.direction == .in ? " vom Schuldner" : ""
    let outcome = contact.outcome.map { ", \($0 == .reached ? contact.reached.german : $0.title)" } ?? ""
    return Item(
      marks: [(contact.at.day, isReached ? .triangle : .hollowTriangle)],
      label: "\(contact.at.day.german) \(way)\(side)\(outcome)")
  }

  private static func promise(_ contact: Contact) -> Item? {
    guard let promise = contact.promise else { return nil }
    let amount = promise.amount.map { "\($0.german) " } ?? ""
    return Item(
      bar: .dashed, from: contact.at.day, to: promise.on,
      label: "\(contact.at.day.german) zugesagt: \(amount)bis \(promise.on.german)")
  }

  private static func item(_ payment: Payment) -> Item {
    let about = payment.invoice.map { " auf \($0)" } ?? ""
    return Item(
      marks: [(payment.received, .square)], label: "\(payment.received.german) Zahlung \(payment.amount.german)\(about)"
    )
  }

  private static func item(_ credit: Credit) -> Item? {
    guard let on = credit.on else { return nil }
    let amount = credit.amount.map { " \($0.german)" } ?? ""
    return Item(
      marks: [(on, .square)], label: "\(on.german) Gutschrift\(amount)\(credit.invoice.map { " auf \($0)" } ?? "")")
  }

  private static func item(_ offer: Offer) -> Item? {
    guard let on = offer.on else { return nil }
    var label = "\(on.german) \(offer.kind?.title ?? "Angebot")"
    guard let accepted = offer.accepted else { return Item(marks: [(on, .circle)], label: label) }
    label += ", angenommen \(accepted.german)"
    if let broken = offer.broken { label += ", nicht eingehalten seit \(broken.german)" }
    return Item(
      bar: .hollow, from: accepted, to: offer.broken,
      marks: [(on, .circle)] + (offer.broken.map { [($0, .cross)] } ?? []),
      label: label)
  }

  private static func item(_ dispute: Dispute) -> Item? {
    guard let received = dispute.received else { return nil }
    var label = "\(received.german) Einwand\(dispute.about.map { " zu \($0)" } ?? "")"
    var marks = [(received, Mark.disc)]
    if let answered = dispute.answered {
      label += ", beantwortet \(answered.german)"
      marks.append((answered, .circle))
    }
    if let resolved = dispute.resolved {
      label += ", erledigt \(resolved.german)"
      marks.append((resolved, .diamond))
    } else {
      label += ", offen"
    }
    return Item(bar: .hollow, from: received, to: dispute.resolved, marks: marks, label: label)
  }
}

extension Reminder {
  fileprivate func title(_ level: Int?) -> String {
    switch kind {
    case .reminder: return "Zahlungserinnerung"
    case .dunning: return level.map { "\($0). Mahnung" } ?? "Mahnung"
    case .finalNotice: return "Letzte Mahnung"
    }
  }
}

extension Channel {
  fileprivate var title: String {
    switch self {
    case .phone: return "Anruf"
    case .email: return "E-Mail"
    case .letter, .registeredLetter: return "Brief"
    case .meeting: return "Gespräch"
    case .visit: return "Besuch"
    case .portal: return "Portal"
    case .fax: return "Fax"
    }
  }
}

extension Contact.Outcome {
  fileprivate var title: String {
    switch self {
    case .reached: return "erreicht"
    case .notReached: return "nicht erreicht"
    case .leftMessage: return "Nachricht hinterlassen"
    }
  }
}

extension Offer.Kind {
  fileprivate var title: String {
    switch self {
    case .instalments: return "Ratenzahlung angeboten"
    case .deferral: return "Stundung angeboten"
    case .settlement: return "Vergleich angeboten"
    case .paymentMethod: return "Zahlungsweg angeboten"
    }
  }
}
