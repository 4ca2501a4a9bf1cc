import CaseModel
import Custody
import Formats
import Law

/// A case as the archive has it.
public struct ArchivedRecord: Sendable {
  public let number: String
  /// nil where nothing of it is left but that it was there.
  public var shelved: ShelvedCase?
  public var period: KeepingPeriod?
  /// What the log says of it, in order.
  public var entries: [ArchiveEntry] = []
  public var bags: [ShelvedBag] = []
  /// What its last bag says; nil where access is restricted and nobody said what for.
  public var archived: ArchivedCase?
  public var findings: [Finding] = []

  /// Whether it is done with, and who looks into it has to say what for.
  public var isRestricted: Bool { shelved?.isSettled ?? false }
}

/// Who looks into cases that are done with, and what for.
public struct AccessReason: Sendable {
  public let person: String
  public let reason: String

  public init(by person: String, for reason: String) {
    self.person = person
    self.reason = reason
  }
}

extension ArchiveDesk {
  /// How many cases and bags there are.
  public func counts() throws(Outage) -> (cases: Int, bags: Int) { try translating { try index.counts() } }

  /// What the archive has of a case.
  ///
  /// - Parameter reason: written down with the access; without one a settled case is not opened.
  public func show(_ number: String, _ reason: AccessReason? = nil) throws(Outage) -> ArchivedRecord {
    var record = ArchivedRecord(number: number)
    try translating {
      record.bags = try bags(of: number)
      record.entries = try index.entries(about: number).filter { $0 < archive.size }.map { try archive.entry($0) }
      record.shelved = try index.archived(number)
    }
    guard let shelved = record.shelved else {
      if record.bags.isEmpty { record.findings = [try absent(number)] }
      return record
    }
    record.period = period(of: shelved, under: law)
    if let refusal = try refusal(to: shelved, reason) {
      record.findings = [refusal]
      return record
    }
    record.archived = try bagCase(record.bags)
    return record
  }

  /// The bags of a case; without those that another run put in since this desk was opened.
  func bags(of number: String) throws -> [ShelvedBag] {
    try index.bags(of: number).filter { $0.sequence < archive.size }
  }

  /// The cases that fit, in the order of the numbers.
  ///
  /// - Parameter most: of more, any so many.
  public func find(_ search: ArchiveSearch, most: Int = 1000) throws(Outage) -> [ShelvedCase] {
    try translating { try index.find(search, most: most) }
  }

  /// Every case, one by one.
  public func list(_ each: (ShelvedCase) throws -> Void) throws(Outage) { try translating { try index.cases(each) } }

  var law: LawBook { LawBook.shipped.adding(place.workspace.supplements, asOf: asOf).0 }

  private func bagCase(_ bags: [ShelvedBag]) throws(Outage) -> ArchivedCase? {
    try translating {
      guard let last = bags.last(where: { $0.purged == nil }) else { return nil }
      return ArchivedCase(
        try Folder(archive.place(of: last.place)).open("data/\(ArchivedCase.path)").readAll(limit: 256 << 20))
    }
  }

  /// Why a case may not be looked into; nil where it may: who does so in one that is done with is written down before.
  private func refusal(to shelved: ShelvedCase, _ reason: AccessReason?) throws(Outage) -> Finding? {
    guard shelved.isSettled else { return nil }
    guard let reason else { return restricted(shelved.number) }
    if let named = try named(in: reason.reason, of: shelved.number) { return named }
    try translating {
      try archive.record(
        [ArchiveEntry(.opened, at: at, of: shelved.number, by: reason.person, ["reason": reason.reason])], at: at)
      try index.follow(archive)
    }
    return nil
  }

  private func restricted(_ number: String) -> Finding {
    finding(
      .accessRestricted, number,
      Text(
        "Fall \(number) ist erledigt; wer ihn wozu ansieht, muss gesagt werden.",
        "Case \(number) is settled; who looks into it and what for has to be said."))
  }
}
