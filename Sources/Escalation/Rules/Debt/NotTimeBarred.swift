import CaseModel
import Law

extension Rule {
  /// A debtor may refuse what is time-barred, and an agency may not pretend otherwise.
  static let notTimeBarred = Rule.ofCase(
    "VERJ-01", .block, Text("Verjährt", "Time-barred"),
    remedy: Text(
      "Abschreiben; oder begründet übernehmen: „waivers: [{step: limitation, reason: …, approved_by: …, on: …}]“.",
      "Write it off; or accept it with reasons: “waivers: [{step: limitation, reason: …, approved_by: …, on: …}]”."),
    basis: [.law("§§ 195, 199, 214 BGB")]
  ) { docket in
    docket.openDebts.compactMap { debt in
      guard let limit = debt.verjaehrung, limit.lastDay < docket.asOf else { return nil }
      return Hit(
        debt.invoice.origin.place(of: "due"),
        Text(
          "Die Forderung aus der Rechnung \(debt.invoice.label) ist seit dem Ablauf des \(limit.lastDay.german) verjährt.",
          "The claim of invoice \(debt.invoice.label) has been time-barred since the end of \(limit.lastDay)."),
        invoice: debt.invoice, waiver: docket.waiver(Waiver.limitation, for: debt.invoice))
    }
  }
}

extension Waiver {
  /// What a waiver names to accept that a claim is time-barred; no step of any policy.
  static let limitation = "limitation"
}
