import CaseModel
import Custody
import Formats

extension ArchiveDesk {
  /// What became of a case that was to be put in.
  public struct Added: Sendable {
    public let number: String
    /// Where its bag lies, seen from the archive; nil where none was made.
    public var bag: String?
    public var version = 0
    public var files = 0
    /// Whether the archive has everything already.
    public var isKnown = false
    public var findings: [Finding] = []
  }

  /// The numbers of the cases that were handed over and are not deleted, in their order; those that came back and are in
  /// the house again, too.
  public func handedOver(in ledger: Ledger) throws(Outage) -> [String] {
    var delivered: Set<String> = []
    try ledger.events(of: [.delivered]) { delivered.insert($0.caseNumber) }
    return delivered.subtracting(try translating { try index.purged() }).sorted()
  }

  /// Puts what is new of a case into the archive: a bag with everything that there is of it.
  ///
  /// - Parameter person: who did it; nil where a program did.
  public func add(_ number: String, by person: String?, in ledger: Ledger) throws(Outage) -> Added {
    guard let lock = try ledger.keep(number) else { return Added(number: number, findings: [meanwhile(number)]) }
    defer { withExtendedLifetime(lock) {} }
    let record = try ledger.record(of: number)
    let events = record == nil ? [] : try ledger.events(of: number)
    let bags = try translating { try index.bags(of: number) }
    if bags.contains(where: { $0.purged != nil }) { return Added(number: number, findings: [try absent(number)]) }
    if let last = bags.last, last.through >= CaseBag.through(events) {
      // A run may have been cut off between the two.
      try note(last, events, by: person, in: ledger)
      return Added(number: number, version: last.version, isKnown: true)
    }
    guard let record, let bag = try CaseBag(record, events, in: ledger, home: place.home) else {
      let why = Text("Fall \(number) ist nicht übergeben.", "Case \(number) has not been handed over.")
      return Added(number: number, findings: [finding(.nothingToArchive, number, why)])
    }
    return try put(bag, behind: bags.last, events, by: person, in: ledger)
  }

  private func put(
    _ bag: CaseBag, behind last: ShelvedBag?, _ events: [Event], by person: String?, in ledger: Ledger
  ) throws(Outage) -> Added {
    let version = (last?.version ?? 0) + 1
    let details = [
      "recipient": bag.archived.recipient, "package": bag.archived.package, "through": "\(bag.through)",
    ]
    let result: Result<Added, BagContent.Changed> = try translating {
      let content = try content(of: bag, version: version, behind: last)
      do {
        let place = try archive.add(content, of: bag.number, version: version, at: at, by: person, details).bag
        try index.follow(archive)
        return .success(Added(number: bag.number, bag: place, version: version, files: content.files.count))
      } catch let changed as BagContent.Changed {
        return .failure(changed)
      }
    }
    switch result {
    case .failure(let changed): return Added(number: bag.number, findings: [gone(changed, of: bag.number)])
    case .success(let added):
      if let new = try translating({ try index.bags(of: bag.number) }).last {
        try note(new, events, by: person, in: ledger)
      }
      return added
    }
  }

  /// A file that left the house and is not what it was, neither in our own copy nor in an older bag.
  private func gone(_ changed: BagContent.Changed, of number: String) -> Finding {
    let (folder, name) = (changed.source.folderAbove.lastComponent, changed.source.lastComponent)
    return Finding(
      .shipmentGone, at: Place("\(folder)/\(name)"),
      Text(
        "Von Fall \(number) fehlt \(name), oder es ist nicht mehr, was hinausging.",
        "Of case \(number) \(name) is missing, or is not what went out any more."))
  }

  /// Writes into the ledger that the case is kept, and how far the archive's log was: who takes something out of the log
  /// later has to take it out of the ledger, too.
  private func note(
    _ bag: ShelvedBag, _ events: [Event], by person: String?, in ledger: Ledger
  ) throws(Outage) {
    let isNoted = events.contains { $0.kind == .archived && $0.details[ArchiveAnchor.bag] == bag.sha256 }
    guard !isNoted, let head else { return }
    var details = ArchiveAnchor.details(head)
    details[ArchiveAnchor.bag] = bag.sha256
    details["version"] = "\(bag.version)"
    let entry = Entry(.archived, of: bag.caseNumber, by: person, details)
    // A case that is on its way again may not be noted now; the next run does it.
    _ = try ledger.record([entry], at: at)
  }

  /// What an older bag holds already lies on the disk once.
  private func content(of bag: CaseBag, version: Int, behind last: ShelvedBag?) throws -> BagContent {
    var content = bag.content
    if let last {
      content.files = content.files.map { file in
        guard case .copy(_, let sha256) = file.source else { return file }
        let old = "\(archive.place(of: last.place))/data/\(file.name)"
        guard let opened = try? OpenFile(old), (try? SHA256.digest(of: opened).hex) == sha256 else { return file }
        return BagContent.File(file.name, .kept(old, sha256: sha256, size: opened.size))
      }
    }
    content.info = [
      ("Source-Organization", bag.archived.creditor ?? ""), ("External-Identifier", bag.number),
      ("Bagging-Date", String(at.prefix(10))), ("Bag-Software-Agent", "koffer"),
      ("Koffer-Version", "\(version)"), ("Koffer-Recipient", bag.archived.recipient),
      ("Koffer-Package", bag.archived.package),
    ].filter { !$0.1.isEmpty }.map { (name: $0.0, value: $0.1) }
    return content
  }
}
