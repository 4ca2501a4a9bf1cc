import CaseModel

extension Outage {
  /// For the error stream.
  func print() {
    Console.error("\(path): \(Style.bad(say("Störung", "Outage"))) [\(code)] \(message(Speech.language))")
    Console.error("    → \(remedy(Speech.language))")
  }
}

/// How a run ended, as the shell sees it. The worst of several results wins.
enum ExitStatus: Int32, Comparable {
  case done = 0
  case held = 3
  case outage = 1

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .done: return 0
    case .held: return 1
    case .outage: return 2
    }
  }
}
