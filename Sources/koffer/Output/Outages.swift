import Aktenkoffer
import ArgumentParser
import CaseModel

extension Outage {
  /// Where there is no result beside it: for a program too, if one asked.
  func print(_ common: some OutputChoice) {
    if common.json { Console.print(json: JSON.text(["outage": OutageEntry(self)])) }
    print()
  }

  /// For the error stream.
  func print() {
    Console.error("\(path): \(Style.bad(say("Störung", "Outage"))) [\(code)] \(message(Speech.language))")
    Console.error("    → \(remedy(Speech.language))")
  }
}

extension OutputChoice {
  /// What comes of it; an outage is printed and ends the command.
  func orOutage<Value>(_ work: () throws(Outage) -> Value) throws -> Value {
    do throws(Outage) {
      return try work()
    } catch {
      error.print(self)
      throw ExitCode(ExitStatus.outage.rawValue)
    }
  }
}

extension ValidationError {
  /// A name that is none of those known.
  ///
  /// - Parameters:
  ///   - what: „Einen Empfänger“, “recipient”.
  ///   - command: what lists them.
  static func unknown(_ what: Text, _ name: String, among known: [String], listedBy command: String) -> ValidationError
  {
    let nearest = Spelling.nearest(to: name, among: known)
    return ValidationError(
      say("\(what.german) „\(name)“ gibt es nicht.", "There is no \(what.english) “\(name)”.")
        + (nearest.map { say(" Gemeint ist wohl „\($0)“.", " “\($0)” was probably meant.") }
          ?? say(" „\(command)“ nennt alle.", " “\(command)” names all.")))
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
