import CaseModel
import Custody
import Intake

/// What a person says became of a handover whose outcome nobody can look up.
public struct ToldOutcome: Sendable {
  /// A file number, or a case folder.
  public let caseName: String
  public let isDelivered: Bool
  /// Who says so.
  public let person: String
  /// When it arrived, or was known not to have; nil where nobody said so.
  public let on: Day?

  public init(of caseName: String, isDelivered: Bool, by person: String, on day: Day? = nil) {
    self.caseName = caseName
    self.isDelivered = isDelivered
    self.person = person
    on = day
  }
}

extension Pipeline {
  /// Writes down what a person says became of a handover that is on its way.
  ///
  /// - Parameters:
  ///   - workspace: whose ledger it is.
  ///   - at: now, in UTC as `Event.at`.
  /// - Returns: the file number with where the case stands now; or the finding that says why nothing was written; and what
  ///   is to be done beside.
  public func tell(
    _ outcome: ToldOutcome, in workspace: String, at: String
  ) throws(Outage) -> (number: String, result: Result<CaseRecord, ToldRefusal>, findings: [Finding]) {
    let ledger = try LedgerLibrary(in: workspace).ledger
    let number = CaseName.number(outcome.caseName)
    guard let lock = try ledger.keep(number) else { return (number, .failure(.underAnotherRun), []) }
    defer { withExtendedLifetime(lock) {} }
    let events = try ledger.events(of: number)
    guard let record = try ledger.record(of: number), let begun = try Pipeline.begun(record, events, in: ledger) else {
      return (number, .failure(ToldRefusal(try ledger.record(of: number)?.state)), [])
    }
    if let day = outcome.on, let sent = Moment(iso: begun.at)?.day, day < sent {
      return (number, .failure(ToldRefusal(before: sent)), [])
    }
    var details = begun.details
    details["invoices"] = nil
    details["to"] = nil
    let purpose: Sending.Purpose =
      begun.kind == .sending
      ? .handover
      : .update(begun.details[ToldSoFar.number].flatMap { Int($0) } ?? 0, ToldSoFar.kinds(of: begun))
    details["told_by"] = "person"
    details["on"] = outcome.on.map { "\($0)" }
    if outcome.isDelivered { details["place"] = begun.details["to"] }
    let entries = (outcome.isDelivered ? purpose.delivered : [purpose.notDelivered]).map { told in
      Entry(
        told.kind, of: number, by: outcome.person, to: begun.recipient,
        package: begun.package ?? LastHandOver(events)?.package,
        details.merging(told.details) { _, own in own })
    }
    if case .unlawful(_, let state)? = try ledger.record(entries, at: at) {
      return (number, .failure(ToldRefusal(state)), [])
    }
    let draft = outcome.isDelivered ? nil : HandOverDesk.draftLeft(by: try ledger.events(of: number))
    return (
      number, .success(try ledger.record(of: number) ?? record),
      draft.map { [HandOverDesk.draftLeft($0, of: CaseFile.usualFile, .warning)] } ?? []
    )
  }

  /// The handover, or the update, whose outcome nobody wrote down; nil where there is none.
  private static func begun(
    _ record: CaseRecord, _ events: [Event], in ledger: Ledger
  ) throws(Outage) -> Event? {
    if record.state == .sending { return events.last { $0.kind == .sending } }
    return try ToldSoFar(events, in: ledger)?.open
  }
}

/// Why nothing was written down.
public struct ToldRefusal: Error, Sendable {
  public let finding: Finding

  /// - Parameter state: where the case stands; nil where the ledger does not know it.
  init(_ state: CaseState?) {
    finding = Finding(
      .nothingUnderway, at: CaseFile.usualFile,
      state.map {
        Text("Der Fall ist „\($0.title.german)“.", "The case is “\($0.title.english)”.")
      } ?? Text("Das Übergabebuch kennt den Fall nicht.", "The ledger does not know the case."))
  }

  init(before sent: Day) {
    finding = Finding(
      .nothingUnderway, at: CaseFile.usualFile,
      Text(
        "Vor dem \(sent.german) war noch nichts unterwegs.", "Before \(sent) nothing was on its way."))
  }

  static var underAnotherRun: ToldRefusal { ToldRefusal(HandOverDesk.meanwhile(at: CaseFile.usualFile)) }

  private init(_ finding: Finding) {
    self.finding = finding
  }
}
