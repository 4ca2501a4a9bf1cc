import CaseModel
import Custody
import Escalation
import Formats
import Intake
import Law
import Packing

/// One case at its recipient's while it is reported on, and no other run works on it.
struct UpdateDesk {
  let desk: HandOverDesk
  let order: UpdateOrder
  let told: ToldSoFar
  let sheet: FactSheet
  let scope: UpdateScope
  let recipient: Recipient
  private let creditor: Creditor
  let payments: PaymentsTold
  /// How many payments earlier recipients told of that the case has not.
  let toldByOthers: Int
  let asOf: Day
  /// What the recipient has and the case folder has no more, neither under its path nor anywhere else.
  private let documentsGone: [CaseFact]
  /// What of the invoices is not as it was handed over.
  private let drift: InvoiceDrift
  /// What is to be taken back, by the numbers that the recipient knows.
  private let asked: Recall?

  init(
    _ desk: HandOverDesk, _ order: UpdateOrder, _ file: CaseFile, _ recipient: Recipient, _ told: ToldSoFar,
    _ sheet: FactSheet, _ correspondence: Correspondence, toldByOthers: Int, asOf: Day
  ) {
    self.toldByOthers = toldByOthers
    self.asOf = asOf
    self.desk = desk
    self.order = order
    self.told = told
    self.recipient = recipient
    creditor = file.creditor
    drift = InvoiceDrift(file, sheet)
    let theirs = NumberSpelling(sheet.invoices)
    asked = order.recall.map { Recall($0.reason, text: $0.text, invoices: $0.invoices.map(theirs.own)) }
    var sheet = sheet
    payments = PaymentsTold(file.payments, by: correspondence, beside: sheet)
    sheet.know(payments.toUs + payments.toThem)
    documentsGone = sheet.documentsMissing(from: file)
    self.sheet = sheet
    // What stayed then stays, and what the recipient does not get any more stays, too.
    let kinds = told.kinds.map { kept in recipient.documents.map(kept.intersection) ?? kept } ?? recipient.documents
    scope = UpdateScope(
      file, without: told.withheld.union(recipient.withholds), kinds, isMapped: recipient.mapping != nil, sheet)
  }

  /// What is asked for and new.
  func news() -> CaseNews { CaseNews(scope, since: sheet, order.matters) }

  /// The answers that go out with it, by the numbers of their events.
  var answers: [Int: CaseUpdate.Answer] { order.matters.contains(.supplement) ? told.answers : [:] }

  /// What stands in the way of telling it, and what should be known beside.
  func findings(_ news: CaseNews) -> [Finding] {
    var findings = drift.findings(isRecall: order.recall != nil)
    if order.matters.contains(.payment) { findings += paymentFindings }
    findings += foreignMoney(news)
    if order.matters.contains(.supplement) { findings += documentFindings }
    for invoice in scope.strangers where told.sheet != nil {
      let number = invoice.number ?? ""
      findings.append(
        Finding(
          .invoiceNotHandedOver, at: invoice.origin.place,
          Text(
            "Rechnung \(number) kam nach der Übergabe in den Fall.",
            "Invoice \(number) came into the case after the handover."), invoices: [number]))
    }
    if order.recall == nil { findings += unreported(news) + unknownInvoices }
    for kind in Set(kinds(news).map(\.kind)) where !kind.isTold(in: desk.record?.state) {
      findings.append(notWithRecipient(kind))
    }
    findings += recallFindings
    if let mapping = recipient.mapping, let finding = Acceptance.documents(mapping, news.contents) {
      findings.append(finding)
    }
    if told.isEncrypted, order.seal.encryption == nil {
      findings.append(
        desk.finding(
          .updateInClear, Text("Das Paket ging verschlüsselt hinaus.", "The package went out encrypted.")))
    }
    if let key = told.key, let other = order.seal.key, key != other {
      findings.append(
        desk.finding(
          .updateForOtherKey,
          Text("Das Paket ging für einen anderen Schlüssel hinaus.", "The package went out for another key.")))
    }
    return findings
  }

  private var documentFindings: [Finding] {
    documentsGone.map { fact in
      Finding(
        .documentGone, at: Place(fact["path"] ?? ""),
        Text(
          "Dieses Dokument hat der Empfänger („\(fact["file"] ?? "")“); im Fall ist es nicht mehr.",
          "The recipient has this document (“\(fact["file"] ?? "")”); it is in the case no more."))
    }
  }

  /// What goes along though the case names it nowhere.
  func unnamed(_ news: CaseNews, in judged: [Finding]) -> [Finding] {
    let paths = Set(news.contents.documents.map(\.document.path))
    return judged.filter { $0.kind == .packedUnnamed && paths.contains($0.place.file) }
  }

  /// What is new beside what is told now.
  private func unreported(_ news: CaseNews) -> [Finding] {
    var all = CaseNews(scope, since: sheet).counts
    if !told.answers.isEmpty { all[.supplement, default: 0] += told.answers.count }
    return UpdateMatter.allCases.compactMap { matter in
      let count = (all[matter] ?? 0) - (news.counts[matter] ?? 0)
      guard !order.matters.contains(matter), count > 0, let remedy = remedy(for: matter) else { return nil }
      return desk.finding(
        .notReported,
        Text(
          "Neu und nicht gemeldet: \(matter.title.german) (\(count)).",
          "New and not reported: \(matter.title.english) (\(count))."),
        remedy: remedy)
    }
  }

