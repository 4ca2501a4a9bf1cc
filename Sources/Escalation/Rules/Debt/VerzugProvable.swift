import CaseModel
import Law

extension Rule {
  /// Without default there is neither interest nor cost, and whoever engages an agency before it pays for it himself.
  static let verzugProvable = Rule.ofCase(
    "VERZ-01", .block, Text("Verzug nicht beweisbar", "Default not provable"),
    remedy: Text(
      "Den Zugang einer Mahnung nach Fälligkeit belegen: „delivery: {state: delivered, on: …, evidence: …}“.",
      "Show that a dunning letter arrived after the due date: “delivery: {state: delivered, on: …, evidence: …}”."),
    basis: [.law("§ 286 BGB"), .law("§ 13a Abs. 1 Nr. 5 RDG")]
  ) { docket in
    docket.openDebts.compactMap { debt in
      // Without a due date, or before it, that is what has to be mended first.
      guard debt.verzug.begun == nil, !debt.verzug.isForestalled,
        debt.invoice.payableOn.map({ $0 < docket.asOf }) == true
      else { return nil }
      let label = debt.invoice.label
      let best = debt.verzug.candidates.first
      guard let from = debt.verzug.ahead?.from else {
        let why = debt.verzug.candidates.compactMap { candidate in
          if case .none(let why) = candidate.proof { return why }
          return nil
        }.first
        return Hit(
          best?.place ?? debt.invoice.origin.place,
          Text(
            "Für die Rechnung \(label) ist kein Verzug beweisbar." + (why.map { " \($0.german)" } ?? ""),
            "For invoice \(label) no default can be shown." + (why.map { " \($0.english)" } ?? "")),
          invoice: debt.invoice)
      }
      return Hit(
        debt.verzug.ahead?.place ?? debt.invoice.origin.place,
        Text(
          "Mit der Rechnung \(label) kommt der Schuldner erst am \(from.german) in Verzug.",
          "With invoice \(label) the debtor is in default only from \(from)."),
        remedy: Text("Den Verzug abwarten.", "Wait for the default."), actFrom: from, invoice: debt.invoice)
    }
  }
}
