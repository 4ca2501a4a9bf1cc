import CaseModel
import Escalation

/// What of a case leaves the house for a recipient, and what stays; names of fields and matters, not their contents.
public struct Disclosure: Sendable {
  public let recipient: String
  public let title: Text
  /// The files made for the recipient; of those that are filled field by field, each field, of others what they carry.
  public let files: [File]
  /// The documents that go along, under their names in the package.
  public let documents: [(file: String, kind: Text)]
  public let withheld: [Withheld]
  /// Documents that stay, by kind.
  public let documentsKept: [(kind: Text, count: Int)]
  /// What the recipient usually asks, and what the package answers.
  public let answers: [(question: Text, answer: Text)]

  public struct File: Sendable {
    public let name: String
    public let fields: [Field]
  }

  public struct Field: Sendable {
    /// As the recipient calls it.
    public let name: String
    /// What it is filled with.
    public let matter: Text
    /// Where that stands; nil for what is the same in every case.
    public let place: Place?
    public let isWritten: Bool
  }

  /// - Parameter made: names of the files that are made, not copied.
  init(_ handover: Handover, _ made: [String]) {
    let recipient = handover.recipient
    let mapped = handover.mapped
    self.recipient = recipient.name
    title = recipient.title
    let filled = (mapped?.filled ?? []).map { file, records in
      File(name: file.name, fields: Disclosure.fields(records, ""))
    }
    let names = Set((mapped?.filled ?? []).flatMap { file, records in records.indices.map { file.name($0 + 1) } })
    let others = made.filter { !names.contains($0) }.map { name in
      let carried = recipient.carries[name] ?? []
      return File(
        name: name,
        fields: carried.map { Field(name: $0.name, matter: $0.title, place: nil, isWritten: $0.isIn(handover)) })
    }
    files = filled + others
    documents = handover.contents.documents.map { ($0.file, $0.title) }
    withheld = handover.withheld
    documentsKept = handover.documentsKept
    answers = (mapped?.answers ?? []).map { ($0.question, $0.answer) }
  }

  /// Each field once, as the first record that has it shows it.
  private static func fields(_ records: [MappedRecord], _ path: String) -> [Field] {
    var fields: [Field] = []
    for record in records {
      for cell in record.cells {
        let name = path + cell.field.name
        switch cell.content {
        case .notApplicable: continue
        case .list(let inner):
          let below = Disclosure.fields(inner, "\(name).").filter { field in !fields.contains { $0.name == field.name }
          }
          fields += below
        case .absent, .uncoded, .value:
          var isWritten = false
          if case .value = cell.content { isWritten = true }
          guard !fields.contains(where: { $0.name == name && $0.isWritten }) else { continue }
          fields.removeAll { $0.name == name }
          fields.append(
            Field(
              name: name, matter: cell.field.matter(cell.fact),
              place: cell.fact.map { $0.scope != .document } == true ? cell.place : nil, isWritten: isWritten))
        }
      }
    }
    // A list that is empty for one invoice and not for another is not empty.
    return fields.filter { field in field.isWritten || !fields.contains { $0.name.hasPrefix("\(field.name).") } }
  }
}

extension MappedField {
  /// What fills it, in words.
  package func matter(_ fact: Fact? = nil) -> Text {
    switch source {
    case .facts(let facts): return (fact ?? facts.first)?.title ?? Text("", "")
    case .text(let template):
      let titles = template.facts.map(\.title)
      if !titles.isEmpty { return Text.joined(titles) }
      let words = template.parts.map { part -> String in
        if case .text(let text) = part { return text }
        return ""
      }.joined()
      return Text("immer „\(words)“", "always “\(words)”")
    case .setting(let setting):
      return Text("\(setting.title.german) (koffer.yaml)", "\(setting.title.english) (koffer.yaml)")
    case .list(let list): return list.title
    }
  }
}
