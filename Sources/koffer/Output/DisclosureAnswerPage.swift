import Aktenkoffer
import CaseModel

/// What was given of a person to whom, for the clerk who answers the request.
enum DisclosureAnswerPage {
  static func print(_ answer: DisclosureAnswer) {
    if answer.passed.isEmpty {
      Console.print(
        say(
          "Unter diesem Namen, als Schuldner oder als dessen Vertretung, kam nach dem Übergabebuch nichts bei einem Empfänger an.",
          "Under that name, as a debtor or somebody who acts for one, nothing reached a recipient by the ledger."))
    }
    if !answer.alike.isEmpty {
      Console.print(
        Style.caution(
          say("Ähnliche Namen, nach denen auch zu fragen ist: ", "Like names to ask for, too: "))
          + answer.alike.joined(separator: "; "))
    }
    for passed in answer.passed { print(passed) }
    for underway in answer.underway {
      let what =
        underway.update == 0
        ? say("Übergabe", "handover") : say("Meldung \(underway.update)", "update \(underway.update)")
      let moment =
        Moment(iso: underway.since).map { Speech.language == .german ? $0.german : $0.description } ?? underway.since
      Console.print(
        Style.bad(
          say(
            "\(moment) · \(what) · Fall \(underway.caseNumber) an \(underway.recipient): begonnen; ob sie ankam, ist nicht bekannt.",
            "\(moment) · \(what) · case \(underway.caseNumber) to \(underway.recipient): begun; whether it arrived is not known."
          )))
    }
    for (number, count) in answer.elsewhere {
      Console.print(
        Style.bad(
          say(
            "Fall \(number): \(count) weitere \(count == 1 ? "Übermittlung nennt" : "Übermittlungen nennen") diesen Namen nicht; hieß die Person dort anders, auch danach fragen („koffer status \(number)“).",
            "Case \(number): \(count) more \(count == 1 ? "package does" : "packages do") not bear that name; if the person bore another there, ask for that, too (“koffer status \(number)”)."
          )))
    }
    guard !answer.deleted.isEmpty else { return }
    Console.print(
      Style.bad(
        say(
          "Für diese Fälle sind die Texte gelöscht; was in ihnen stand, weiß das Übergabebuch nicht mehr: ",
          "Of these cases the texts were deleted; what stood in them the ledger does not know any more: "))
        + answer.deleted.joined(separator: ", "))
  }

  private static func print(_ passed: DisclosureAnswer.Passed) {
    let what =
      passed.update == 0 ? say("Übergabe", "handover") : say("Meldung \(passed.update)", "update \(passed.update)")
    let moment = Moment(iso: passed.at).map { Speech.language == .german ? $0.german : $0.description } ?? passed.at
    Console.print(
      Style.strong("\(moment) · \(what)") + say(" · Fall ", " · case ") + passed.caseNumber)
    let unknown = say("nicht angegeben", "not given")
    row(
      say("Empfänger", "Recipient"), [passed.recipientName, passed.recipient].compactMap { $0 }.joined(separator: ", "))
    row(say("Grundlage", "Legal basis"), passed.legalBasis ?? unknown)
    for form in passed.forms {
      row(say("Datei", "File"), form.name + (form.says.isEmpty ? "" : ": " + form.says.joined(separator: ", ")))
    }
    row(say("Angaben", "Data"), sorted(passed.fields).map { word($0) }.joined(separator: ", "))
    row(
      say("Vorgänge", "Events"), passed.facts.map { "\(word($0.kind)) (\($0.count))" }.joined(separator: ", "))
    row(say("Dokumente", "Documents"), passed.documents.joined(separator: ", "))
  }

  private static func row(_ name: String, _ text: String) {
    guard !text.isEmpty else { return }
    Console.print("  \(Columns.cell(name, 12)) \(text)")
  }

