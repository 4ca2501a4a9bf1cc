import CaseModel
import Law

extension Rule {
  /// Where nobody has verified how long the law gave a claim, nobody can say that it is not time-barred.
  static let limitationKnown = Rule.ofCase(
    "VERJ-03", .block, Text("Verjährung unbekannt", "Limitation unknown"),
    remedy: Text(
      "„verjaehrung_regel“ und „verjaehrung_titel“ in law.d/ bestätigen.",
      "Confirm “verjaehrung_regel” and “verjaehrung_titel” in law.d/."), basis: [.law("§§ 195, 197, 199 BGB")]
  ) { docket in
    docket.openDebts.compactMap { debt in
      guard debt.verjaehrung == nil, let due = debt.invoice.payableOn else { return nil }
      let first = docket.law.verjaehrungRegel.entries.first?.firstDay
      return Hit(
        debt.invoice.origin.place(of: "due"),
        Text(
          "Wann die Rechnung \(debt.invoice.label) verjährt, ist unbekannt: für Forderungen vom \(due.german) ist keine Frist verzeichnet.",
          "When invoice \(debt.invoice.label) becomes time-barred is unknown: for claims of \(due) no period is on record."
        ), remedy: first.map { due < $0 } == true ? beforeTheReform : nil, invoice: debt.invoice,
        waiver: docket.waiver(Waiver.limitation, for: debt.invoice))
    }
  }

  private static let beforeTheReform = Text(
    "Die Verjährung anwaltlich prüfen lassen; dann abschreiben, oder begründet übernehmen: „waivers: [{step: limitation, reason: …, approved_by: …, on: …}]“.",
    "Have a lawyer examine limitation; then write it off, or accept it with reasons: “waivers: [{step: limitation, reason: …, approved_by: …, on: …}]”."
  )
}
