import CaseModel
import Custody
import Formats

/// A shipment on its way: it was written down before it is sent, and what becomes of it is written down behind.
struct Sending {
  let desk: HandOverDesk
  let shipment: Shipment
  /// Where our own copies lie.
  let staging: String
  let destination: Destination
  /// When it was begun, as `Event.at`.
  let begunAt: String
  /// Whether an earlier run may have sent it already.
  let isTakenUp: Bool
  /// Whether what is not there may be sent; else there is only a look.
  var maySend = true
  var purpose = Purpose.handover

  /// How far its files came.
  struct Progress {
    /// Those that certainly are there.
    var arrived: Set<String> = []
    /// Those that may have been there, by what the ledger has, or by a try before.
    var placed: Set<String>
  }

  /// What became of it.
  enum Outcome {
    case delivered(place: String, wasFound: Bool)
    /// It certainly is not there.
    case notDelivered(Outage)
    /// It certainly is not there, and is not to be sent any more.
    case withheld
    /// A mail lies ready for a person to send it.
    case drafted(place: String, isNew: Bool)
    /// Nobody can tell, until the place can be reached again or a person asks.
    case unknown(Outage)
  }

  /// One try: what came of it, and what a server said.
  struct Trial {
    var outcome: Outcome
    /// What went wrong, where a server told of it.
    var problem: (any DeliveryProblem)?
    var receipt: Receipt?

    init(_ outcome: Outcome, _ error: (any Error)? = nil, receipt: Receipt? = nil) {
      self.outcome = outcome
      problem = error as? any DeliveryProblem
      self.receipt = receipt ?? problem?.receipt
    }
  }

  /// Sends, after a look whether it lies there already, and writes down what came of it.
  ///
  /// What may be over in a moment is tried again; each try is an entry.
  func send() throws(Outage) -> Outcome {
    var isTakenUp = isTakenUp
    var progress = Progress(placed: isTakenUp ? desk.placed : [])
    // Of a server that an earlier run sent it to nobody knows when it is done, nor who fetches it there.
    var mayArriveLate = !progress.placed.isEmpty && destination.takesAgain
    var number = 1
    while true {
      var trial = attempt(isTakenUp, &progress)
      // Whatever a later try comes to: the file of this one may be on its way into its place.
      if trial.problem?.mayArriveLate == true { mayArriveLate = true }
      if mayArriveLate, case .notDelivered(let outage) = trial.outcome { trial.outcome = .unknown(outage) }
      guard let pause = pause(after: number, trial) else {
        try record(trial, number)
        return trial.outcome
      }
      try record([purpose.told(.attempted)], trial, number, code(of: trial.outcome).map { ["code": $0] } ?? [:])
      // From here on it might lie there.
      if case .unknown = trial.outcome { isTakenUp = true }
      desk.order.pacing.wait(pause)
      number += 1
    }
  }

  /// Milliseconds until it is tried again; nil where it is not.
  private func pause(after number: Int, _ trial: Trial) -> Int? {
    guard number < desk.attempts(at: destination), let problem = trial.problem, problem.passes else { return nil }
    switch trial.outcome {
    case .notDelivered, .unknown: break
    default: return nil
    }
    return Pacing.pause(after: number, wish: problem.wish, seed: shipment.files.last?.sha256 ?? "")
  }

  // MARK: Writing down

  /// Says that the file may be there from now on; where the ledger does not take it, it is not put there.
  func recordPlacing(of name: String) throws(Outage) {
    var told = purpose.told(.placing)
    told.details["name"] = name
    if try desk.ledger.record([desk.entry(told.kind, told.details)], at: desk.order.at()) != nil {
      throw lost(told.kind)
    }
  }

  private func record(_ trial: Trial, _ number: Int) throws(Outage) {
    switch trial.outcome {
    case .delivered(let place, let wasFound):
      try record(purpose.delivered, trial, number, ["place": place, "found": wasFound ? "yes" : "no"])
    case .notDelivered(let outage): try record([purpose.notDelivered], trial, number, ["code": outage.code])
    case .withheld: try record([purpose.notDelivered], trial, number, ["code": "held"])
    case .drafted(let place, let isNew):
      if isNew { try record([purpose.told(.drafted)], trial, number, ["place": place]) }
    case .unknown(let outage): try record([purpose.unknown], trial, number, ["code": outage.code])
    }
  }

  private func code(of outcome: Outcome) -> String? {
    switch outcome {
    case .notDelivered(let outage), .unknown(let outage): outage.code
    default: nil
    }
  }

  private func record(
    _ told: [Purpose.Told], _ trial: Trial, _ number: Int, _ details: [String: String]
  ) throws(Outage) {
    var details = details
    if destination.isNetwork {
      details["attempt"] = "\(number)"
      if told.first?.kind == .attempted { details["to"] = destination.address }
    }
    if let receipt = trial.receipt {
      details["answer"] = "\(receipt.code)"
      details["answer_sha256"] = receipt.sha256
    }
    details = details.filter { LedgerDetails.isPlain($0.value) }
    details.merge(shipment.details) { own, _ in own }
    let entries = told.map { told in desk.entry(told.kind, details.merging(told.details) { own, _ in own }) }
    // Another run wrote the outcome down, which only happens where the lock was lost.
    if try desk.ledger.record(entries, at: desk.order.at()) != nil {
      throw lost(told.first?.kind ?? .delivered)
    }
  }

  private func lost(_ kind: EventKind) -> Outage {
    Outage(
      "BUCH-20", path: desk.ledger.name,
      Text(
        "Ein anderer Lauf hat den Ausgang dieser Übergabe schon verzeichnet („\(kind.title.german)“ steht nicht darin).",
        "Another run recorded the outcome of this handover already (“\(kind.title.english)” is not in it)."),
      remedy: Text(
        "„koffer status“ ansehen und beim Empfänger nachsehen, was ankam.",
        "Look at “koffer status”, and at the recipient's what arrived."))
  }
}

extension HandOverDesk {
  /// Files of what was begun last that may have been at their place.
  fileprivate var placed: Set<String> {
    let begun = events.lastIndex { [.sending, .updateSending].contains($0.kind) } ?? events.endIndex
    return Set(events[begun...].filter { $0.kind == .placing }.compactMap { $0.details["name"] })
  }
}
