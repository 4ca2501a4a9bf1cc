import Aktenkoffer
import CaseModel
import Testing

/// A small change to a ready sample case, and the findings it must bring.
struct Trip: Sendable, CustomTestStringConvertible {
  /// The code this trip is there for.
  let code: String
  /// What its findings weigh, where that is less than its rule may weigh.
  let weight: Severity?
  /// Every code that must appear and did not appear before; among them `code`.
  let codes: Set<String>
  /// What somebody did, in a few words.
  let story: String
  /// The ready case it starts from.
  let sample: String
  let asOf: Day?
  /// The day on which the sample is looked at before anything is changed.
  let before: Day?
  let changes: [Change]

  init(
    _ code: String, and others: Set<String> = [], _ story: String, in sample: String = Trip.oneInvoice,
    before: String = "2026-11-20", asOf: String = "2026-11-20", weighing weight: Severity? = nil, _ changes: Change...
  ) {
    self.weight = weight
    self.code = code
    codes = others.union([code])
    self.story = story
    self.sample = sample
    self.asOf = Day(iso: asOf)
    self.before = Day(iso: before)
    self.changes = changes
  }

  var testDescription: String { "\(code): \(story)" }

  /// What is found in the sample as it is.
  func codesBefore() throws -> Set<String> {
    let day = try #require(before)
    return Set(try Pipeline(asOf: day).check(Samples.path(of: sample)).findings.map(\.kind.code))
  }

  // The ready cases, by what they are good for.
  static let oneInvoice = "bereit-eine-xrechnung"
  static let threeInvoices = "bereit-drei-rechnungen"
  static let consumer = "bereit-verbraucherin"
  static let credit = "bereit-gutschrift-und-zahlung"
  static let waiver = "bereit-mit-verzicht"
  static let settled = "bereit-nach-einwand-und-rate"
  static let old = "bereit-verjaehrung-droht"
  static let assigned = "bereit-abgetretene-forderung"
  static let judicial = "bereit-fuer-das-mahnverfahren"
}

/// One thing done to a copy of a case.
struct Change: Sendable {
  let apply: @Sendable (CaseCopy) throws -> Void

  init(_ apply: @escaping @Sendable (CaseCopy) throws -> Void) {
    self.apply = apply
  }

  static let invoice = "invoices/RE-2026-0815.xml"
  static let firstDunning = "reminders/2026-09-18-1-mahnung.eml"

  /// In `case.yaml`.
  static func edit(_ old: String, _ new: String) -> Change {
    edit("case.yaml", old, new)
  }

  static func edit(_ file: String, _ old: String, _ new: String) -> Change {
    Change { try $0.replace(old, with: new, in: file) }
  }

  /// In the XRechnung of the case with one invoice.
  static func editInvoice(_ old: String, _ new: String) -> Change {
    edit(invoice, old, new)
  }

  /// Appends lines to `case.yaml`.
  static func add(_ lines: String) -> Change {
    Change { try $0.write(Array((try $0.text(of: "case.yaml") + lines + "\n").utf8), to: "case.yaml") }
  }

  static func write(_ file: String, _ text: String) -> Change {
    Change { try $0.write(Array(text.utf8), to: file) }
  }

  static func remove(_ file: String) -> Change {
    Change { try $0.remove(file) }
  }
}
