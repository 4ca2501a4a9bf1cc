import CaseModel
import Packing

/// What leaves the house for a recipient: each field with what fills it, each document, and what stays.
struct DisclosurePage {
  private let disclosure: Disclosure

  init(_ disclosure: Disclosure) {
    self.disclosure = disclosure
  }

  func print() {
    Console.print()
    Console.print(
      Style.strong(say("Das Haus verlässt für ", "Leaving the house for ") + disclosure.title(Speech.language)))
    for file in disclosure.files {
      Console.print("  " + file.name)
      let width = min(44, file.fields.map(\.name.count).max() ?? 0)
      for field in file.fields { print(field, width) }
    }
    for (file, kind) in disclosure.documents { Console.print("  \(file)" + Style.soft("  \(kind(Speech.language))")) }
    for (question, answer) in disclosure.answers {
      Console.print("  " + question(Speech.language) + " " + Style.good(answer(Speech.language)))
    }
    let matters = disclosure.withheld.map { "\($0.matter.title(Speech.language)) (\($0.count))" }
    let kept = matters + disclosure.documentsKept.map { "\($0.kind(Speech.language)) (\($0.count))" }
    Console.print(
      Style.strong(say("Im Haus bleibt: ", "Kept in the house: "))
        + (kept.isEmpty ? say("nichts", "nothing") : kept.joined(separator: ", ")))
  }

  private func print(_ field: Disclosure.Field, _ width: Int) {
    let name = Columns.pad(field.name, width)
    let matter = field.matter(Speech.language)
    let place = field.place.map { "  \($0.description.replacing("../", with: ""))" } ?? ""
    let line = "    \(name)  \(matter)"
    Console.print(
      field.isWritten ? line + Style.soft(place) : Style.soft(line + say("  (leer)", "  (empty)")))
  }
}

/// The same for a program.
struct DisclosureEntry: Encodable {
  var recipient: String
  var files: [File]
  var documents: [Document]
  var answers: [Answer]
  var withheld: [Kept]
  var documentsKept: [Kept]

  struct File: Encodable {
    var name: String
    var fields: [Field]
  }

  struct Field: Encodable {
    var name: String
    var matter: String
    var file: String?
    var line: Int?
    var written: Bool
  }

  struct Document: Encodable {
    var file: String
    var kind: String
  }

  struct Answer: Encodable {
    var question: String
    var answer: String
  }

  struct Kept: Encodable {
    var matter: String
    var count: Int
  }

  init(_ disclosure: Disclosure) {
    recipient = disclosure.recipient
    files = disclosure.files.map { file in
      File(
        name: file.name,
        fields: file.fields.map {
          Field(
            name: $0.name, matter: $0.matter(Speech.language), file: $0.place?.file, line: $0.place?.line,
            written: $0.isWritten)
        })
    }
    documents = disclosure.documents.map { Document(file: $0.file, kind: $0.kind(Speech.language)) }
    answers = disclosure.answers.map {
      Answer(question: $0.question(Speech.language), answer: $0.answer(Speech.language))
    }
    withheld = disclosure.withheld.map { Kept(matter: $0.matter.rawValue, count: $0.count) }
    documentsKept = disclosure.documentsKept.map { Kept(matter: $0.kind(Speech.language), count: $0.count) }
  }
}
