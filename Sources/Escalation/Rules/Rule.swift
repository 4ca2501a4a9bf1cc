import CaseModel

/// One thing a clerk would check, with its code, its wording and its basis.
package struct Rule: Sendable {
  package let kind: FindingKind
  private let hits: @Sendable (Docket) -> [Hit]

  init(
    _ code: String, _ severity: Severity, _ title: Text, remedy: Text, basis: [Citation] = [],
    _ hits: @escaping @Sendable (Docket) -> [Hit]
  ) {
    kind = FindingKind(code, severity, title, remedy: remedy, basis: basis)
    self.hits = hits
  }

  /// What the rule finds in that case.
  package func findings(in docket: Docket) -> [Finding] {
    hits(docket).map { hit in
      Finding(
        kind, at: hit.place, against: hit.otherPlace, hit.message, remedy: hit.waiver?.remedy ?? hit.remedy,
        actFrom: hit.actFrom, invoice: hit.invoice, clause: hit.clause, waiver: hit.waiver)
    }
  }
}

/// A place a rule points at, and what is the matter there.
struct Hit {
  let place: Place
  var otherPlace: Place?
  let message: Text
  var remedy: Text?
  var actFrom: Day?
  var invoice: String?
  var clause: String?
  var waiver: Waiver?

  init(_ place: Place, _ message: Text) {
    self.place = place
    self.message = message
  }

  init(
    _ place: Place, against otherPlace: Place? = nil, _ message: Text, remedy: Text? = nil, actFrom: Day? = nil,
    invoice: Invoice? = nil, clause: String? = nil, waiver: Waiver? = nil
  ) {
    self.place = place
    self.otherPlace = otherPlace
    self.message = message
    self.remedy = remedy
    self.actFrom = actFrom
    self.invoice = invoice?.number
    self.clause = clause
    self.waiver = waiver
  }
}

extension Waiver {
  /// What is to do about a finding that someone accepted.
  fileprivate var remedy: Text? {
    on.map { Text("Nichts zu tun: erlassen am \($0.german).", "Nothing to do: waived on \($0).") }
  }
}
