import CaseModel

extension Rule {
  /// What has not happened cannot be evidence.
  package static let datesNotInFuture = Rule.ofCase(
    "FORD-14", .warning, Text("Datum liegt in der Zukunft", "Date lies in the future"),
    remedy: Text(
      "Das Datum prüfen; bis dahin belegt der Eintrag nichts.", "Check the date; until then the entry proves nothing."),
    basis: [.contract("case.yaml")]
  ) { docket in
    let file = docket.file
    let proving = file.pastDays.filter { $0.isAfter(docket.asOf) }.map { Hit($0, after: docket.asOf, remedy: nil) }
    let holding = file.holdingDays.filter { $0.isAfter(docket.asOf) }.map {
      Hit(
        $0, after: docket.asOf,
        remedy: Text(
          "Das Datum prüfen; bis dahin belegt der Eintrag nichts, und steht der Abgabe doch entgegen.",
          "Check the date; until then the entry proves nothing, and yet stands against the handover."))
    }
    return proving + holding
  }
}

/// A day that can only lie in the past, and where it stands.
private struct PastDay {
  let place: Place
  let day: Day?

  init(_ origin: Origin, _ key: String, _ day: Day?) {
    place = origin.place(of: key)
    self.day = day
  }

  func isAfter(_ asOf: Day) -> Bool { day.map { $0 > asOf } ?? false }
}

extension CaseFile {
  /// Of entries that show something for the creditor, and count only when they have happened.
  fileprivate var pastDays: [PastDay] {
    let ofParties =
      debtors.compactMap(\.address).map { PastDay($0.origin, "checked", $0.checked) }
      + invoices.map { PastDay($0.origin, "issued", $0.issued) }
      + invoices.compactMap { invoice in invoice.received.map { PastDay(invoice.origin, "received", $0.on) } }
    let ofSteps =
      reminders.map { PastDay($0.origin, "sent", $0.sent) }
      + contacts.filter { $0.promise == nil && $0.result != .promise }.map { PastDay($0.origin, "at", $0.at.day) }
      + offers.map { PastDay($0.origin, "on", $0.on) } + approvals.map { PastDay($0.origin, "on", $0.on) }
    let ofLaw =
      declarations.map { PastDay($0.origin, "on", $0.on) } + acknowledgements.map { PastDay($0.origin, "on", $0.on) }
      + checks.map { PastDay($0.origin, "on", $0.on) } + titles.map { PastDay($0.origin, "final", $0.final) }
      + costs.map { PastDay($0.origin, "on", $0.on) }
    let assigned = creditor.assignment.map { [PastDay(creditor.origin, "assignment", $0.on)] } ?? []
    return assigned + (contract.map { [PastDay($0.origin, "date", $0.date)] } ?? []) + ofParties + ofSteps + ofLaw
  }

  /// Of entries that hold a case, whatever day they bear.
  fileprivate var holdingDays: [PastDay] {
    let ofDebtor =
      disputes.map { PastDay($0.origin, "received", $0.received) }
      + contacts.filter { $0.promise != nil || $0.result == .promise }.map { PastDay($0.origin, "at", $0.at.day) }
      + offers.filter { $0.kind != .paymentMethod }.flatMap {
        [PastDay($0.origin, "accepted", $0.accepted), PastDay($0.origin, "broken", $0.broken)]
      }
    return ofDebtor
      + proceedings.flatMap {
        [
          PastDay($0.origin, "filed", $0.filed), PastDay($0.origin, "served", $0.served),
          PastDay($0.origin, "last_act", $0.lastAct),
        ]
      }
      + suspensions.map { PastDay($0.origin, "from", $0.from) }
  }
}

extension Hit {
  fileprivate init(_ past: PastDay, after asOf: Day, remedy: Text?) {
    let day = past.day ?? asOf
    self.init(
      past.place,
      Text(
        "Der \(day.german) liegt nach dem Stichtag \(asOf.german).", "\(day) lies after the reference day \(asOf)."),
      remedy: remedy)
  }
}
