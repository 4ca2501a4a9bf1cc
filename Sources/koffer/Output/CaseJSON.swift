import Aktenkoffer
import CaseModel
import Foundation

/// JSON with keys in a fixed order.
enum JSON {
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}

/// One case for a program.
struct CaseEntry: Encodable {
  var folder: String
  var number: String?
  /// `ready`, `held` or `outage`.
  var verdict: String
  var open: String?
  var currency: String?
  var claim: SumsEntry?
  var policy: PolicyEntry?
  var clauses: [ClauseEntry] = []
  /// `agency`, `law_firm` or `nobody`, where the policy says so.
  var route: String?
  var findings: [FindingEntry] = []
  var firstStep: FirstStep?
  /// Recipients whose questions were to be asked, and could not be while something else holds the case.
  var recipientsUnasked: [String]?
  /// The packages that were written, in the order of the recipients.
  var packages: [PackageEntry]?
  /// What would leave the house, where that was asked for.
  var disclosure: DisclosureEntry?
  /// What became of it in the ledger, where it was to be approved or handed over.
  var custody: CustodyEntry?
  var outage: OutageEntry?

  /// What is owed with interest and costs; `koffer claim` shows every line.
  struct SumsEntry: Encodable {
    var principal: String
    var interest: String
    var costs: String
    var total: String
  }

  struct FirstStep: Encodable {
    var code: String
    var from: String
    var remedy: String
  }

  struct PackageEntry: Encodable {
    var path: String
    var identity: String
    /// What whoever packs should know; nothing where there is nothing.
    var notes: [String]?
    /// The signature beside it; nothing where it is not signed.
    var signature: String?
    /// For whom it is encrypted; nothing where it is in clear.
    var encryptedFor: String?
  }

  init(_ folder: String, _ result: Result<CaseReport, Outage>, asOf: Day) {
    switch result {
    case .success(let report): self.init(report, asOf: asOf)
    case .failure(let outage): self.init(folder, outage)
    }
  }

  private init(_ report: CaseReport, asOf: Day) {
    folder = report.folder
    number = report.number
    verdict = report.isReady ? "ready" : "held"
    open = report.open?.description
    currency = report.open?.currency.code
    claim = report.claim.map(\.total).map {
      SumsEntry(
        principal: $0.principal.description, interest: $0.interest.description, costs: $0.costs.description,
        total: $0.total.description)
    }
    policy = report.policy.map(PolicyEntry.init)
    clauses = report.clauses.flatMap(ClauseEntry.all)
    route = report.route?.to.rawValue
    findings = report.findings.map(FindingEntry.init)
    firstStep = report.firstStep(asOf: asOf).map {
      FirstStep(code: $0.kind.code, from: max($0.actFrom ?? asOf, asOf).description, remedy: $0.remedy(Speech.language))
    }
    recipientsUnasked = report.recipientsUnasked.isEmpty ? nil : report.recipientsUnasked
    disclosure = report.disclosure.map(DisclosureEntry.init)
    custody = report.custody.map(CustodyEntry.init)
    packages =
      report.packages.isEmpty
      ? nil
      : report.packages.map {
        PackageEntry(
          path: $0.path, identity: $0.identity,
          notes: $0.notes.isEmpty ? nil : $0.notes.map { note in note(Speech.language) }, signature: $0.signature,
          encryptedFor: $0.encryptedFor.map { text in text(Speech.language) })
      }
  }

  private init(_ folder: String, _ outage: Outage) {
    self.folder = folder
    verdict = "outage"
    self.outage = OutageEntry(outage)
  }
}

/// An outage for a program.
struct OutageEntry: Encodable {
  var code: String
  var path: String
  var message: String
  var remedy: String

  init(_ outage: Outage) {
    code = outage.code
    path = outage.path
    message = outage.message(Speech.language)
    remedy = outage.remedy(Speech.language)
  }
}

/// A finding for a program.
struct FindingEntry: Encodable {
  var code: String
  var severity: String
  var blocks: Bool
  var file: String
  var line: Int?
  var column: Int?
  var against: String?
  /// Where it is about one.
  var invoice: String?
  /// Where it is about several.
  var invoices: [String]?
  var message: String
  var remedy: String
  var actFrom: String?
  var basis: [String]
  var waived: Bool

  init(_ finding: Finding) {
    code = finding.kind.code
    severity = finding.severity.rawValue
    blocks = finding.blocks
    file = finding.place.file
    line = finding.place.line
    column = finding.place.column
    against = finding.otherPlace?.description
    invoice = finding.invoice
    invoices = finding.invoices.count > 1 ? finding.invoices : nil
    message = finding.message(Speech.language)
    remedy = finding.remedy(Speech.language)
    actFrom = finding.actFrom?.description
    basis = finding.basis.map { $0.text(Speech.language) }
    waived = finding.waiver != nil
  }
}
