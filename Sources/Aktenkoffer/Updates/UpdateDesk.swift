import CaseModel
import Custody
import Escalation
import Formats
import Intake
import Packing

/// One case at its recipient's while it is reported on, and no other run works on it.
struct UpdateDesk {
  let desk: HandOverDesk
  let order: UpdateOrder
  let file: CaseFile
  let recipient: Recipient
  let told: ToldSoFar
  let sheet: FactSheet
  let asOf: Day

  /// What is asked for and new.
  func news() -> CaseNews { news(order.matters) }

  /// The answers that go out with it, by the numbers of their events.
  var answers: [Int: CaseUpdate.Answer] { order.matters.contains(.supplement) ? told.answers : [:] }

  private func news(_ matters: Set<UpdateMatter>) -> CaseNews {
    CaseNews(file.withholding(recipient.withholds).file, recipient.documents, since: sheet, matters)
  }

  /// What stands in the way of telling it, and what should be known beside.
  func findings(_ news: CaseNews) -> [Finding] {
    var findings: [Finding] = []
    for number in news.strangers {
      findings.append(
        Finding(
          .invoiceNotHandedOver, at: place(ofInvoice: number),
          Text(
            "Rechnung \(number) kam nach der Übergabe in den Fall.",
            "Invoice \(number) came into the case after the handover."), invoices: [number]))
    }
    var unasked = self.news(Set(UpdateMatter.allCases).subtracting(order.matters)).counts
    if answers.isEmpty, !told.answers.isEmpty { unasked[.supplement, default: 0] += told.answers.count }
    if order.recall == nil {
      for matter in UpdateMatter.allCases {
        guard let count = unasked[matter] else { continue }
        findings.append(
          desk.finding(
            .notReported,
            Text(
              "Neu und nicht gemeldet: \(matter.title.german) (\(count)).",
              "New and not reported: \(matter.title.english) (\(count))."),
            remedy: Text("„\(matter.command)“ meldet es.", "“\(matter.command)” reports it.")))
      }
    }
    for kind in Set(kinds(news).map(\.kind)) where kind.state(after: desk.record?.state) == nil {
      findings.append(notWithRecipient(kind))
    }
    for number in order.recall?.invoices ?? [] where !isHandedOver(number) {
      findings.append(
        desk.finding(
          .recallNamesStranger,
          Text(
            "Rechnung \(number) gehört nicht zu dem, was übergeben ist.",
            "Invoice \(number) is none of those that were handed over.")))
    }
    if told.isEncrypted, order.seal.encryption == nil {
      findings.append(
        desk.finding(
          .updateInClear, Text("Das Paket ging verschlüsselt hinaus.", "The package went out encrypted.")))
    }
    return findings
  }

  func notWithRecipient(_ kind: EventKind) -> Finding {
    let state = desk.record?.state.title ?? Text("unbekannt", "unknown")
    return desk.finding(
      .notWithRecipient,
      Text(
        "„\(kind.title.german)“ geht nicht, solange der Fall „\(state.german)“ ist.",
        "“\(kind.title.english)” cannot be while the case is “\(state.english)”."))
  }

  /// Everything that has happened once the update arrived.
  func kinds(_ news: CaseNews) -> [Sending.Purpose.Told] {
    if let recall = order.recall {
      guard !recall.invoices.isEmpty else {
        return [Sending.Purpose.Told(kind: .recalled, details: ["reason": recall.reason.rawValue])]
      }
      var part = file
      part.invoices = file.invoices.filter { $0.number.map(recall.invoices.contains) ?? false }
      let identities = (try? desk.identities(of: part)) ?? []
      return [
        Sending.Purpose.Told(
          kind: .recalledInPart,
          details: [
            "reason": recall.reason.rawValue, InvoiceIdentity.detail: InvoiceIdentity.list(identities),
          ])
      ]
    }
    var counts = news.counts
    if !answers.isEmpty { counts[.supplement, default: 0] += answers.count }
    return UpdateMatter.allCases.compactMap { matter in
      counts[matter].map { Sending.Purpose.Told(kind: matter.event, details: ["count": "\($0)"]) }
    }
  }

  /// What is written down before the update is sent.
  func begun(
    _ update: CaseUpdate, _ package: CaseReport.Package, _ shipment: Shipment, to destination: Destination,
    _ kinds: [Sending.Purpose.Told]
  ) -> Entry {
    var details = shipment.details
    details["to"] = destination.address
    details.merge(desk.whoItIs) { own, _ in own }
    details[ToldSoFar.number] = "\(update.sequence)"
    details[ToldSoFar.manifest] = package.identity
    details[ToldSoFar.kinds] = ToldSoFar.text(kinds)
    if !answers.isEmpty { details[ToldSoFar.answered] = answers.keys.sorted().map(String.init).joined(separator: ",") }
    if let recall = order.recall {
      details["reason"] = recall.reason.rawValue
      details[InvoiceIdentity.detail] = kinds.first?.details[InvoiceIdentity.detail]
    }
    let sheet = FactSheet(update.news.facts, withdrawn: update.news.withdrawn)
    return desk.entry(.updateSending, details, enclosure: sheet.text)
  }

  private func isHandedOver(_ number: String) -> Bool {
    sheet.told.contains { $0.kind == .invoice && $0["number"] == number }
  }

  private func place(ofInvoice number: String) -> Place {
    file.invoices.first { $0.number == number }?.origin.place ?? Place("case.yaml")
  }
}

extension ToldSoFar {
  /// `payment_here:2,credit:1`
  static func text(_ kinds: [Sending.Purpose.Told]) -> String {
    kinds.map { told in told.kind.rawValue + (told.details["count"].map { ":\($0)" } ?? "") }.joined(separator: ",")
  }

  /// What an update that was begun tells, once it arrived.
  static func kinds(of event: Event) -> [Sending.Purpose.Told] {
    (event.details[kinds] ?? "").split(separator: ",").compactMap { part in
      let words = part.split(separator: ":")
      guard let kind = words.first.flatMap({ EventKind(rawValue: String($0)) }) else { return nil }
      var details = words.count > 1 ? ["count": String(words[1])] : [:]
      for name in ["reason", InvoiceIdentity.detail] {
        if let value = event.details[name] { details[name] = value }
      }
      return Sending.Purpose.Told(kind: kind, details: details)
    }
  }
}
