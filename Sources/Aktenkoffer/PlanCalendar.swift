import CaseModel
import Escalation
import Formats

/// Plans as a calendar that every desk opens: one entry for each day on which a step is to be taken or something mended.
///
/// Source: RFC 5545. The same plans give the same bytes: the stamp is the day of the check, and so is the revision
/// (`SEQUENCE`, days since 1970). The UID is made of case, step and invoices, and not of the day: a plan of a later day that
/// is imported again moves what it moves, and doubles nothing. An entry names case, step and invoices, and nobody.
public struct PlanCalendar: Sendable {
  private let asOf: Day
  private let language: Language
  private var lines: [String]
  /// How often each UID would have been given.
  private var given: [String: Int] = [:]

  public init(asOf: Day, _ language: Language) {
    self.asOf = asOf
    self.language = language
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Aktenkoffer//koffer plan//DE", "CALSCALE:GREGORIAN"]
  }

  public mutating func add(_ plan: Plan, of number: String) {
    for action in plan.actions {
      var detail = Text("Ziff. \(action.step.clause.number)", "cl. \(action.step.clause.number)")(language)
      if !action.invoices.isEmpty { detail += "; " + action.invoices.joined(separator: ", ") }
      if let deadline = action.deadline {
        detail += Text("; Frist bis \(deadline.german)", "; deadline \(deadline)")(language)
      }
      if let posted = action.deadlineByPost {
        detail += Text("; auf Papier Frist bis \(posted.german)", "; on paper deadline \(posted)")(language)
      }
      if let lapse = action.lapse { detail += "; " + lapse.warning(language) }
      if let manner = action.asked.manner { detail += "; " + manner(language) }
      if let until = action.until {
        detail += Text("; spätestens am \(until.german)", "; until \(until) at the latest")(language)
      }
      let days = Set(action.days).sorted()
      for (index, day) in days.enumerated() {
        let count = days.count > 1 ? " (\(index + 1)/\(days.count))" : ""
        // Of several acts each keeps its number when those before it are done.
        let act = action.made + (action.days.firstIndex(of: day) ?? index) + 1
        let part = action.made + action.days.count > 1 ? act : nil
        event(
          number, action.title(language) + count,
          name: EntryName(number, action.step.name, action.invoices, part: part),
          on: day, detail)
      }
    }
    // What is to be mended in several places is one entry; it names none, for files bear the names of people.
    var mended: [String: Int] = [:]
    for obstacle in plan.obstacles { mended[obstacle.entry(language), default: 0] += 1 }
    for obstacle in plan.obstacles {
      guard let count = mended.removeValue(forKey: obstacle.entry(language)) else { continue }
      let kind = obstacle.finding.kind
      let title = Text("Klären: \(kind.title.german)", "Mend: \(kind.title.english)")(language)
      event(
        number, count > 1 ? "\(title) (\(count) ×)" : title,
        name: EntryName(number, kind.code, obstacle.finding.invoices), on: obstacle.from, obstacle.detail(language))
    }
    // Whatever is said of the handover takes the place of what was said before.
    let handover = EntryName(number, "handover")
    if let ready = plan.dayOfHandover {
      let until = plan.lastDay.map { Text("; spätestens am \($0.german)", "; until \($0) at the latest")(language) }
      event(
        number, Text("Abgabe möglich", "Handover possible")(language), name: handover, on: ready,
        "koffer pack" + (until ?? "") + (plan.staleness.map { "; " + $0(language) } ?? ""))
    } else if let none = plan.reasonForNoDay {
      // It stands behind all that can be done.
      let last = plan.lines.map(\.from).max() ?? asOf
      event(number, none.title(language), name: handover, on: max(last, asOf), none.reason(language))
    } else if let ready = plan.readyOn {
      event(
        number,
        Text("Abgabe möglich, wenn alles Übrige behoben ist", "Handover possible, once all else is mended")(language),
        name: handover, on: ready, "koffer check")
    }
  }

  private mutating func event(_ number: String, _ title: String, name: EntryName, on day: Day, _ detail: String) {
    let before = given[name.text, default: 0]
    given[name.text] = before + 1
    lines += [
      "BEGIN:VEVENT", "UID:\(name.text)\(before > 0 ? "~\(before + 1)" : "")@aktenkoffer",
      "DTSTAMP:\(PlanCalendar.compact(asOf))T000000Z", "SEQUENCE:\(max(0, asOf.number))",
      "DTSTART;VALUE=DATE:\(PlanCalendar.compact(day))",
      "DTEND;VALUE=DATE:\(PlanCalendar.compact(day.adding(1)))",
      "SUMMARY:\(PlanCalendar.escaped("\(number): \(title)"))", "DESCRIPTION:\(PlanCalendar.escaped(detail))",
      "TRANSP:TRANSPARENT", "END:VEVENT",
    ]
  }

  /// Lines of at most 75 bytes end in CRLF; longer ones go on after a blank (3.1).
  public var text: String {
    (lines + ["END:VCALENDAR"]).map { PlanCalendar.folded($0) + "\r\n" }.joined()
  }

  public func write(to path: String) throws(Outage) {
    let bytes = Array(text.utf8)
    try Outage.translating(path) {
      try AtomicFile.write(bytes, to: path)
    }
  }

  private static func compact(_ day: Day) -> String { day.description.replacing("-", with: "") }

  /// 3.3.11.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\", ";", ",": out += "\\\(character)"
      case "\n", "\r", "\r\n": out += "\\n"
      default: out.append(character)
      }
    }
    return out
  }

  private static func folded(_ line: String) -> String {
    var out = ""
    var room = 75
    for character in line {
      let size = character.utf8.count
      if size > room {
        out += "\r\n "
        room = 74
      }
      out.append(character)
      room -= size
    }
    return out
  }
}

/// By what an entry is known again: the case, a step or rule, the invoices, and which of several acts.
///
/// Its parts are percent-encoded, so that no two names come to the same.
private struct EntryName {
  let text: String

  /// As long as a name may be with what comes behind it (RFC 7986, 5.3: 255).
  private static let longest = 220

  init(_ number: String, _ key: String, _ invoices: [String] = [], part: Int? = nil) {
    let plain =
      ([number, key] + invoices).map { $0.percentEncoded() }.joined(separator: ".") + (part.map { "+\($0)" } ?? "")
    // A hash says as surely which one it is.
    text = plain.utf8.count > EntryName.longest ? (try? SHA256.digest(of: Array(plain.utf8)).hex) ?? plain : plain
  }
}

extension Plan.Obstacle {
  fileprivate func detail(_ language: Language) -> String { "[\(finding.kind.code)] " + finding.remedy(language) }

  /// By which obstacles are alike.
  fileprivate func entry(_ language: Language) -> String { "\(from) \(detail(language))" }
}
