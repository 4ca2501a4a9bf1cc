import CaseModel
import Custody
import Formats

/// A shipment on its way: it was written down before it is sent, and what becomes of it is written down behind.
struct Sending {
  let desk: HandOverDesk
  let shipment: Shipment
  /// Where our own copies lie.
  let staging: String
  let delivery: FolderDelivery

  /// What became of it.
  enum Outcome {
    case delivered(place: String, wasFound: Bool)
    /// It certainly is not there.
    case notDelivered(Outage)
    /// Nobody can tell until the place can be reached again.
    case unknown(Outage)
  }

  /// Sends, after a look whether it lies there already, and writes down what came of it.
  func send() throws(Outage) -> Outcome {
    let outcome = attempt()
    switch outcome {
    case .delivered(let place, let wasFound):
      try record(.delivered, ["place": place, "found": wasFound ? "yes" : "no"])
    case .notDelivered(let outage): try record(.notDelivered, ["code": outage.code])
    case .unknown(let outage): try record(.outcomeUnknown, ["code": outage.code])
    }
    return outcome
  }

  private func record(_ kind: EventKind, _ details: [String: String]) throws(Outage) {
    let details = details.filter { LedgerDetails.isPlain($0.value) }
    try desk.ledger.record(
      [desk.entry(kind, details.merging(shipment.details) { own, _ in own })], at: desk.order.at)
  }

  private func attempt() -> Outcome {
    do {
      var wasFound = true
      for file in shipment.files {
        switch try delivery.look(for: file.name, file.sha256) {
        case .same: continue
        case .other: return .notDelivered(occupied(delivery.place(of: file.name)))
        case .nothing: break
        }
        wasFound = false
        if let outcome = put(file) { return outcome }
      }
      return .delivered(place: delivery.place(of: shipment.files.last?.name ?? ""), wasFound: wasFound)
    } catch {
      return .unknown(outage(error))
    }
  }

  /// - Returns: nil where the file is there now.
  private func put(_ file: Shipment.File) -> Outcome? {
    do {
      try delivery.put("\(staging)/\(file.name)", as: file.name, file.sha256)
      return nil
    } catch {
      let outage = outage(error)
      // What went wrong may have done so behind the last step.
      switch try? delivery.look(for: file.name, file.sha256) {
      case .same: return nil
      case .nothing, .other: return .notDelivered(outage)
      case nil: return .unknown(outage)
      }
    }
  }

  private func outage(_ error: any Error) -> Outage {
    do throws(Outage) {
      return try Outage.naming(delivery.folder) { throw error }
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
