import CaseModel

extension Rule {
  /// What has not happened cannot be evidence.
  package static let datesNotInFuture = Rule.ofCase(
    "FORD-14", .warning, Text("Datum liegt in der Zukunft", "Date lies in the future"),
    remedy: Text(
      "Das Datum prüfen; bis dahin zählt der Eintrag nicht.", "Check the date; until then the entry does not count."),
    basis: [.contract("case.yaml")]
  ) { docket in
    let file = docket.file
    let dated: [(Place, Day?)] =
      [(file.contract?.origin.place(of: "date") ?? docket.place(of: "contract"), file.contract?.date)]
      + file.reminders.map { ($0.origin.place(of: "sent"), $0.sent) }
      + file.contacts.map { ($0.origin.place(of: "at"), $0.at.day) }
      + file.invoices.map { ($0.origin.place(of: "issued"), $0.issued) }
      + file.invoices.map { ($0.origin.place(of: "received"), $0.received?.on) }
      + file.debtors.compactMap(\.address).map { ($0.origin.place(of: "checked"), $0.checked) }
      + file.disputes.map { ($0.origin.place(of: "received"), $0.received) }
      + file.declarations.map { ($0.origin.place(of: "on"), $0.on) }
    return dated.compactMap { place, day in
      guard let day, day > docket.asOf else { return nil }
      return Hit(
        place,
        Text(
          "Der \(day.german) liegt nach dem Stichtag \(docket.asOf.german).",
          "\(day) lies after the reference day \(docket.asOf)."))
    }
  }
}
