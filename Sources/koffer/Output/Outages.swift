import CaseModel

extension Outage {
  /// Where there is no result beside it: for a program too, if one asked.
  func print(_ common: CommonOptions) {
    if common.json { Console.print(json: JSON.text(["outage": OutageEntry(self)])) }
    print()
  }

  /// For the error stream.
  func print() {
    Console.error("\(path): \(Style.bad(say("Störung", "Outage"))) [\(code)] \(message(Speech.language))")
    Console.error("    → \(remedy(Speech.language))")
  }
}

extension Outage {
  /// Said on the error stream, which is hoped to be elsewhere.
  static let outputIncomplete = Outage(
    "WELT-12", path: "stdout", Text("Die Ausgabe ist unvollständig.", "The output is incomplete."),
    remedy: Text(
      "Platz für die Ausgabe schaffen und den Lauf wiederholen.", "Make room for the output and run again."))
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
