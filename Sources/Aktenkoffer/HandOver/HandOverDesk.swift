import CaseModel
import Custody
import Escalation
import Formats
import Intake
import Packing

/// One case between the check and the recipient, while no other run works on it.
struct HandOverDesk {
  let ledger: Ledger
  let order: HandOverOrder
  let number: String
  let workspace: Workspace
  /// The case's own file.
  let caseFile: Place
  /// What happened to the case before this run.
  let events: [Event]
  let record: CaseRecord?
  /// The clause by which the house wants four eyes, whatever policy the case names for itself; nil where it does not.
  let houseFourEyes: String?

  init(
    _ ledger: Ledger, _ order: HandOverOrder, _ number: String, in caseFile: Place, _ workspace: Workspace,
    houseFourEyes: String? = nil
  ) throws {
    try self.init(ledger, number, in: caseFile, workspace, houseFourEyes: houseFourEyes) { _ in order }
  }

  /// - Parameter order: gets the last handover that arrived; nil where none did.
  init(
    _ ledger: Ledger, _ number: String, in caseFile: Place, _ workspace: Workspace, houseFourEyes: String? = nil,
    order: (LastHandOver?) -> HandOverOrder
  ) throws {
    self.caseFile = caseFile
    self.houseFourEyes = houseFourEyes
    self.ledger = ledger
    self.number = number
    self.workspace = workspace
    record = try ledger.record(of: number)
    events = record == nil ? [] : try ledger.events(of: number)
    self.order = order(LastHandOver(events))
  }

  /// The how manieth handover of the case this is: a file that was sent before keeps its name.
  var round: Int { events.count { $0.kind == .delivered } + 1 }

  /// Throws where the state kept at hand is not that of the last event: something was taken out or hidden.
  ///
  /// Only while the case is kept: another run may be between the two.
  func checkIsWhole() throws(Outage) {
    guard events.last?.sequence == record?.sequence else {
      throw Outage(
        "BUCH-07", path: ledger.name, Text("Das Übergabebuch ist beschädigt.", "The ledger is damaged."),
        remedy: Text("„koffer ledger verify“ ausführen.", "Run “koffer ledger verify”."))
    }
  }

  /// Throws where the ledger does not know what went out of the workspace.
  func checkIsOurs() throws(Outage) {
    try LedgerMark(in: workspace.staging).check(ledger)
  }

  func entry(
    _ kind: EventKind, package: String? = nil, _ details: [String: String] = [:], enclosure: String? = nil
  ) -> Entry {
    Entry(
      kind, of: number, by: order.person, to: order.recipient, package: package, details, enclosure: enclosure)
  }

  func finding(
    _ kind: FindingKind, _ message: Text, remedy: Text? = nil, severity: Severity? = nil, clause: String? = nil
  ) -> Finding {
    Finding(kind, at: caseFile, message, remedy: remedy, clause: clause, severity: severity)
  }

  /// What a check came to, as far as the ledger does not know it yet.
  func checked(_ verdict: Clearance.Verdict, asOf: Day) -> [Entry] {
    let entry: Entry
    switch verdict {
    case .held(let held):
      let codes = Set(held.findings.filter(\.blocks).map(\.kind.code)).sorted().joined(separator: ",")
      entry = self.entry(.refused, ["as_of": "\(asOf)", "codes": codes])
    case .cleared(let cleared):
      let policy = cleared.policy
      entry = self.entry(.checked, ["as_of": "\(asOf)", "policy": policy.name, "policy_sha256": policy.sha256])
    }
    guard let record else { return [Entry(.imported, of: number, by: order.person), entry] }
    return isKnown(entry, in: record.state) ? [] : [entry]
  }

  /// That a case which is ready by itself was refused at the desk: for want of a second person, or of the right key.
  ///
  /// It says nothing against the case, and takes no approval back. Told once, not at each attempt.
  func refusal(_ findings: [Finding], asOf: Day) -> Entry? {
    let kinds = findings.filter(\.blocks).map(\.kind)
    guard kinds.contains(where: HandOverDesk.refusals.contains) else { return nil }
    let codes = Set(kinds.map(\.code)).sorted().joined(separator: ",")
    return entry(.refused, ["as_of": "\(asOf)", "codes": codes, Approval.atTheDesk: "yes"])
  }

  private static let refusals: Set<FindingKind> = [.approvalMissing, .approvalByTheSame, .keyNotApproved]

  /// Whether the last that was written down is that very refusal.
  func isRefused(_ refusal: Entry) -> Bool {
    guard record?.state == .held, let last = events.last, last.kind == .refused else { return false }
    return last.recipient == refusal.recipient && last.person == refusal.person
      && last.details["codes"] == refusal.details["codes"] && last.details[Approval.atTheDesk] != nil
  }

  /// Whether the last check said the same, and the case still stands where that put it.
  private func isKnown(_ entry: Entry, in state: CaseState) -> Bool {
    guard let last = events.last(where: { [.checked, .refused].contains($0.kind) }), last.kind == entry.kind else {
      return false
    }
    if last.details[Approval.atTheDesk] != nil { return false }
    if entry.kind == .refused { return state == .held && last.details["codes"] == entry.details["codes"] }
    return [.ready, .approved, .packed].contains(state) && last.details == entry.details
  }

  /// Where a case that went out stands; nil where nothing went out, or it came back.
  var handedOver: Finding? {
    guard let record, record.state.isOutside || [.settled, .closed, .archived].contains(record.state) else {
      return nil
    }
    let last = LastHandOver(events)
    let day = last?.delivered.day
    let to = last?.recipient ?? ""
    return finding(
      .handedOverAlready,
      Text(
        "Der Fall ging \(day.map { "am \($0.german) " } ?? "")an \(to); Stand: \(record.state.title.german).",
        "The case went to \(to)\(day.map { " on \($0)" } ?? ""); state: \(record.state.title.english)."))
  }