  /// What to do about news that this run does not tell; nil where its recipient has nothing to do with it any more.
  private func remedy(for matter: UpdateMatter) -> Text? {
    let state = desk.record?.state
    if matter.event.isTold(in: state) {
      return Text("„\(matter.command)“ meldet es.", "“\(matter.command)” reports it.")
    }
    // What came back is nobody's there: only money is told of still.
    guard let state, [.settled, .closed, .archived].contains(state) else { return nil }
    let write = Text(
      "Keine Meldung sagt es, solange der Fall „\(state.title.german)“ ist: dem Empfänger schreiben",
      "No update tells it while the case is “\(state.title.english)”: write to the recipient")
    return EventKind.recalled.isTold(in: state)
      ? Text(
        write.german + ", oder den Fall zurückrufen („koffer recall FALL“).",
        write.english + ", or recall the case (“koffer recall CASE”).")
      : Text(write.german + ".", write.english + ".")
  }

  private var unknownInvoices: [Finding] {
    scope.unknownInvoices.map { number, place in
      Finding(
        .entryAboutUnknownInvoice, at: place,
        Text(
          "Rechnung \(number) gehört nicht zu dem, was übergeben ist.",
          "Invoice \(number) is none of those that were handed over."))
    }
  }

  private var recallFindings: [Finding] {
    (asked?.invoices ?? []).compactMap { number in
      if !sheet.invoices.contains(number) {
        return desk.finding(
          .recallNamesStranger,
          Text(
            "Rechnung \(number) gehört nicht zu dem, was übergeben ist.",
            "Invoice \(number) is none of those that were handed over."))
      }
      guard sheet.recalled.contains(number) else { return nil }
      return desk.finding(
        .recallNamesStranger,
        Text("Rechnung \(number) ist schon zurückgerufen.", "Invoice \(number) was recalled already."))
    }
  }

  /// Whether what is owed is owed for exactly what the recipient has: what was recalled is in the case no more.
  var isClaimTheirs: Bool {
    scope.strangers.isEmpty && drift.isNone
      && Set(scope.file.invoices.compactMap(\.number)).isDisjoint(with: sheet.recalled.map(spelled.own))
  }

  private var spelled: NumberSpelling { NumberSpelling(scope.file.invoices.compactMap(\.number)) }

  /// The recall that is asked for; of the last invoice it is one of the case.
  var recall: Recall? {
    asked.map { recall in
      let rest = Set(sheet.invoices).subtracting(sheet.recalled).subtracting(recall.invoices)
      return rest.isEmpty ? Recall(recall.reason, text: recall.text) : recall
    }
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
    if let recall {
      guard !recall.invoices.isEmpty else {
        return [Sending.Purpose.Told(kind: .recalled, details: ["reason": recall.reason.rawValue])]
      }
      return [
        Sending.Purpose.Told(
          kind: .recalledInPart,
          details: [
            "reason": recall.reason.rawValue,
            InvoiceIdentity.detail: InvoiceIdentity.list(identities(of: recall.invoices)),
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
    details[ToldSoFar.tells] = ToldSoFar.text(kinds)
    if !answers.isEmpty { details[ToldSoFar.answered] = answers.keys.sorted().map(String.init).joined(separator: ",") }
    if let recall = asked {
      details["reason"] = recall.reason.rawValue
      details[InvoiceIdentity.detail] = kinds.first?.details[InvoiceIdentity.detail]
    }
    let recalls =
      (asked.map { recall in
        (recall.invoices.isEmpty ? sheet.invoices : recall.invoices).map { CaseFact(recall, of: $0) }
      }) ?? []
    let told = FactSheet(update.news.facts + [CaseFact(creditor)] + recalls, withdrawn: update.news.withdrawn)
    return desk.entry(.updateSending, details, enclosure: told.text)
  }

  /// By what the ledger knows these invoices alone: what another one is known by as well, which stays there, is not given back.
  private func identities(of numbers: [String]) -> [InvoiceIdentity] {
    let others = Set(sheet.invoices).subtracting(sheet.recalled).subtracting(numbers)
    let kept = Set(others.flatMap(identities))
    return numbers.flatMap(identities).filter { !kept.contains($0) }
  }

  private func identities(of number: String) -> [InvoiceIdentity] {
    guard let fact = sheet.invoice(number) else { return [] }
    let known =
      (try? creditor.identities(
        of: number, issued: fact["issued"], amount: fact["amount"], as: fact["creditor"] ?? "")) ?? []
    return known + [fact["sha256"].map(InvoiceIdentity.init(content:))].compactMap { $0 }
  }
}

extension ToldSoFar {
  /// `payment_here:2,credit:1`
  static func text(_ kinds: [Sending.Purpose.Told]) -> String {
    kinds.map { told in told.kind.rawValue + (told.details["count"].map { ":\($0)" } ?? "") }.joined(separator: ",")
  }

  /// What an update that was begun tells, once it arrived.
  static func kinds(of event: Event) -> [Sending.Purpose.Told] {
    (event.details[tells] ?? "").split(separator: ",").compactMap { part in
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
