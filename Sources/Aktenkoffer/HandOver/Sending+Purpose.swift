import Custody

extension Sending {
  /// As what the ledger knows it.
  enum Purpose {
    case handover
    /// The update of that number, and what it tells.
    case update(Int, [Told])

    /// Something to be written down of it.
    struct Told {
      let kind: EventKind
      var details: [String: String] = [:]
    }
  }
}

extension Sending.Purpose {
  /// What has happened once it arrived.
  var delivered: [Told] {
    switch self {
    case .handover: [Told(kind: .delivered)]
    case .update(_, let told): told.map(numbered)
    }
  }

  var notDelivered: Told {
    switch self {
    case .handover: Told(kind: .notDelivered)
    case .update: told(.updateNotDelivered)
    }
  }

  var unknown: Told {
    switch self {
    case .handover: Told(kind: .outcomeUnknown)
    case .update: told(.updateUnknown)
    }
  }

  func told(_ kind: EventKind) -> Told { numbered(Told(kind: kind)) }

  private func numbered(_ told: Told) -> Told {
    guard case .update(let sequence, _) = self else { return told }
    return Told(
      kind: told.kind, details: told.details.merging([ToldSoFar.number: "\(sequence)"]) { own, _ in own })
  }
}
