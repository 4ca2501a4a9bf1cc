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
    var added = Added(number: number)
    guard let lock = try ledger.keep(number) else {
      added.findings = [
        finding(
          .archivedMeanwhile, number,
          Text("Ein anderer Lauf arbeitet gerade an Fall \(number).", "Another run is working on case \(number)."))
      ]
      return added
    }
    defer { withExtendedLifetime(lock) {} }
    let record = try ledger.record(of: number)
    let events = record == nil ? [] : try ledger.events(of: number)
    guard let record, let bag = try CaseBag(record, events, in: ledger, home: place.home) else {
      added.findings = [
        finding(
          .nothingToArchive, number,
          Text("Fall \(number) ist nicht übergeben.", "Case \(number) has not been handed over."))
      ]
      return added
    }
    let bags = try translating { try index.bags(of: number) }
    if bags.contains(where: { $0.purged != nil }) {
      added.findings = [try absent(number)]
      return added
    }
    if let last = bags.last, last.through >= bag.through {
      added.isKnown = true
      added.version = last.version
      // A run may have been cut off between the two.
      try note(last, record, events, by: person, in: ledger)
      return added
    }
    let version = (bags.last?.version ?? 0) + 1
    let content = try translating { try self.content(of: bag, version: version, behind: bags.last) }
    if let missing = missing(content, of: number) {
      added.findings = [missing]
      return added
    }
    let put = try translating {
      try archive.add(
        content, of: number, version: version, at: at, by: person,
        [
          "recipient": bag.archived.recipient, "package": bag.archived.package, "through": "\(bag.through)",
        ])
    }
    try translating { try index.follow(archive) }
    added.bag = put.bag
    added.version = version
    added.files = content.files.count
    if let new = try translating({ try index.bags(of: number) }).last {
      try note(new, record, events, by: person, in: ledger)
    }
    return added
  }

  /// Writes into the ledger that the case is kept, and how far the archive's log was: who takes something out of the log
  /// later has to take it out of the ledger, too.
  private func note(
    _ bag: ShelvedBag, _ record: CaseRecord, _ events: [Event], by person: String?, in ledger: Ledger
  ) throws(Outage) {
    let isNoted = events.contains { $0.kind == .archived && $0.details[ArchiveAnchor.bag] == bag.sha256 }
    guard !isNoted, let head else { return }
    var details = ArchiveAnchor.details(head)
    details[ArchiveAnchor.bag] = bag.sha256
    details["version"] = "\(bag.version)"
    let entry = Entry(.archived, of: record.caseNumber, by: person, details)
    // A case that is on its way again may not be noted now; the next run does it.
    _ = try ledger.record([entry], at: at)
  }

  /// A file that left the house and is not what it was, neither in our own copy nor in an older bag.
  private func missing(_ content: BagContent, of number: String) -> Finding? {
    for file in content.files {
      guard case .copy(let path, let sha256) = file.source else { continue }
      if let opened = try? OpenFile(path), (try? SHA256.digest(of: opened).hex) == sha256 { continue }
      let name = path.lastComponent
      return Finding(
        .shipmentGone, at: Place("\(path.folderAbove.lastComponent)/\(name)"),
        Text(
          "Von Fall \(number) fehlt \(name), oder es ist nicht mehr, was hinausging.",
          "Of case \(number) \(name) is missing, or is not what went out any more."))
    }
    return nil
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
