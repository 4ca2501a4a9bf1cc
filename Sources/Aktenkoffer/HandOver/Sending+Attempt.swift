import CaseModel
import Custody
import Formats

extension Sending {
  /// Tries once.
  ///
  /// - Parameters:
  ///   - isTakenUp: whether it may have been sent already, be it by an earlier run or by this one.
  ///   - progress: how far its files came in tries before.
  func attempt(_ isTakenUp: Bool, _ progress: inout Progress) -> Trial {
    do {
      guard let delivery = try destination.open(patience: desk.order.pacing.patience) else { return try draft() }
      var wasFound = progress.arrived.isEmpty
      var receipt: Receipt?
      for file in shipment.files where !progress.arrived.contains(file.name) {
        switch try delivery.look(for: file.name, file.sha256, size: file.size) {
        case .same:
          progress.arrived.insert(file.name)
          continue
        // What was sent earlier may have arrived there, and become another since.
        case .other:
          let outage = occupied(delivery.place(of: file.name))
          return Trial(isTakenUp ? .unknown(outage) : .notDelivered(outage))
        // What may have been sent is not sent again where nobody can see it.
        case .unknown where isTakenUp: return Trial(.unknown(unseen(delivery.place(of: file.name))))
        // Who empties the place may have it: absence proves nothing once it may have been there.
        case .nothing where try isTakenUp && isGone(file.name, delivery, progress):
          return Trial(.unknown(gone(delivery.place(of: file.name))))
        case .nothing, .unknown: break
        }
        guard maySend else {
          for file in shipment.files { try delivery.discard(file.name) }
          return Trial(.withheld)
        }
        wasFound = false
        do {
          receipt = try delivery.put("\(staging)/\(file.name)", as: file.name, file.sha256) {
            if progress.placed.insert(file.name).inserted { try recordPlacing(of: file.name) }
          }
        } catch {
          let trial = judge(error, file, delivery, progress)
          guard case .delivered = trial.outcome else { return trial }
          receipt = trial.receipt
        }
        progress.arrived.insert(file.name)
      }
      return Trial(
        .delivered(place: delivery.place(of: shipment.files.last?.name ?? ""), wasFound: wasFound), receipt: receipt)
    } catch {
      // Nobody could look, and nothing had been sent yet.
      return Trial(isTakenUp ? .unknown(outage(error)) : .notDelivered(outage(error)), error)
    }
  }

  /// What became of a file whose sending ended in an error, which may have happened behind the last step.
  private func judge(
    _ error: any Error, _ file: Shipment.File, _ delivery: any DeliveryTarget, _ progress: Progress
  ) -> Trial {
    let place = delivery.place(of: file.name)
    let problem = error as? any DeliveryProblem
    let outage = problem?.isTaken == true ? occupied(place) : outage(error)
    switch look(for: file, delivery) {
    case .same: return Trial(.delivered(place: place, wasFound: false), error)
    case .other: return Trial(.notDelivered(occupied(place)), error)
    // Somebody else is at it: what becomes of that is not known here.
    case .nothing where (error as? FileProblem)?.reason == .busy: return Trial(.unknown(outage), error)
    // A look may come too early.
    case .nothing where problem?.mayArriveLate == true: return Trial(.unknown(outage), error)
    // Over a line that broke off the last step may have been taken all the same.
    case .nothing where destination.isNetwork && (try? isGone(file.name, delivery, progress)) ?? true:
      return Trial(.unknown(outage), error)
    case .nothing: return Trial(.notDelivered(outage), error)
    case .unknown: return Trial(problem?.isRefusal == true ? .notDelivered(outage) : .unknown(outage), blind(error))
    case nil: return Trial(problem?.isRefusal == true ? .notDelivered(outage) : .unknown(outage), error)
    }
  }

  /// Whether a file that does not lie there may have lain there.
  private func isGone(_ name: String, _ delivery: any DeliveryTarget, _ progress: Progress) throws -> Bool {
    guard progress.placed.contains(name), !(destination.takesAgain && maySend) else { return false }
    return try !delivery.isBegun(name)
  }

  /// An error behind which nobody can look: trying again would send twice. What was refused may be tried again.
  private func blind(_ error: any Error) -> any Error {
    (error as? any DeliveryProblem)?.isRefusal == true
      ? error : Unseen(receipt: (error as? any DeliveryProblem)?.receipt)
  }

  private struct Unseen: DeliveryProblem {
    let receipt: Receipt?
    var passes: Bool { false }
  }

  /// Over the same connection, or a new one where that broke off; nil where it failed.
  private func look(for file: Shipment.File, _ delivery: any DeliveryTarget) -> Found? {
    if let found = try? delivery.look(for: file.name, file.sha256, size: file.size) { return found }
    return try? destination.open(patience: desk.order.pacing.patience)?
      .look(for: file.name, file.sha256, size: file.size)
  }

  func outage(_ error: any Error) -> Outage {
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

  /// Of a file that may have been at its place, and is not there.
  static let goneCode = "BUCH-52"

  private func gone(_ place: String) -> Outage {
    Outage(
      Sending.goneCode, path: place,
      Text(
        "Ein früherer Lauf war dabei, die Datei abzulegen; jetzt liegt sie nicht dort.",
        "An earlier run was about to put the file there; now it does not lie there."),
      remedy: Text(
        "Den Empfänger fragen, ob er sie schon geholt hat, und es sagen: „koffer outcome FALL --delivered --by NAME“, sonst --not-delivered.",
        "Ask the recipient whether it fetched it, and say so: “koffer outcome CASE --delivered --by NAME”, else --not-delivered."
      ))
  }

  private func unseen(_ place: String) -> Outage {
    Outage(
      "BUCH-40", path: place,
      Text("Der Server zeigt nicht, was er hat.", "The server does not show what it has."),
      remedy: Text(
        "Den Empfänger fragen, und es sagen: „koffer outcome FALL --delivered --by NAME“, sonst --not-delivered.",
        "Ask the recipient, and say so: “koffer outcome CASE --delivered --by NAME”, else --not-delivered."))
  }
}
