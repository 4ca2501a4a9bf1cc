import Aktenkoffer
import CaseModel
import Custody
import Packing

/// What the ledger knows, for a person.
enum LedgerPage {
  static func print(_ counts: [CaseState: Int]) {
    for state in CaseState.allCases {
      guard let count = counts[state] else { continue }
      Console.print("\(Columns.pad("\(count)", 7, right: true))  \(state.title(Speech.language))")
    }
    let total = counts.values.reduce(0, +)
    Console.print(Style.strong("\(Columns.pad("\(total)", 7, right: true))  \(say("Fälle", "cases"))"))
  }

  static func print(_ record: CaseRecord) {
    Console.print(
      Columns.cell(record.caseNumber, 24) + "  " + Columns.cell(record.state.title(Speech.language), 24) + "  "
        + Columns.cell(record.holder?.recipient ?? "", 16) + "  " + Style.soft(time(record.since)))
  }

  /// - Parameter sharing: other cases that the recipient keeps under the same number.
  static func print(_ number: String, _ history: CaseHistory, sharing: [String]) {
    guard let record = history.record else {
      return Console.print(
        say("Fall \(number): das Übergabebuch kennt ihn nicht.", "Case \(number): the ledger does not know it."))
    }
    let to = (record.holder?.recipient).map { " · \($0)" } ?? ""
    Console.print(
      Style.strong(say("Fall ", "Case ") + number) + " · \(record.state.title(Speech.language))\(to)"
        + say(" · seit ", " · since ") + time(record.since))
    CorrespondenceLines(Correspondence(history), sharing: sharing).print()
    for event in history.events {
      let who = [event.person, event.recipient.map { "→ \($0)" }].compactMap { $0 }.joined(separator: " ")
      Console.print("  \(time(event.at))  \(Columns.cell(event.kind.title(Speech.language), 30))  \(who)")
      let details = event.details.sorted { $0.key < $1.key }.compactMap(detail)
      if !details.isEmpty { Console.print(Style.soft("      " + details.joined(separator: " · "))) }
      if let text = Correspondence.text(of: event, in: history) { Console.print("      „" + text.onOneLine + "“") }
    }
  }

  static func print(_ result: Ledger.Verification, of name: String) {
    for fault in result.faults { Console.print("\(Style.bad("✗")) \(fault.text(Speech.language))") }
    let more = result.faultCount - result.faults.count
    if more > 0 { Console.print(say("… und \(more) weitere", "… and \(more) more")) }
    for exposure in result.exposures { Console.print("\(Style.bad("✗")) \(exposure.text(Speech.language))") }
    for setBack in result.setBacks.prefix(20) { Console.print(Style.caution("! ") + setBack.text(Speech.language)) }
    let rest = result.setBackCount - min(20, result.setBacks.count)
    if rest > 0 { Console.print(say("… und \(rest) weitere Male", "… and \(rest) times more")) }
    let whole =
      result.isSafe
      ? Style.good(say("Die Kette ist ganz", "The chain is whole"))
      : Style.caution(say("Die Kette ist ganz, aber nicht geschützt", "The chain is whole, but not protected"))
    let broken = say("Die Kette ist verletzt", "The chain is broken")
    Console.print(
      "\(name): \(result.isWhole ? whole : Style.bad(broken)), "
        + say("\(result.events) Einträge.", "\(result.events) entries."))
    if result.events > 0 { Console.print(Style.soft(say("Letzter Wert: ", "Last value: ") + result.head)) }
  }

  static func print(notice: Text) { Console.print(Style.caution("! ") + notice(Speech.language)) }

  /// `27.11.2026 17:20` in Berlin.
  private static func time(_ at: String) -> String {
    guard let moment = Moment(iso: at) else { return at }
    return Speech.language == .german ? moment.german : moment.description
  }

