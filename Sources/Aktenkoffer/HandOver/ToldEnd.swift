import CaseModel
import Custody
import Escalation

/// Why a claim that came back may be none any more, by what was told when it ended.
enum ToldEnd {
  /// Nothing is open any more: settled, waived, credited, or closed on a settlement.
  case nothingOpen
  case credited
  case settlement
  case agreement
  case duplicate
  case insolvent
  case timeBarred
  case debtorUnknown
  case debtorDeceased

  /// nil where the event ends nothing of that kind. That it was paid or disputed is asked for by itself.
  init?(_ event: Event) { self.init(event.kind, event.details["reason"]) }

  init?(_ kind: EventKind, _ reason: String?) {
    switch (kind, reason ?? "") {
    case (.settled, "paid"): return nil
    case (.settled, "credited"): self = .credited
    case (.settled, "settlement"), (.closed, "settlement"): self = .settlement
    case (.settled, _): self = .nothingOpen
    case (.recalled, "agreement"), (.recalledInPart, "agreement"): self = .agreement
    case (.recalled, "duplicate"), (.recalledInPart, "duplicate"): self = .duplicate
    case (.rejected, "insolvent"), (.closed, "insolvent"), (.recalled, "insolvency"), (.recalledInPart, "insolvency"):
      self = .insolvent
    case (.rejected, "time_barred"), (.closed, "time_barred"): self = .timeBarred
    case (.rejected, "debtor_unknown"), (.closed, "debtor_unknown"): self = .debtorUnknown
    case (.rejected, "debtor_deceased"), (.closed, "debtor_deceased"): self = .debtorDeceased
    default: return nil
    }
  }

  /// Whether the case says since then what became of it.
  ///
  /// - Parameters:
  ///   - day: when it was told.
  ///   - handover: since which it may have come to that, and who owed it then.
  func isAnswered(in file: CaseFile, since day: Day?, _ handover: EarlierHandOver) -> Bool {
    func isSince(_ other: Day?, _ first: Day?) -> Bool { other.map { own in first.map { own >= $0 } ?? true } ?? false }
    func isSince(_ other: Day?) -> Bool { isSince(other, day) }
    let first = handover.round.arrival.firstDay
    switch self {
    // One that was broken by then is not what it came to.
    case .agreement, .settlement:
      return file.offers.contains { offer in
        isSince(offer.accepted, first) && !(offer.broken.map { broken in day.map { broken < $0 } ?? false } ?? false)
      }
    case .credited: return file.credits.contains { isSince($0.on, first) }
    // Who died owes it no more.
    case .debtorDeceased:
      let names = Set(file.debtors.compactMap(\.fullName))
      return !names.isSuperset(of: handover.debtors)
    case .insolvent: return file.checks.contains { $0.kind == .insolvency && isSince($0.on) }
    case .debtorUnknown:
      return file.debtors.contains { isSince($0.address?.checked) }
        || file.checks.contains { $0.kind == .address && isSince($0.on) }
    case .nothingOpen, .duplicate, .timeBarred: return false
    }
  }

  /// As a sentence ends: „kam zurück, weil …“.
  var words: Text {
    switch self {
    case .nothingOpen, .credited, .settlement:
      Text("als erledigt zurück; offen wäre danach nichts mehr", "as settled, with nothing left open")
    case .agreement: Text("wegen einer Einigung mit dem Schuldner zurück", "for an agreement with the debtor")
    case .duplicate: Text("als doppelt übergeben zurück", "as handed over twice")
    case .insolvent: Text("wegen Insolvenz des Schuldners zurück", "for the debtor's insolvency")
    case .timeBarred: Text("als verjährt zurück", "as time-barred")
    case .debtorUnknown:
      Text("zurück, weil der Schuldner nicht zu ermitteln war", "since the debtor was not to be found")
    case .debtorDeceased: Text("zurück, weil der Schuldner verstorben ist", "since the debtor has died")
    }
  }

  /// What else settles it than a waiver.
  var remedy: Text? {
    switch self {
    case .agreement, .settlement:
      Text(
        "Die Einigung unter „offers“ eintragen, mit dem Tag der Annahme und dem, was daraus wurde",
        "Enter the agreement under “offers”, with the day it was accepted and what became of it")
    case .credited: Text("Die Gutschrift unter „credits“ eintragen", "Enter the credit under “credits”")
    case .debtorDeceased: Text("Die Erben unter „debtors“ eintragen", "Enter the heirs under “debtors”")
    case .insolvent:
      Text(
        "Die Insolvenz neu abfragen und unter „checks“ eintragen",
        "Inquire about the insolvency anew, and enter it under “checks”")
    case .debtorUnknown:
      Text(
        "Die Anschrift ermitteln und unter „address: checked“ eintragen",
        "Trace the address, and enter it under “address: checked”")
    case .nothingOpen, .duplicate, .timeBarred: nil
    }
  }
}
