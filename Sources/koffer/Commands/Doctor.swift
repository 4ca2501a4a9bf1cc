import Aktenkoffer
import ArgumentParser
import CaseModel
import Glibc

/// `koffer doctor`
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say(
      "Prüft Bibliotheken, Schema, Richtlinie, Uhr und Rechte.",
      "Checks libraries, schema, policy, clock and permissions."),
    discussion: say("BEISPIEL\n  koffer doctor", "EXAMPLE\n  koffer doctor"))

  @OptionGroup var common: OutputOptions

  func run() throws {
    let diagnosis = Diagnosis(today: AsOf.today)
    let items = diagnosis.checks.map(Entry.init) + [Entry.workingFolder]
    if common.json {
      Console.print(json: JSON.text(items))
    } else {
      for item in items {
        // What only some need is not out of order, and not there either.
        let mark = !item.isGood ? Style.bad("✗") : item.remedy == nil ? Style.good("✓") : Style.soft("–")
        Console.print("\(mark) \(item.name): \(item.found)")
        if let remedy = item.remedy { Console.print("    → \(remedy)") }
      }
    }
    if !items.allSatisfy(\.isGood) { throw ExitCode(ExitStatus.outage.rawValue) }
  }

  private struct Entry: Encodable {
    var name: String
    var found: String
    var isGood: Bool
    var remedy: String?

    init(_ item: Diagnosis.Item) {
      name = item.name(Speech.language)
      found = item.found
      isGood = item.isGood
      remedy = item.remedy.map { $0(Speech.language) }
    }

    private init(name: String, found: String, isGood: Bool, remedy: String?) {
      self.name = name
      self.found = found
      self.isGood = isGood
      self.remedy = remedy
    }

    static var workingFolder: Entry {
      let isGood = access(".", R_OK | W_OK | X_OK) == 0
      return Entry(
        name: say("Rechte im Arbeitsordner", "Permissions in the working folder"),
        found: isGood ? say("lesen und schreiben", "read and write") : say("fehlen", "missing"), isGood: isGood,
        remedy: isGood ? nil : say("In einen Ordner mit Schreibrecht wechseln.", "Change to a folder you may write to.")
      )
    }
  }
}
