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
    if !titles.isEmpty || !pending.isEmpty { return titles + pending }
    let ended = docket.file.proceedings.filter { $0.kind == .lawsuit }
    if !ended.isEmpty { return ended.map(Hit.outcomeUnknown) }
    // What proceedings the suspension speaks of nobody said; that they go on is enough.
    return docket.file.suspensions.filter { $0.kind == .court && $0.lasts(asOf: docket.asOf) }.map {
      Hit(
        $0.origin.place(of: "kind"),
        Text(
          "Die Verjährung ist gerichtlich gehemmt, und ein Ende ist nicht angegeben: Ein Verfahren läuft wohl noch.",
          "Limitation is suspended by proceedings whose end is not given: they probably go on."),
        remedy: Text(
          "Das Verfahren unter „proceedings“ angeben, oder seinen letzten Akt unter „suspensions: to“.",
          "Give the proceedings under “proceedings”, or their last act under “suspensions: to”."),
        severity: severity)
    }
  }
}

extension Hit {
  /// Of a lawsuit that is over, and of which the case shows no title.
  fileprivate static func outcomeUnknown(_ lawsuit: Proceeding) -> Hit {
    Hit(
      lawsuit.origin.place(of: "kind"),
      Text(
        "Ein Rechtsstreit über die Forderung ist beendet, und ein Titel ist nicht angegeben: Wie er ausging, sagt die Akte nicht.",
        "A lawsuit about the claim is over, and no title is given: how it ended the case does not say."),
      remedy: Text(
        "Urteil oder Vergleich unter „titles“ angeben; ist die Klage abgewiesen, die Forderung nicht abgeben.",
        "Give the judgment or settlement under “titles”; if the action was dismissed, do not hand the claim over."),
      severity: .warning)
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
