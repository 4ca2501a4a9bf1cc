import CaseModel
import Law

extension Rule {
  /// What is titled or before a court cannot go to court again, and whoever collects it has to know.
  static let notInCourtTwice = Rule.ofCase(
    "HIND-08", .block, Text("Tituliert oder bei Gericht anhängig", "Titled, or pending in court"),
    remedy: Text(
      "Aus dem Titel vollstrecken oder das Verfahren zu Ende führen; für die Abgabe „mandate: approach: extrajudicial“ angeben.",
      "Enforce the title, or bring the proceedings to their end; to hand the case over give “mandate: approach: extrajudicial”."
    ),
    basis: [.law("§ 261 Abs. 3 Nr. 1 ZPO"), .law("§ 322 Abs. 1 ZPO")]
  ) { docket in
    let isJudicial = docket.file.mandate?.approach == .judicial
    let severity: Severity = isJudicial ? .block : .warning
    let told = Text(
      "Dem Empfänger sagen, was schon betrieben wird; vor Gericht kann die Forderung kein zweites Mal.",
      "Tell the recipient what is under way already; the claim cannot go to court a second time.")
    let titles = docket.file.titles.map {
      Hit(
        $0.origin.place(of: "kind"),
        Text("Über die Forderung gibt es schon einen Titel.", "There is a title about the claim already."),
        remedy: isJudicial ? nil : told, severity: severity)
    }
    let pending = docket.file.proceedings.filter { $0.isPending(asOf: docket.asOf) }.map {
      Hit(
        $0.origin.place(of: "kind"),
        $0.kind == .paymentOrder
          ? Text("Ein Mahnverfahren über die Forderung läuft.", "A court dunning procedure about the claim is running.")
          : Text("Ein Rechtsstreit über die Forderung läuft.", "A lawsuit about the claim is pending."),
        remedy: isJudicial ? nil : told, severity: severity)
    }
    return titles + pending
  }
}

extension Proceeding {
  /// Whether the claim is before a court on that day. A payment order lapses six months after service unless something
  /// follows (§ 701 ZPO); a day yet to come is a mistake, and hides no proceedings.
  fileprivate func isPending(asOf: Day) -> Bool {
    guard kind == .paymentOrder || kind == .lawsuit else { return false }
    if let lastAct { return lastAct > asOf }
    guard kind == .paymentOrder, let served else { return true }
    return served.addingMonths(6) >= asOf
  }
}
