import CaseModel
import Fields
import Formats

/// Reads the text of `case.yaml` or `case.json`.
package enum CaseReader {
  /// The case as its file tells it, before any document was opened; nil where the file is not YAML or names no case.
  ///
  /// - Parameter creditor: the workspace's creditor, which a case may correct field by field.
  package static func read(
    _ bytes: [UInt8], file: String, creditor: Creditor?, vocabulary: Vocabulary? = nil
  ) -> Reading<CaseFile?> {
    let desk = ReadingDesk(file: file, vocabulary: vocabulary)
    guard let root = RootSection.read(bytes, desk) else { return Reading(nil, desk.findings) }
    let file = caseFile(root, creditor: creditor)
    root.reportUnknownKeys()
    if let file { checkReferences(of: file, desk) }
    return Reading(file, desk.findings.sorted { $0.place < $1.place })
  }

  private static func caseFile(_ root: Section, creditor base: Creditor?) -> CaseFile? {
    root.requireStatement("case")
    root.require("debtors")
    root.require("invoices")
    let isComplete = root.flag("creditor_complete") ?? false
    let creditor =
      root.section("creditor") { $0.creditor(over: isComplete ? nil : base) } ?? base
      ?? Creditor(origin: Origin(Place(root.desk.file, line: 1)))
    let number = root.statement("case")
    if let number, !number.isOneName, let node = root.value("case") {
      root.desk.report(
        .wrongType, at: node.position,
        Text(
          "„case“ enthält Leerraum, den man nicht sieht oder nicht unterscheidet.",
          "“case” holds white space that nobody sees or tells apart."),
        remedy: Text(
          "Das Aktenzeichen mit einfachen Leerzeichen schreiben, ohne Rand und Umbruch.",
          "Write the file number with single blanks, without margins and line breaks."))
    }
    var file = CaseFile(number: number ?? "", origin: root.origin, creditor: creditor)
    file.mandate = root.section("mandate") { $0.mandate() }
    file.debtors = root.sections("debtors") { $0.debtor() }
    file.contract = root.section("contract") { $0.contract() }
    file.invoices = root.sections("invoices") { $0.invoice() }
    file.credits = root.sections("credits") { $0.credit() }
    file.interest = root.section("interest") { $0.interestAgreement() }
    file.costs = root.sections("costs") { $0.cost() }
    file.reminders = root.sections("reminders") { $0.reminder() }
    file.contacts = root.sections("contacts") { $0.contact() }
    file.offers = root.sections("offers") { $0.offer() }
    file.payments = root.sections("payments") { $0.payment() }
    file.disputes = root.sections("disputes") { $0.dispute() }
    file.acknowledgements = root.sections("acknowledgements") { $0.acknowledgement() }
    file.suspensions = root.sections("suspensions") { $0.suspension() }
    file.proceedings = root.sections("proceedings") { $0.proceeding() }
    file.titles = root.sections("titles") { $0.enforceableTitle() }
    file.checks = root.sections("checks") { $0.inquiry() }
    file.declarations = root.sections("declarations") { $0.declaration() }
    file.waivers = root.sections("waivers") { $0.waiver() }
    file.approvals = root.sections("approvals") { $0.approval() }
    file.policy = root.section("policy") { $0.policyPin() }
    return number == nil ? nil : file
  }

  /// An empty list of invoices reads well and is still no case. References are judged once numbers are known.
  private static func checkReferences(of file: CaseFile, _ desk: ReadingDesk) {
    if file.invoices.isEmpty {
      desk.report(
        Finding(
          .noInvoices, at: file.origin.place(of: "invoices"),
          Text("Der Fall führt keine Rechnung auf.", "The case lists no invoice.")))
    }
  }
}
