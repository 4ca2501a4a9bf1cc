import CaseModel

extension Plan {
  /// One line of the way to readiness.
  public enum Line: Sendable {
    case action(Action)
    case wait(Wait)
    case obstacle(Obstacle)

    public var from: Day {
      switch self {
      case .action(let action): action.from
      case .wait(let wait): wait.from
      case .obstacle(let obstacle): obstacle.from
      }
    }

    fileprivate var turn: Finding.Turn {
      switch self {
      case .action: .step
      case .wait: .wait
      case .obstacle(let obstacle): obstacle.finding.isCheckedBeforeSteps ? .beforeSteps : .behindSteps
      }
    }
  }

  /// Everything to do and to wait for, in the order of time and of each day in its turn.
  public var lines: [Line] {
    let all = obstacles.map(Line.obstacle) + actions.map(Line.action) + waits.map(Line.wait)
    return all.enumerated().sorted { left, right in
      (left.element.from, left.element.turn, left.offset) < (right.element.from, right.element.turn, right.offset)
    }.map(\.element)
  }
}

extension Finding {
  /// Of what can be done on one day, what comes first: who and what is claimed, then the steps, then how it was done.
  package enum Turn: Int, Comparable {
    case beforeSteps, step, behindSteps, wait

    package static func < (left: Turn, right: Turn) -> Bool { left.rawValue < right.rawValue }
  }

  /// Whether a clerk would check it before the steps; what reading found comes first of all.
  package var isCheckedBeforeSteps: Bool { !Rule.behindSteps.contains(kind.code) }
}

extension Rule {
  fileprivate static let behindSteps: Set<String> = {
    let codes = all.map(\.kind.code)
    let first = codes.firstIndex(of: stepTaken.kind.code) ?? codes.endIndex
    return Set(codes[first...])
  }()
}
