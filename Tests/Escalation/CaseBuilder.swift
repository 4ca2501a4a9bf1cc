import CaseModel
import Escalation
import Formats
import Law
import TestSupport

/// A ready case in memory, with slack between its steps; a test changes one thing and looks at the codes.
///
/// | due | reminder | 1st dunning | 2nd dunning | call | final notice | handover from |
/// |---|---|---|---|---|---|---|
/// | Mo 2 Mar | 10 to 20 Mar | 25 Mar to 8 Apr | 14 to 24 Apr | 15 Apr | 5 to 15 May | Mo 18 May 2026 |
struct CaseBuilder {
  var invoices = [CaseBuilder.invoice("R-1", line: 10)]
  var friendlyReminder = CaseBuilder.letter(.reminder, sent: "2026-03-10", deadline: "2026-03-20")
  var firstDunning = CaseBuilder.letter(.dunning, level: 1, sent: "2026-03-25", deadline: "2026-04-08")
  var secondDunning = CaseBuilder.letter(.dunning, level: 2, sent: "2026-04-14", deadline: "2026-04-24")
  var finalNotice = CaseBuilder.letter(.finalNotice, sent: "2026-05-05", deadline: "2026-05-15")
  /// Letters beside the four of the policy.
  var moreLetters: [Reminder] = []
  var calls = [CaseBuilder.call("2026-04-15", .reached)]
  var declarations = [
    CaseBuilder.declaration(.undisputed), CaseBuilder.declaration(.counterPerformanceRendered),
  ]
  var payments: [Payment] = []
  var credits: [Credit] = []
  var offers: [Offer] = []
  var disputes: [Dispute] = []
  var waivers: [Waiver] = []
  /// The Land of the debtor's seat.
  var state = "SH"
  /// Debtors beside the one, with their Länder.
  var moreDebtors: [(role: Debtor.Role, state: String)] = []

  /// The policy to judge by; nil where the test's text of it does not read.
  var policy = CaseBuilder.policy

  /// What a test does to the finished case.
  var change: (inout CaseFile) -> Void = { _ in }

  static let asOf: Day = "2026-05-20"

  /// The policy that ships with the tool.
  static let policy = PolicyReader.read(
    PolicyShelf.text(of: "standard") ?? [], file: "standard.yaml", sha256: ""
  ).value

  // MARK: Judging

  func findings(asOf day: Day = CaseBuilder.asOf) -> [Finding] {
    guard let policy else { return [] }
    var file = file
    // Where a test looks at a later day, the case was declared undisputed, and insolvency inquired, just before it.
    if day > CaseBuilder.asOf { for index in file.checks.indices { file.checks[index].on = day.adding(-1) } }
    for index in file.declarations.indices where file.declarations[index].on == "2026-05-18" && day > CaseBuilder.asOf {
      file.declarations[index].on = day.adding(-1)
    }
    switch Clearance.check(file, [], under: policy, .shipped, asOf: day) {
    case .cleared(let cleared): return cleared.findings
    case .held(let held): return held.findings
    }
  }

  /// Codes of everything found, each once, sorted.
  func codes(asOf day: Day = CaseBuilder.asOf) -> [String] {
    Set(findings(asOf: day).map(\.kind.code)).sorted()
  }

  /// Codes of what is found on one invoice.
  func codes(on number: String, asOf day: Day = CaseBuilder.asOf) -> [String] {
    Set(findings(asOf: day).filter { $0.invoices.contains(number) }.map(\.kind.code)).sorted()
  }

  func isHeld(asOf day: Day = CaseBuilder.asOf) -> Bool {
    findings(asOf: day).contains(where: \.blocks)
  }

  /// What is claimed as costs; nil where there is no sum.
  var claimedCosts: Money? {
    ClaimStatement(of: file, under: .shipped, asOf: CaseBuilder.asOf)?.total.costs
  }

  /// From which day the first finding of that code can be acted on.
  func actFrom(_ code: String, asOf day: Day = CaseBuilder.asOf) -> Day? {
    findings(asOf: day).first { $0.kind.code == code }?.actFrom
  }

  /// What counts as a step of a ready case for its first invoice.
  func record(_ step: String) -> StepRecord? {
    guard let policy,
      case .cleared(let cleared) = Clearance.check(file, [], under: policy, .shipped, asOf: CaseBuilder.asOf)
    else { return nil }
    return cleared.histories.first?.records.first { $0.step.name == step }
  }

  /// The last day of a ready case; nil of a held one.
  var lastDay: Day? {
    guard let policy,
      case .cleared(let cleared) = Clearance.check(file, [], under: policy, .shipped, asOf: CaseBuilder.asOf)
    else { return nil }
    return cleared.lastDay
  }

  // MARK: The case

  var file: CaseFile {
    var file = CaseFile(number: "2026-1", origin: CaseBuilder.origin(1), creditor: CaseBuilder.creditor)
    file.debtors =
      [CaseBuilder.debtor(in: state)]
      + moreDebtors.map { role, state in
        var debtor = CaseBuilder.debtor(in: state)
        debtor.role = role
        return debtor
      }
    var contract = Contract(origin: CaseBuilder.origin(5))
    contract.date = "2026-01-05"
    contract.subject = "Lieferung von Zwieback"
    contract.channel = .written
    contract.file = "documents/vertrag.pdf"
    file.contract = contract
    file.invoices = invoices
    file.reminders = [friendlyReminder, firstDunning, secondDunning, finalNotice] + moreLetters
    // Each letter stands in a place of its own.
    for index in file.reminders.indices { file.reminders[index].origin = CaseBuilder.origin(200 + index) }
    file.contacts = calls
    file.declarations = declarations
    file.payments = payments
    file.credits = credits
    file.offers = offers
    file.disputes = disputes
    file.waivers = waivers
    file.checks = [CaseBuilder.insolvencyCheck]
    change(&file)
    file.documents = Set(file.references.map(\.path)).sorted().map {
      Document(path: $0, size: 1, sha256: $0, type: .pdf)
    }
    return file
  }

  private static let creditor: Creditor = {
    var creditor = Creditor(origin: origin(2))
    creditor.name = "Zwiebackwerk GmbH"
    creditor.address = address(in: "SH")
    creditor.inputTaxDeductible = true
    return creditor
  }()

  private static let insolvencyCheck: Check = {
    var check = Check(origin: origin(80))
    check.kind = .insolvency
    check.on = "2026-05-14"
    check.by = "Leitung Debitoren"
    check.result = "keine Veröffentlichung"
    return check
  }()

  private static func debtor(in state: String) -> Debtor {
    var debtor = Debtor(origin: origin(3))
    debtor.kind = .consumer
    debtor.name = "Erna Muster"
    debtor.address = address(in: state)
    return debtor
  }

  private static func address(in state: String) -> Address {
    var address = Address(origin: origin(4))
    address.street = "Musterweg"
    address.houseNumber = "1"
    address.postcode = "24103"
    address.city = "Kiel"
    address.country = "DE"
    address.state = state
    address.source = "contract"
    address.checked = "2026-02-01"
    return address
  }

  static func origin(_ line: Int) -> Origin {
    Origin(Place("case.yaml", line: line))
  }
}