  /// In the order in which they are named.
  private static let words: KeyValuePairs<String, Text> = [
    "role": Text("Rolle", "role"), "kind": Text("Verbraucher oder Unternehmer", "consumer or business"),
    "name": Text("Name", "name"),
    "given_name": Text("Vorname", "given name"), "family_name": Text("Nachname", "family name"),
    "born": Text("Geburtsdatum", "birth date"),
    "legal_form": Text("Rechtsform", "legal form"), "represented_by": Text("Vertretung", "representatives"),
    "register": Text("Register", "register"), "vat_id": Text("USt-IdNr.", "VAT id"), "lei": Text("LEI", "LEI"),
    "address": Text("Anschrift", "address"), "bank_accounts": Text("Bankverbindung", "bank accounts"),
    "emails": Text("E-Mail", "e-mail"), "phones": Text("Telefon", "phone"), "language": Text("Sprache", "language"),
    "billed_as": Text("frühere Firma", "billed as"), "invoice": Text("Rechnung", "invoice"),
    "payment": Text("Zahlung", "payment"), "credit": Text("Gutschrift", "credit"), "cost": Text("Kosten", "cost"),
    "letter": Text("Schreiben", "letter"), "contact": Text("Gespräch", "contact"), "offer": Text("Angebot", "offer"),
    "dispute": Text("Einwand", "objection"), "acknowledgement": Text("Anerkenntnis", "acknowledgement"),
    "suspension": Text("Hemmung", "suspension"), "proceeding": Text("Verfahren", "proceeding"),
    "answer": Text("Antwort", "answer"), "title": Text("Titel", "title"), "check": Text("Auskunft", "inquiry"),
    "address_source": Text("Quelle der Anschrift", "source of the address"),
    "address_checked": Text("Anschrift geprüft am", "address checked on"), "recall": Text("Rückruf", "recall"),
    "declaration": Text("Erklärung", "declaration"), "at": Text("Zeitpunkt des Gesprächs", "time of the talk"),
    "by": Text("wer sprach", "who spoke"), "with": Text("mit wem", "with whom"),
    "channel": Text("auf welchem Weg", "by which channel"), "direction": Text("von wem angestoßen", "begun by whom"),
    "outcome": Text("ob erreicht", "whether reached"), "result": Text("Ergebnis", "result"),
    "promise": Text("Zusage", "promise"), "promised": Text("zugesagter Betrag", "sum promised"),
    "note": Text("Notiz", "note"), "invoices": Text("zu welchen Rechnungen", "about which invoices"),
  ]

  private static func word(_ name: String) -> String {
    words.first { $0.key == name }?.value(Speech.language) ?? name
  }

  private static func sorted(_ names: [String]) -> [String] {
    let order = words.map(\.key)
    return names.sorted { (order.firstIndex(of: $0) ?? order.count) < (order.firstIndex(of: $1) ?? order.count) }
  }
}

/// The same for a program.
struct DisclosureAnswerEntry: Encodable {
  var passed: [PassedEntry]
  /// What was begun, and of which nobody knows whether it arrived.
  var underway: [UnderwayEntry]
  /// Packages of the same cases under other names alone.
  var elsewhere: [ElsewhereEntry]
  /// Cases whose texts were deleted.
  var deleted: [String]
  /// Other names that share their words with this one.
  var alike: [String]

  struct ElsewhereEntry: Encodable {
    var number: String
    var count: Int
  }

  struct UnderwayEntry: Encodable {
    var since: String
    var number: String
    var recipient: String
    /// 0 for the case itself.
    var update: Int
  }

  struct PassedEntry: Encodable {
    var at: String
    var number: String
    var recipient: String
    var recipientName: String?
    var legalBasis: String?
    /// 0 for the case itself.
    var update: Int
    var fields: [String]
    /// By the recipient's own files, what their fields say.
    var forms: [String: [String]]
    var facts: [String: Int]
    var documents: [String]
  }

  init(_ answer: DisclosureAnswer) {
    deleted = answer.deleted
    alike = answer.alike
    elsewhere = answer.elsewhere.map { ElsewhereEntry(number: $0.caseNumber, count: $0.count) }
    underway = answer.underway.map { underway in
      UnderwayEntry(
        since: underway.since, number: underway.caseNumber, recipient: underway.recipient, update: underway.update)
    }
    passed = answer.passed.map { passed in
      PassedEntry(
        at: passed.at, number: passed.caseNumber, recipient: passed.recipient, recipientName: passed.recipientName,
        legalBasis: passed.legalBasis, update: passed.update, fields: passed.fields,
        forms: Dictionary(passed.forms.map { ($0.name, $0.says) }, uniquingKeysWith: { first, _ in first }),
        facts: Dictionary(uniqueKeysWithValues: passed.facts.map { ($0.kind, $0.count) }), documents: passed.documents)
    }
  }
}