  /// Whether what was approved is another by now; a recipient named by mistake takes nothing back.
  func hasLapsed(_ fingerprint: CaseFingerprint, _ policy: Policy) -> Bool {
    let approvals = Approval.inForce(among: events).filter { $0.recipient == nil || $0.recipient == order.recipient }
    return !approvals.isEmpty && !approvals.contains { $0.isFor(fingerprint, policy) }
  }

  /// What the approvals in force come to for what is to be handed over now.
  ///
  /// A clause of the policy may want a second person.
  ///
  /// - Parameter isBegun: whether the file is on its way already, encrypted for whom it was.
  func questions(_ fingerprint: CaseFingerprint, _ policy: Policy, isBegun: Bool = false) throws -> [Finding] {
    let clause = policy.handover.fourEyes ?? houseFourEyes
    let approvals = Approval.inForce(among: events)
    if clause == nil, let finding = policyRewritten(policy, approvals) { return [finding] }
    guard !approvals.isEmpty else {
      guard let clause else { return [] }
      return [
        finding(
          .approvalMissing, Text("Niemand hat den Fall freigegeben.", "Nobody approved the case."), clause: clause)
      ]
    }
    var valid = approvals.filter {
      $0.isFor(fingerprint, policy) && ($0.recipient == nil || $0.recipient == order.recipient)
    }
    guard !valid.isEmpty else {
      let severity: Severity = clause == nil ? .warning : .block
      return [finding(.approvalLapsed, try changes(approvals, fingerprint, policy), severity: severity, clause: clause)]
    }
    if !isBegun, let finding = otherKey(than: valid, clause) { return [finding] }
    guard let clause else { return [] }
    if !isBegun { valid = valid.filter { $0.key == order.seal.key } }
    guard let person = order.person else {
      return [
        finding(
          .approvalByTheSame,
          Text(
            "Wer übergibt, ist nicht genannt; so lässt sich nicht sagen, ob jemand anderes freigab.",
            "Nobody is named who hands over; so it cannot be told whether somebody else approved."), clause: clause)
      ]
    }
    guard valid.allSatisfy({ $0.person.mayBeOnePerson(with: person) }) else { return [] }
    return [
      finding(
        .approvalByTheSame,
        Text(
          "Wer übergibt, hat selbst freigegeben; jedenfalls sagt der Name nicht, dass es jemand anderes war: Kürzel, Ziffern und ähnliche Schreibungen zählen als derselbe.",
          "Who hands over is who approved; at least the name does not say that it was somebody else: short forms, digits and like spellings count as the same."
        ), clause: clause)
    ]
  }

  /// That the case was approved under this policy when its text was another: what it asked for then may have been written
  /// out of it. nil where it is not so, or somebody approved since.
  private func policyRewritten(_ policy: Policy, _ approvals: [Approval]) -> Finding? {
    guard !approvals.contains(where: { $0.policy == policy.sha256 }) else { return nil }
    let since = events[(events.lastIndex { $0.kind == .delivered } ?? events.startIndex)...]
    let texts = Set(
      since.filter { $0.kind == .checked && $0.details["policy"] == policy.name }
        .compactMap { $0.details["policy_sha256"] })
    let last = since.last { $0.kind == .approved }?.details["policy_sha256"]
    guard let last, last != policy.sha256, texts.contains(last) else { return nil }
    return finding(
      .approvalLapsed,
      Text(
        "Freigegeben wurde, als die Richtlinie \(policy.name) einen anderen Text hatte.",
        "It was approved when policy \(policy.name) had another text."))
  }

  /// That the package would be readable for somebody whom nobody approved; nil where it is not so.
  ///
  /// Who has the key is who reads it. Where one may do alone, an approval that named no key does not ask for one.
  private func otherKey(than approvals: [Approval], _ clause: String?) -> Finding? {
    let key = order.seal.key
    guard !approvals.contains(where: { $0.key == key || clause == nil && $0.key == nil }) else { return nil }
    let message =
      key == nil
      ? Text(
        "Freigegeben wurde verschlüsselt; übergeben würde offen.",
        "It was approved encrypted; it would be handed over in clear.")
      : Text(
        "Verschlüsselt würde für einen Schlüssel, mit dem niemand den Fall freigab.",
        "It would be encrypted for a key with which nobody approved the case.")
    return finding(.keyNotApproved, message, severity: clause == nil ? .warning : .block, clause: clause)
  }

  /// Why approvals do not hold any more: what is another since the last one.
  private func changes(_ approvals: [Approval], _ fingerprint: CaseFingerprint, _ policy: Policy) throws -> Text {
    guard let last = approvals.last else { return Text("", "") }
    if let recipient = last.recipient, recipient != order.recipient {
      return Text("Freigegeben wurde für \(recipient).", "It was approved for \(recipient).")
    }
    if last.policy != policy.sha256 {
      return Text("Die Richtlinie ist seither eine andere.", "The policy is another since then.")
    }
    let earlier = try last.files.flatMap { try ledger.enclosure($0) }
    let names = earlier.map(fingerprint.changes) ?? []
    let list = names.prefix(5).joined(separator: ", ") + (names.count > 5 ? ", …" : "")
    return names.isEmpty
      ? Text("Der Fall ist seit der Freigabe ein anderer.", "The case is another since it was approved.")
      : Text("Seit der Freigabe geändert: \(list).", "Changed since the approval: \(list).")
  }
}
