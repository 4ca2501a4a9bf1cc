import Aktenkoffer
import CaseModel
import Custody

/// What the archive has and did, for a person.
enum ArchivePage {
  static func print(_ number: String, _ result: Result<ArchiveDesk.Added, Outage>, isQuiet: Bool) {
    switch result {
    case .failure(let outage): outage.print()
    case .success(let added):
      if let bag = added.bag {
        Console.print(
          Style.good(say("Aufgenommen: ", "Put in: ")) + "\(number) · "
            + say("Fassung \(added.version), \(added.files) Dateien", "version \(added.version), \(added.files) files")
            + Style.soft(" · bags/\(bag)"))
      } else if added.isKnown, !isQuiet {
        Console.print(
          say("Fall \(number): nichts Neues, Fassung ", "Case \(number): nothing new, version ") + "\(added.version)")
      }
      for finding in added.findings where !isQuiet || finding.blocks { FindingLines(folder: "").print(finding) }
    }
  }

  static func print(_ head: SignedHead?) {
    guard let head else { return }
    Console.print(Style.soft(say("Kopf: ", "Head: ") + "\(head.size):\(head.root)"))
  }

  static func print(_ archived: ShelvedCase) {
    // What is done with is named by its number alone.
    Console.print(
      Columns.cell(archived.number, 24) + "  " + Columns.cell(state(archived.state), 24) + "  "
        + Columns.cell(archived.recipient, 16) + "  " + Style.soft(time(archived.handedOver))
        + (archived.hold == nil ? "" : Style.bad(say("  gesperrt", "  on hold"))))
  }

  static func print(_ record: ArchivedRecord) {
    for finding in record.findings { FindingLines(folder: "").print(finding) }
    guard !record.bags.isEmpty else { return }
    Console.print(
      Style.strong(say("Fall ", "Case ") + record.number)
        + (record.shelved.map { " · \(state($0.state)) · \($0.recipient)" } ?? say(" · gelöscht", " · deleted")))
    if let archived = record.archived {
      row(say("Schuldner", "Debtors"), archived.debtors.joined(separator: ", "))
      let invoices = archived.invoices.map { invoice in
        [invoice.number, invoice.sum?.text(Speech.language) ?? invoice.amount].compactMap { $0 }.joined(separator: " ")
      }
      row(say("Rechnungen", "Invoices"), invoices.joined(separator: ", "))
    }
    if let period = record.period {
      row(
        say("Aufbewahren", "Keep"),
        (period.until.map { say("bis ", "until ") + $0.text(Speech.language) + ": " } ?? "")
          + period.reason(Speech.language))
    }
    if let hold = record.shelved?.hold {
      row(
        say("Sperre", "Hold"), [hold.person, hold.reason, time(hold.since)].compactMap { $0 }.joined(separator: " · "))
    }
    for bag in record.bags {
      let place = bag.purged == nil ? "bags/\(bag.place)" : say("gelöscht", "deleted")
      row(say("Fassung \(bag.version)", "Version \(bag.version)"), place)
    }
    for entry in record.entries {
      Console.print(
        "  \(time(entry.at))  \(Columns.cell(entry.kind.title(Speech.language), 18))  "
          + [entry.person, entry.details["reason"]].compactMap { $0 }.joined(separator: ": "))
    }
  }

  static func print(_ exported: ArchiveDesk.Exported, _ path: String) {
    for finding in exported.findings { FindingLines(folder: "").print(finding) }
    guard !exported.cases.isEmpty else {
      return Console.print(say("Es wurde nichts geschrieben.", "Nothing was written."))
    }
    Console.print(
      Style.good(say("Geschrieben: ", "Written: ")) + path
        + say(
          " · \(exported.cases.count) Fälle, \(exported.files) Dateien",
          " · \(exported.cases.count) cases, \(exported.files) files"))
  }

  static func print(_ result: ArchiveVerification) {
    print(result.found, Style.bad("✗"))
    let whole = say("Das Archiv ist unverändert", "The archive is unchanged"),
      broken = say("Das Archiv ist verletzt", "The archive is broken")
    Console.print(
      (result.isWhole ? Style.good(whole) : Style.bad(broken))
        + say(
          ": \(result.entries) Einträge, \(result.bags) Mappen, \(result.files) Dateien, \(size(result.bytes)) gelesen.",
          ": \(result.entries) entries, \(result.bags) bags, \(result.files) files, \(size(result.bytes)) read."))
    if result.skipped > 0 {
      Console.print(
        Style.bad(say("Nicht gelesen: \(result.skipped) Mappen.", "Not read: \(result.skipped) bags.")))
    }
    print(result.head)
  }

  static func print(_ proof: ArchiveProof, _ outcome: ArchiveProof.Outcome) {
    for fault in outcome.faults { Console.print("\(Style.bad("✗")) \(fault.text(Speech.language))") }
    guard outcome.holds else {
      return Console.print(Style.bad(say("Der Nachweis gilt nicht.", "The proof does not hold.")))
    }
    Console.print(
      Style.good(say("Der Nachweis gilt: ", "The proof holds: ")) + say("Fall ", "case ") + proof.caseNumber)
    row(say("Aufgenommen", "Put in"), time(outcome.added))
    row(say("Unterschrieben", "Signed"), time(outcome.signed))
    row(say("Archiv", "Archive"), outcome.archive)
    row(say("Mappe", "Bag"), outcome.bag)
    guard let stamp = outcome.stamp else { return }
    let trust = stamp.isTrusted ? "" : say(" (niemand bürgt für sie)", " (nobody vouches for it)")
    row(say("Zeitstempel", "Time stamp"), "\(time(stamp.at)) · \(stamp.signer)\(trust)")
  }

