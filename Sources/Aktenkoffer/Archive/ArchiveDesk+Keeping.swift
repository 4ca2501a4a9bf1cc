import CaseModel
import Custody
import Formats
import Glibc
import Intake
import Law

extension ArchiveDesk {
  /// How long each case of the archive has to be kept, in the order of the numbers, one by one.
  public func due(_ each: (KeepingPeriod) -> Void) throws(Outage) {
    let law = law
    try translating { try index.cases { each(period(of: $0, under: law)) } }
  }

  func period(of archived: ShelvedCase, under law: LawBook) -> KeepingPeriod {
    let setting = place.workspace.archive
    return KeepingPeriod(
      of: archived, keptBy: Retention.Keeper(setting.keeper), taxAssessedThrough: setting.taxAssessedThrough,
      under: law, asOf: asOf)
  }

  /// What became of a hold, or of lifting one.
  public enum Held: Sendable {
    case recorded
    /// It was so already: on hold on the same word, or not on hold.
    case unchanged
    /// What stands in the way.
    case refused(Finding)
  }

  /// Says that nothing of a case may be deleted, or that it may again. A case has one hold: a further one is not written
  /// down, since lifting the first would end it unseen.
  public func hold(_ number: String, _ isHeld: Bool, by person: String, reason: String) throws(Outage) -> Held {
    guard let archived = try translating({ try index.archived(number) }) else { return .refused(try absent(number)) }
    if let hold = archived.hold, isHeld {
      return hold.person == person && hold.reason == reason ? .unchanged : .refused(heldAlready(number, hold))
    }
    guard isHeld || archived.hold != nil else { return .unchanged }
    if let named = try named(in: reason, of: number) { return .refused(named) }
    try translating {
      try archive.record(
        [ArchiveEntry(isHeld ? .held : .released, at: at, of: number, by: person, ["reason": reason])], at: at)
      try index.follow(archive)
    }
    return .recorded
  }

  private func heldAlready(_ number: String, _ hold: ShelvedCase.Hold) -> Finding {
    finding(
      .onHold, number,
      Text(
        "Fall \(number) ist schon gesperrt: \(hold.reason). Diese weitere Sperre ist nicht verzeichnet.",
        "Case \(number) is on hold already: \(hold.reason). This further hold is not written down."),
      remedy: Text(
        "„koffer archive show FALL“ nennt, wer sie setzte; mit ihm absprechen, dass sie auch dafür bleibt.",
        "“koffer archive show CASE” names who put it on hold; agree that it stays for this, too."))
  }

  /// That a reason names one of the case's debtors; nil where it does not.
  func named(in reason: String, of number: String) throws(Outage) -> Finding? {
    guard try translating({ try index.names(reason, in: number) }) else { return nil }
    return finding(
      .reasonNames, number,
      Text(
        "Fall \(number): der Grund nennt einen Schuldner; es wurde nichts verzeichnet.",
        "Case \(number): the reason names a debtor; nothing was written down."))
  }

  /// What became of a case that was to be deleted.
  public struct Deleted: Sendable {
    public let number: String
    public var bags = 0
    public var findings: [Finding] = []

    public var isDone: Bool { !findings.contains(where: \.blocks) }
  }

  /// Deletes everything that archive, ledger and our own copies hold of a case; that it was there, what it was, and on
  /// whose word it went stays written down. Behind the last case comes `wipe`.
  public func purge(_ number: String, by person: String, reason: String, in ledger: Ledger) throws(Outage) -> Deleted {
    var deleted = Deleted(number: number)
    guard let lock = try ledger.keep(number) else { return Deleted(number: number, findings: [meanwhile(number)]) }
    defer { withExtendedLifetime(lock) {} }
    let events = try ledger.events(of: number)
    if let archived = try translating({ try index.archived(number) }) {
      let period = period(of: archived, under: law)
      let bags = try translating { try index.bags(of: number).filter { $0.purged == nil } }
      let named = try named(in: reason, of: number)
      deleted.findings = [named, obstacle(period), hold(period), behind(bags, events, number)].compactMap { $0 }
      guard deleted.findings.isEmpty else { return deleted }
      try translating {
        try archive.purge(
          bags.map { Archive.Purged(bag: $0.place, sha256: $0.sha256) }, of: number, at: at, by: person,
          [
            "reason": reason, "until": period.until?.description ?? "",
            "basis": period.basis.map(\.text.german).joined(separator: ", "),
          ])
        try index.follow(archive)
      }
      deleted.bags = bags.count
    } else if try !wasPurged(number) || hasReturned(events) {
      deleted.findings = [try absent(number)]
      return deleted
    }
    // A run may have been cut off behind that.
    deleted.findings = try forget(number, events, by: person, in: ledger)
    return deleted
  }

