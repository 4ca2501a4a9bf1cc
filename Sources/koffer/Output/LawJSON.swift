import Aktenkoffer
import CaseModel
import Law

/// Values of the law for a program.
struct LawJSON: Encodable {
  var asOf: String
  var values: [Row]
  var findings: [FindingEntry]

  struct Row: Encodable {
    var key: String
    var title: String
    var basis: String
    /// What an operator's file gives; absent for a table.
    var form: String?
    /// `known`, `verify`, `unknown` or `not_before`.
    var state: String
    var value: String?
    var from: String?
    /// The last day that is answered for without a gap.
    var until: String?
    var unknownFrom: String?
    var source: String?
    var verifiedOn: String?
    var verifiedBy: String?
    /// Oldest first.
    var history: [Entry]
  }

  struct Entry: Encodable {
    var value: String
    var from: String
    var until: String
    var source: String
    var isSecondary: Bool
    var verifiedOn: String
    var verifiedBy: String?

    init(_ entry: LawRow.Entry) {
      value = entry.value.plain
      from = entry.firstDay.description
      until = entry.coveredUntil.description
      source = entry.source
      isSecondary = entry.isSecondary
      verifiedOn = entry.verifiedOn.description
      verifiedBy = entry.verifiedBy
    }
  }

  init(_ reading: LawReading, _ rows: [LawRow]) {
    asOf = reading.asOf.description
    values = rows.map { Row($0, asOf: reading.asOf) }
    findings = reading.findings.map(FindingEntry.init)
  }
}

extension LawJSON.Row {
  init(_ row: LawRow, asOf: Day) {
    let current = row.entry(on: asOf).map(LawJSON.Entry.init)
    key = row.key
    title = row.title(Speech.language)
    basis = row.basis.text(Speech.language)
    form = row.form?(Speech.language)
    state = row.state(on: asOf).name
    value = current?.value
    from = current?.from
    until = row.coveredUntil(from: asOf)?.description
    unknownFrom = row.unknownFrom(asOf)?.description
    source = current?.source
    verifiedOn = current?.verifiedOn
    verifiedBy = current?.verifiedBy
    history = row.entries.map(LawJSON.Entry.init)
  }
}

extension LawRow {
  /// The first unknown day, where the day itself is unknown or a later one is.
  fileprivate func unknownFrom(_ day: Day) -> Day? {
    switch state(on: day) {
    case .known(let until), .verify(let until): return until.adding(1)
    case .unknown(let from): return from
    case .notBefore: return nil
    }
  }
}

extension LawRow.State {
  fileprivate var name: String {
    switch self {
    case .known: return "known"
    case .verify: return "verify"
    case .unknown: return "unknown"
    case .notBefore: return "not_before"
    }
  }
}