  static func print(_ stamped: ArchiveDesk.Stamped) {
    let trust =
      stamped.isTrusted
      ? "" : say(" (niemand bürgt für sie: „trust“ fehlt)", " (nobody vouches for it: “trust” is missing)")
    Console.print(
      Style.good(say("Zeitstempel: ", "Time stamp: ")) + time(stamped.time) + " · \(stamped.signer)\(trust)")
    print(stamped.head)
  }

  static func print(_ place: String, _ synced: ArchiveDesk.Synced) {
    let outcome = synced.outcome
    if let outage = synced.outage {
      if let check = outcome.check { printFaults(check) }
      return outage.print()
    }
    print(place, outcome)
    if let check = outcome.check { print(check) }
  }

  private static func print(_ place: String, _ outcome: CopyOutcome) {
    guard outcome.size > outcome.before else {
      return Console.print(
        "\(place): " + say("auf dem Stand (\(outcome.size) Einträge).", "up to date (\(outcome.size) entries)."))
    }
    Console.print(
      "\(place): "
        + Style.good(
          say(
            "\(outcome.bags) Mappen, \(outcome.files) Dateien, \(size(outcome.bytes)) kopiert",
            "\(outcome.bags) bags, \(outcome.files) files, \(size(outcome.bytes)) copied"))
        + (outcome.purged > 0 ? say(", \(outcome.purged) gelöscht", ", \(outcome.purged) deleted") : "")
        + say("; \(outcome.size) Einträge.", "; \(outcome.size) entries."))
  }

  private static func print(_ check: CopyCheck) {
    printFaults(check)
    let whole = say("Dort ist alles unverändert", "Everything there is unchanged")
    let found = say(
      "Dort nicht in Ordnung: \(check.count), davon in Ordnung gebracht: \(check.mended.count)",
      "Not in order there: \(check.count), put in order: \(check.mended.count)")
    Console.print(
      (check.isWhole
        ? Style.good(whole) : check.count == check.mended.count ? Style.caution(found) : Style.bad(found))
        + say(
          ": \(check.bags) Mappen, \(check.files) Dateien, \(size(check.bytes)) gelesen.",
          ": \(check.bags) bags, \(check.files) files, \(size(check.bytes)) read."))
  }

  private static func printFaults(_ check: CopyCheck) {
    print(check.mended, Style.caution("!")) { fault in
      if case .bagNotDeleted = fault { return say(" Gelöscht.", " Deleted.") }
      return say(" Erneuert.", " Renewed.")
    }
    print(check.left, Style.bad("✗")) { _ in say(" Bleibt, wie es ist.", " Stays as it is.") }
    print(check.lost, Style.bad("✗")) { _ in
      say(" Auch im Archiv nicht heil: nichts ersetzt.", " Not whole in the archive either: nothing was replaced.")
    }
  }

  private static func print(_ faults: ArchiveFaults, _ mark: String, _ done: (ArchiveFault) -> String = { _ in "" }) {
    for fault in faults.first {
      Console.print("\(mark) \(fault.path.map { "\($0): " } ?? "")\(fault.text(Speech.language))\(done(fault))")
    }
    let more = faults.count - faults.first.count
    if more > 0 { Console.print(say("… und \(more) weitere", "… and \(more) more")) }
  }

  static func print(_ period: KeepingPeriod) {
    let style: Style = period.verdict == .must ? .bad : period.verdict == .keep ? .soft : .caution
    Console.print(
      Columns.cell(period.number, 24) + "  "
        + style(Columns.cell(period.verdict.title(Speech.language), 20)) + "  "
        + Columns.cell(period.until.map { $0.text(Speech.language) } ?? "", 10) + "  "
        + (period.hold.map { say("Sperre: ", "hold: ") + $0.reason } ?? period.reason(Speech.language)))
    let basis = period.basis.map { $0.text(Speech.language) }.joined(separator: ", ")
    if !basis.isEmpty { Console.print(Style.soft("                          " + basis)) }
  }

  static func print(_ number: String, _ result: Result<ArchiveDesk.Deleted, Outage>) {
    switch result {
    case .failure(let outage): outage.print()
    case .success(let deleted):
      for finding in deleted.findings { FindingLines(folder: "").print(finding) }
      if deleted.isDone {
        Console.print(
          Style.good(say("Gelöscht: ", "Deleted: ")) + number
            + say(" · \(deleted.bags) Mappen", " · \(deleted.bags) bags"))
      }
    }
  }

  private static func row(_ name: String, _ text: String) {
    guard !text.isEmpty else { return }
    Console.print("  \(Columns.cell(name, 14)) \(text)")
  }

  private static func state(_ state: String) -> String {
    CaseState(rawValue: state)?.title(Speech.language) ?? state
  }

  /// `27.11.2026 17:20` in Berlin.
  private static func time(_ at: String) -> String {
    guard let moment = Moment(iso: at) else { return at }
    return Speech.language == .german ? moment.german : moment.description
  }

  private static func size(_ bytes: Int) -> String {
    bytes < 10_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
  }
}

extension ArchiveEntry.Kind {
  var title: Text {
    switch self {
    case .added: Text("aufgenommen", "put in")
    case .held: Text("gesperrt", "put on hold")
    case .released: Text("Sperre aufgehoben", "released")
    case .purged: Text("gelöscht", "deleted")
    case .stamped: Text("Zeitstempel", "time stamp")
    case .opened: Text("angesehen", "looked into")
    }
  }
}
