import CaseModel

extension Rule {
  /// Holidays are counted only for years whose holiday acts were looked at; beyond them nothing is assumed in silence.
  static let holidaysKnown = Rule.ofCase(
    "STUFE-17", .warning, Text("Feiertage unbekannt", "Holidays unknown"),
    remedy: Text(
      "Selbst prüfen, ob die Frist an einem Feiertag endet, und dann bis zum nächsten Werktag warten.",
      "Check yourself whether the deadline ends on a holiday, and then wait for the next working day."),
    basis: [.law("§ 193 BGB")]
  ) { docket in
    let file = docket.file
    let deadlines: [(Place, Day?)] =
      docket.openInvoices.map { ($0.origin.place(of: "due"), $0.payableOn) }
      + file.reminders.map { ($0.origin.place(of: "deadline"), $0.deadline) }
      + file.contacts.map { ($0.origin.place(of: "promise"), $0.promise?.on) }
    return deadlines.compactMap { place, day in
      guard let day else { return nil }
      guard docket.seats.knowHolidays(for: day) else {
        return Hit(
          place,
          Text(
            "Die Feiertage um den \(day.german) sind nicht bekannt; gezählt sind nur Samstage und Sonntage.",
            "The holidays around \(day) are not known; only Saturdays and Sundays are counted."))
      }
      return docket.seats.localHoliday(endOf: day).map { local in
        Hit(
          place,
          Text(
            "Der \(local.german) ist an manchen Orten dieses Landes Feiertag; gezählt ist er als Werktag.",
            "\(local) is a holiday in some places of that Land; it is counted as a working day."))
      }
    }
  }
}
