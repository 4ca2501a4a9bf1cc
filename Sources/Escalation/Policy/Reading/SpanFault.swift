import CaseModel

/// Why a text is no stretch of time, as its writer needs to hear it.
enum SpanFault {
  case negative
  case tooLong
  /// A unit that policies do not know, and what to write instead where that is plain.
  case unit(String?, instead: String?)
  /// Half days, no number, or nothing like it.
  case form

  /// - Parameter text: one that `Span` does not read.
  init(_ text: String) {
    let words = text.split(separator: " ").map { $0.lowercased() }
    guard let first = words.first else {
      self = .form
      return
    }
    let isNegative = first.hasPrefix("-")
    let digits = isNegative ? first.dropFirst() : first[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      self = .form
      return
    }
    let unit = words.dropFirst().joined(separator: " ")
    if isNegative {
      self = .negative
    } else if ["", "day", "days", "working day", "working days"].contains(unit) {
      self = (Int(digits) ?? Int.max) > Span.longest ? .tooLong : .form
    } else {
      self = .unit(
        words.dropFirst().first { SpanFault.misread($0) },
        instead: Int(digits).flatMap { SpanFault.inDays($0, of: unit) })
    }
  }

  /// The word of a unit that is none of ours.
  private static func misread(_ word: String) -> Bool { !["working", "day", "days"].contains(word) }

  /// The same stretch as policies write it; nil where that depends on the calendar.
  private static func inDays(_ number: Int, of unit: String) -> String? {
    let days = number == 1 ? "day" : "days"
    switch unit {
    case "tag", "tage", "tagen", "d", "calendar day", "calendar days", "kalendertage", "kalendertag":
      return "\(number) \(days)"
    case "werktag", "werktage", "werktagen", "arbeitstag", "arbeitstage", "business day", "business days", "workday",
      "workdays", "working":
      return "\(number) working \(days)"
    case "week", "weeks", "woche", "wochen": return number <= Span.longest / 7 ? "\(number * 7) days" : nil
    default:
      let words = unit.split(separator: " ").map { word in
        Spelling.nearest(to: String(word), among: ["working", "days", "day"])
      }
      guard !words.isEmpty, words.count <= 2, words.allSatisfy({ $0 != nil }), words.count == 1 || words[0] == "working"
      else { return nil }
      return words.count == 2 ? "\(number) working \(days)" : words[0] == "working" ? nil : "\(number) \(days)"
    }
  }

  /// - Parameter path: of the key, as messages name it.
  func message(_ path: String) -> Text {
    switch self {
    case .negative: return Text("„\(path)“ ist negativ.", "“\(path)” is negative.")
    case .tooLong:
      return Text(
        "„\(path)“ ist länger als \(Span.longest) Tage (zehn Jahre).",
        "“\(path)” is longer than \(Span.longest) days (ten years).")
    case .unit(let word, _):
      return word.flatMap(Spelling.shown).map {
        Text(
          "„\(path)“ ist keine Zeitspanne: „\($0)“ ist keine Einheit.",
          "“\(path)” is no stretch of time: “\($0)” is no unit.")
      } ?? SpanFault.form.message(path)
    case .form: return Text("„\(path)“ ist keine Zeitspanne.", "“\(path)” is no stretch of time.")
    }
  }

  var remedy: Text {
    switch self {
    case .negative:
      return Text(
        "Eine Spanne von 0 an schreiben; was die Tage zählen, sagt „counted_from“.",
        "Write a stretch from 0 on; what the days count from is for “counted_from” to say.")
    case .tooLong:
      return Text("Höchstens \(Span.longest) schreiben.", "Write \(Span.longest) at most.")
    case .unit(_, let instead?):
      return Text("Gemeint ist wohl „\(instead)“.", "“\(instead)” was probably meant.")
    case .unit, .form:
      return Text(
        "In ganzen Tagen schreiben, „7 days“ oder „5 working days“.",
        "Write it in whole days, “7 days” or “5 working days”.")
    }
  }
}
