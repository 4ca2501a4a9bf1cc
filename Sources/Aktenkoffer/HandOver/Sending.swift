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
  /// Whether an earlier run may have sent it already.
  let isTakenUp: Bool
  /// Whether what is not there may be sent; else there is only a look.
  var maySend = true
  var purpose = Purpose.handover

  /// As what the ledger knows it.
  enum Purpose {
    case handover
    /// The update of that number, and what it tells.
    case update(Int, [Told])

    /// Something that has happened once the update arrived.
    struct Told {
      let kind: EventKind
      var details: [String: String] = [:]
    }
  }

  /// What became of it.
  enum Outcome {
    case delivered(place: String, wasFound: Bool)
    /// It certainly is not there.
    case notDelivered(Outage)
    /// It certainly is not there, and is not to be sent any more.
    case withheld
    /// Nobody can tell until the place can be reached again.
    case unknown(Outage)
  }

  /// Sends, after a look whether it lies there already, and writes down what came of it.
  func send() throws(Outage) -> Outcome {
    let outcome = attempt()
    switch outcome {
    case .delivered(let place, let wasFound):
      try record(purpose.delivered, ["place": place, "found": wasFound ? "yes" : "no"])
    case .notDelivered(let outage): try record([purpose.notDelivered], ["code": outage.code])
    case .withheld: try record([purpose.notDelivered], ["code": "held"])
    case .unknown(let outage): try record([purpose.unknown], ["code": outage.code])
    }
    return outcome
  }

  private func record(_ told: [Purpose.Told], _ details: [String: String]) throws(Outage) {
    let details = details.filter { LedgerDetails.isPlain($0.value) }
    let entries = told.map { told in
      desk.entry(told.kind, details.merging(shipment.details) { own, _ in own }.merging(told.details) { own, _ in own })
    }
    // Another run wrote the outcome down, which only happens where the lock was lost.
    if try desk.ledger.record(entries, at: desk.order.at()) != nil {
      let kind = told.first?.kind ?? .delivered
      throw Outage(
        "BUCH-20", path: desk.ledger.name,
        Text(
          "Ein anderer Lauf hat den Ausgang dieser Übergabe schon verzeichnet („\(kind.title.german)“ steht nicht darin).",
          "Another run recorded the outcome of this handover already (“\(kind.title.english)” is not in it)."),
        remedy: Text(
          "„koffer status“ ansehen und beim Empfänger nachsehen, was ankam.",
          "Look at “koffer status”, and at the recipient's what arrived."))
    }
  }

  private func attempt() -> Outcome {
    do {
      let delivery = try destination.open()
      var wasFound = true
      for file in shipment.files {
        switch try delivery.look(for: file.name, file.sha256) {
        case .same: continue
        case .other: return .notDelivered(occupied(delivery.place(of: file.name)))
        case .nothing: break
        }
        guard maySend else { return .withheld }
        wasFound = false
        if let outcome = put(file, delivery) { return outcome }
      }
      return .delivered(place: delivery.place(of: shipment.files.last?.name ?? ""), wasFound: wasFound)
    } catch {
      // Nobody could look, and this run had not sent anything yet.
      return isTakenUp ? .unknown(outage(error)) : .notDelivered(outage(error))
    }
  }

  /// - Returns: nil where the file is there now.
  private func put(_ file: Shipment.File, _ delivery: any DeliveryTarget) -> Outcome? {
    do {
      try delivery.put("\(staging)/\(file.name)", as: file.name, file.sha256)
      return nil
    } catch {
      let outage = outage(error)
      // What went wrong may have done so behind the last step.
      switch look(for: file, delivery) {
      case .same: return nil
      case .other: return .notDelivered(occupied(delivery.place(of: file.name)))
      // Somebody else is at it: what becomes of that is not known here.
      case .nothing where (error as? FileProblem)?.reason == .busy: return .unknown(outage)
      case .nothing: return .notDelivered(outage)
      case nil: return .unknown(outage)
      }
    }
  }

  /// Over the same connection, or a new one where that broke off; nil where nobody can look.
  private func look(for file: Shipment.File, _ delivery: any DeliveryTarget) -> Found? {
    if let found = try? delivery.look(for: file.name, file.sha256) { return found }
    return try? destination.open().look(for: file.name, file.sha256)
  }

  private func outage(_ error: any Error) -> Outage {
    do throws(Outage) {
      return try Outage.naming(destination.address) { throw error }
    } catch {
      return error
    }
  }

  private func occupied(_ place: String) -> Outage {
    Outage(
      "BUCH-11", path: place,
      Text("Dort liegt schon eine andere Datei dieses Namens.", "Another file of that name lies there already."),
      remedy: Text(
        "Mit dem Empfänger klären, was dort liegt; ersetzt wird nichts.",
        "Settle with the recipient what lies there; nothing is replaced."))
  }
}

extension Sending.Purpose {
  fileprivate var delivered: [Told] {
    switch self {
    case .handover: [Told(kind: .delivered)]
    case .update(_, let told): told.map(numbered)
    }
  }

  fileprivate var notDelivered: Told {
    switch self {
    case .handover: Told(kind: .notDelivered)
    case .update: numbered(Told(kind: .updateNotDelivered))
    }
  }

  fileprivate var unknown: Told {
    switch self {
    case .handover: Told(kind: .outcomeUnknown)
    case .update: numbered(Told(kind: .updateUnknown))
    }
  }

  private func numbered(_ told: Told) -> Told {
    guard case .update(let sequence, _) = self else { return told }
    return Told(kind: told.kind, details: told.details.merging(["update": "\(sequence)"]) { own, _ in own })
  }
}
