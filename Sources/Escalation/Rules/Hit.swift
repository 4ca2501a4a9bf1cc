import CaseModel

/// A place a rule points at, and what is the matter there.
struct Hit {
  let place: Place
  let otherPlace: Place?
  private let advice: () -> Text?
  private let moment: () -> Day?
  /// What has to be done again after that.
  private let sequel: () -> Text?
  let clause: String?
  let waiver: Waiver?
  /// What it weighs at most; the policy may think less of it than the rule.
  let severity: Severity?
  /// On what it rests, where that is not what its rule rests on.
  let basis: [Citation]?
  private(set) var invoices: [Invoice]
  /// Put into words only where somebody reads them.
  private let wording: (InvoiceNames) -> Text
  /// Whether it may be told together with the same fault of other invoices.
  private let isShared: Bool

  init(
    _ place: Place, against otherPlace: Place? = nil, _ message: @autoclosure @escaping () -> Text,
    remedy: @autoclosure @escaping () -> Text? = nil,
    actFrom: @autoclosure @escaping () -> Day? = nil,
    invoice: Invoice? = nil, invoices: [Invoice] = [], clause: String? = nil, waiver: Waiver? = nil,
    severity: Severity? = nil, basis: [Citation]? = nil
  ) {
    self.place = place
    self.otherPlace = otherPlace
    advice = remedy
    moment = actFrom
    sequel = { nil }
    self.clause = clause
    self.waiver = waiver
    self.severity = severity
    self.basis = basis
    self.invoices = invoice.map { [$0] } ?? invoices
    wording = { _ in message() }
    isShared = false
  }

  /// A fault of one letter or talk, judged for one invoice, told once for all invoices that share it.
  ///
  /// - Parameter wording: says it of the invoices it is given; but for their names it is the same for all of them.
  init(
    _ place: Place, against otherPlace: Place? = nil, about invoice: Invoice, clause: String,
    remedy: @autoclosure @escaping () -> Text? = nil,
    actFrom: @autoclosure @escaping () -> Day? = nil, waiver: Waiver? = nil, severity: Severity? = nil,
    sequel: @autoclosure @escaping () -> Text? = nil, _ wording: @escaping (InvoiceNames) -> Text
  ) {
    self.place = place
    self.otherPlace = otherPlace
    advice = remedy
    moment = actFrom
    self.sequel = sequel
    self.clause = clause
    self.waiver = waiver
    self.severity = severity
    basis = nil
    invoices = [invoice]
    self.wording = wording
    isShared = true
  }

  /// What is wrong with a step that was taken, or missing, for one invoice.
  init(
    _ place: Place, against otherPlace: Place? = nil, of record: StepRecord, in history: StepHistory,
    remedy: @autoclosure @escaping () -> Text? = nil, actFrom: @autoclosure @escaping () -> Day? = nil,
    isWaivable: Bool = true,
    _ wording: @escaping (InvoiceNames) -> Text
  ) {
    self.init(
      place, against: otherPlace, about: history.invoice, clause: record.step.clause.number, remedy: remedy(),
      actFrom: actFrom(), waiver: isWaivable ? record.waiver : nil, severity: record.step.severity,
      sequel: history.sequel(of: record), wording)
  }

  /// Whether it holds the case, where its rule weighs that much.
  var mayBlock: Bool { waiver == nil && severity ?? .block == .block }

  /// What to do here.
  ///
  /// - Parameters:
  ///   - usual: what its rule says.
  ///   - weight: only what holds the case has to be done again, with all behind it.
  func remedy(or usual: Text, weighing weight: Severity = .block) -> Text {
    let own = advice() ?? usual
    guard weight == .block else { return own }
    return sequel().map { Text("\(own.german) \($0.german)", "\(own.english) \($0.english)") } ?? own
  }

  /// From when on that can be done, where it can be told.
  var actFrom: Day? { moment() }

  var message: Text { wording(InvoiceNames(invoices)) }

  /// What two hits must have in common to be one: everything but the invoice.
  private struct Identity: Hashable {
    let place: Place
    let otherPlace: Place?
    let message: Text
    let remedy: Text
    let actFrom: Day?
    let clause: String?
    let waiver: Waiver?
  }

  private var identity: Identity {
    Identity(
      place: place, otherPlace: otherPlace, message: wording(InvoiceNames([])), remedy: remedy(or: Text("", "")),
      actFrom: actFrom, clause: clause, waiver: waiver
    )
  }

  /// The hits with those made one that differ in nothing but the invoice, each where the first of them stood.
  static func joined(_ hits: [Hit]) -> [Hit] {
    var out: [Hit] = []
    var known: [Identity: Int] = [:]
    for hit in hits {
      // Without a number an invoice is known by its place alone, and a program could not tell which one is meant.
      guard hit.isShared, hit.invoices.allSatisfy({ $0.number != nil }) else {
        out.append(hit)
        continue
      }
      let identity = hit.identity
      if let index = known[identity] {
        out[index].invoices += hit.invoices
      } else {
        known[identity] = out.count
        out.append(hit)
      }
    }
    return out
  }
}