  /// A detail of an event as people say it; nil of what only programs read, which `--json` has.
  private static func detail(_ name: String, _ value: String) -> String? {
    switch name {
    case "as_of": return say("Stand ", "as of ") + (Day(iso: value)?.text(Speech.language) ?? value)
    case "policy": return say("Richtlinie ", "policy ") + value
    case "codes": return say("Befunde ", "findings ") + value
    case "code" where value == "held": return say("darf nicht mehr hinaus", "may not go out any more")
    case "code": return say("Störung ", "outage ") + value
    case "file": return say("Datei ", "file ") + value
    case "signature": return say("Unterschrift ", "signature ") + value
    case "to", "place": return say("Ort ", "place ") + value
    case "update": return say("Meldung ", "update ") + value
    case FileNumbers.detail: return say("Aktenzeichen dort ", "file number there ") + value
    case "day": return say("Tag ", "day ") + (Day(iso: value)?.text(Speech.language) ?? value)
    case "reason":
      let title = ReasonWords.title(of: value) ?? Recall.Reason(rawValue: value)?.title
      return say("Grund: ", "reason: ") + (title?(Speech.language) ?? value)
    case "attempt": return say("Versuch ", "attempt ") + value
    case "answer": return say("Antwort ", "answer ") + value
    case "account": return say("Konto ", "account ") + value
    case "told_by": return say("jemand hat es gesagt", "a person said so")
    case "on": return say("am ", "on ") + (Day(iso: value)?.text(Speech.language) ?? value)
    case "word": return EventKind(rawValue: value)?.title(Speech.language)
    case "handover": return say("Übergabe ", "handover ") + value
    case "found": return value == "yes" ? say("lag schon dort", "lay there already") : nil
    default: return nil
    }
  }
}

/// What became of a case in this run.
struct CustodyLines {
  let custody: CaseReport.Custody

  init(_ custody: CaseReport.Custody) { self.custody = custody }

  func print() {
    if let place = custody.place, custody.isDraft {
      Console.print(say("Entwurf: ", "Draft: ") + place)
    } else if let place = custody.place {
      Console.print(
        custody.wasFound
          ? say("Lag schon dort, nichts gesendet: \(place)", "Lay there already, nothing sent: \(place)")
          : Style.good(say("Übergeben: ", "Handed over: ")) + place)
    }
    if custody.isApproved { Console.print(Style.good(say("Freigegeben.", "Approved."))) }
    if let record = custody.record {
      Console.print(
        Style.soft(say("Stand im Übergabebuch: ", "State in the ledger: ") + record.state.title(Speech.language)))
    }
  }
}

extension Ledger.Exposure {
  var text: Text {
    switch self {
    case .unprotected(let trigger):
      Text(
        "Der Schutz „\(trigger)“ fehlt, ist abgeschaltet oder ein anderer: Einträge ließen sich ändern. Klären, wer das tat, und ihn wieder anlegen (docs/ledger.md).",
        "The protection “\(trigger)” is missing, turned off, or another: entries could be changed. Settle who did it, and make it again (docs/ledger.md)."
      )
    case .foreign(let trigger, let table):
      Text(
        "An der Tabelle „\(table)“ hängt Fremdes: „\(trigger)“. Klären, wer es anlegte und was es tut, und es entfernen.",
        "Something foreign sits on the table “\(table)”: “\(trigger)”. Settle who made it and what it does, and remove it."
      )
    }
  }
}

extension Ledger.ClockSetBack {
  var text: Text {
    Text(
      "Eintrag \(sequence) trägt \(at), der davor \(before): eine Uhr wurde zurückgestellt.",
      "Entry \(sequence) bears \(at), the one before \(before): a clock was set back.")
  }
}

extension Ledger.Fault {
  var text: Text {
    switch self {
    case .changed(let sequence): Text("Eintrag \(sequence) wurde geändert.", "Entry \(sequence) was changed.")
    case .missing(let next): Text("Vor Eintrag \(next) fehlen Einträge.", "Entries are missing before entry \(next).")
    case .unreadable(let last):
      Text("Der Eintrag nach \(last) ist unlesbar.", "The entry behind \(last) cannot be read.")
    case .unlawful(let sequence):
      Text("Eintrag \(sequence) konnte so nicht geschehen.", "Entry \(sequence) could not happen so.")
    case .enclosureChanged(let sha256):
      Text("Die Beilage \(sha256) wurde geändert.", "The enclosure \(sha256) was changed.")
    case .stateDiffers(let number):
      Text(
        "Der Stand von Fall \(number) folgt nicht aus der Kette.",
        "The state of case \(number) does not follow from the chain.")
    case .invoicesDiffer(let number):
      Text(
        "Welche Rechnungen mit Fall \(number) draußen sind oder waren, folgt nicht aus der Kette.",
        "Which invoices are or were out with case \(number) does not follow from the chain.")
    case .headMissing:
      Text(
        "Der früher notierte Wert ist nicht mehr in der Kette.", "The value noted before is not in the chain any more.")
    }
  }
}