  /// Leaves no trace in the databases of what was deleted; nothing to do where nothing was.
  public func wipe(_ ledger: Ledger) throws(Outage) {
    guard try translating({ try index.hasTraces() }) else { return }
    try ledger.wipe()
    try translating { try index.wipe() }
  }

  /// Cases that a run deleted from the archive before it was cut off, so that ledger and our own copies still have them.
  public func unfinished(in ledger: Ledger) throws(Outage) -> [String] {
    var rest = Set(try translating { try index.purged() })
    guard !rest.isEmpty else { return [] }
    try ledger.events(of: [.purged]) { rest.remove($0.caseNumber) }
    return rest.sorted()
  }

  /// What came after the last bag may have to be kept longer, and is nowhere else.
  private func behind(_ bags: [ShelvedBag], _ events: [Event], _ number: String) -> Finding? {
    guard CaseBag.through(events) > bags.last?.through ?? 0 else { return nil }
    return finding(
      .archiveBehind, number,
      Text(
        "Zu Fall \(number) steht im Übergabebuch mehr, als das Archiv hat.",
        "Of case \(number) the ledger tells more than the archive has."))
  }

  private func wasPurged(_ number: String) throws(Outage) -> Bool {
    try translating { try index.bags(of: number) }.contains { $0.purged != nil }
  }

  /// Whether the case went on after it was deleted.
  private func hasReturned(_ events: [Event]) -> Bool {
    events.last { $0.kind == .purged }.map { $0.sequence < CaseBag.through(events) } ?? false
  }

  private func hold(_ period: KeepingPeriod) -> Finding? {
    period.hold.map { hold in
      finding(
        .onHold, period.number,
        Text(
          "Fall \(period.number) ist gesperrt: \(hold.reason).", "Case \(period.number) is on hold: \(hold.reason)."))
    }
  }

  private func obstacle(_ period: KeepingPeriod) -> Finding? {
    switch period.verdict {
    case .may, .must, .held: nil
    case .keep:
      finding(
        .notDue, period.number,
        Text(
          "Fall \(period.number) ist bis \(period.until?.german ?? "") aufzubewahren: \(period.reason.german).",
          "Case \(period.number) has to be kept until \(period.until?.description ?? ""): \(period.reason.english)."))
    case .unknown:
      finding(
        .retentionUnknown, period.number,
        Text(
          "Wie lange Fall \(period.number) aufzubewahren ist, ist unbekannt: \(period.reason.german)",
          "How long case \(period.number) has to be kept is unknown: \(period.reason.english)"))
    }
  }

  /// Takes away what ledger and workspace keep of a case that was deleted from the archive.
  ///
  /// - Returns: what is still there.
  private func forget(
    _ number: String, _ events: [Event], by person: String, in ledger: Ledger
  ) throws(Outage) -> [Finding] {
    var left: [String] = []
    for event in events {
      for file in Shipment(event.details)?.files ?? [] {
        left += remains("\(Workspace.stagingName)/\(file.name)", without: file.sha256)
      }
      guard let name = event.details[ReceivedFile.detail] else { continue }
      // A reply about several cases is theirs, too.
      let sha256 = event.details[ReceivedFile.count] == "1" ? event.details[ReplyMark.source] : nil
      left += remains("\(ReceivedFile.folder)/\(name)", without: sha256)
    }
    try ledger.forget(number)
    if !events.contains(where: { $0.kind == .purged }) {
      _ = try ledger.record([Entry(.purged, of: number, by: person, head.map(ArchiveAnchor.details) ?? [:])], at: at)
    }
    let folders = CaseFolders(in: [place.home], of: place.workspace)
    if let folder = folders.folder(of: number) { left.append(folder) }
    return Set(left).sorted().map { path in
      Finding(
        .copiesElsewhere, at: Place(path),
        Text("Von Fall \(number) liegt dort noch etwas.", "Something of case \(number) still lies there."))
    }
  }

  /// Takes our own copy away, where it is the one.
  ///
  /// - Parameters:
  ///   - name: seen from the workspace.
  ///   - sha256: nil of a file that stays.
  /// - Returns: its name, where something still lies there.
  private func remains(_ name: String, without sha256: String?) -> [String] {
    let path = "\(place.home)/\(name)"
    if let sha256, let file = try? OpenFile(path), (try? SHA256.digest(of: file).hex) == sha256 { _ = unlink(path) }
    var status = stat()
    return lstat(path, &status) == 0 ? [name] : []
  }
}
