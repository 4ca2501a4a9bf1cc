import CaseModel
import Escalation
import Formats
import Law

extension Recipient {
  /// The recipient that a mapping file describes.
  package init(_ mapping: Mapping, _ settings: RecipientSettings) {
    self.init(
      mapping.name, mapping.title, withholds: mapping.withholds, documents: mapping.documents, mapping: mapping,
      settings: settings, questions: { $0.mapped?.findings ?? [] }
    ) { handover in
      guard let mapped = handover.mapped else { return [] }
      let faults = mapped.findings.filter(\.blocks)
      // The clearance asked the same before.
      guard faults.isEmpty else {
        throw Dossier.Invalid(
          problems: faults.map {
            XMLProblem(.invalid, line: $0.place.line, message: "\($0.kind.code) \($0.message.english)")
          })
      }
      return try mapped.files() + [HandoverNote.file(mapping, handover, mapped)] + mapping.pages.map(handover.page)
    }
  }
}

/// A case filled into the files of a mapping.
package struct MappedCase: Sendable {
  /// A file's records.
  let filled: [(file: MappedFile, records: [MappedRecord])]
  /// What the recipient would send back, and what it has no field for.
  let findings: [Finding]
  /// What it would ask, and the answers that the case gives.
  let answers: [Answer]

  /// A question of the recipient that the case answers.
  struct Answer: Hashable, Sendable {
    let question: Text
    let answer: String
    let place: Place
  }

  init(_ mapping: Mapping, _ settings: RecipientSettings, _ handover: Handover) {
    let filling = Filling(handover: handover, settings: settings)
    let filled = mapping.files.map { ($0, filling.records(of: $0)) }
    self.filled = filled
    let currency = handover.claim.currency
    var findings = Acceptance.findings(mapping, handover)
    for (file, records) in filled {
      findings += RecordCheck(file, records, currency).faults.map { $0.finding(mapping.name) }
      let passed = filling.linesLeftOut(of: file)
      if !passed.isEmpty { findings.append(.hasNoField(mapping.name, passed, at: handover.file.origin.place)) }
    }
    var seen: Set<Finding> = []
    self.findings = findings.filter { seen.insert($0).inserted }
    answers = MappedCase.answers(in: filled.flatMap(\.1))
  }

  private static func answers(in records: [MappedRecord]) -> [Answer] {
    var answers: [Answer] = []
    func add(_ answer: Answer) {
      // Of several invoices each is asked about; one answer for all is enough.
      if !answers.contains(where: { $0.question == answer.question && $0.answer == answer.answer }) {
        answers.append(answer)
      }
    }
    for cell in records.flatMap(\.cells) {
      switch cell.content {
      case .value(let written):
        guard let question = cell.field.question else { continue }
        add(Answer(question: question, answer: cell.field.shown(written), place: cell.place))
      case .list(let records): MappedCase.answers(in: records).forEach(add)
      case .absent, .notApplicable, .uncoded: continue
      }
    }
    return answers
  }

  /// The files as they go into the package.
  func files() throws -> [GeneratedFile] {
    try filled.flatMap { file, records -> [GeneratedFile] in
      let groups = file.isSplit ? records.map { [$0] } : [records]
      return try groups.enumerated().map { index, group in
        guard let bytes = try file.bytes(of: group) else {
          throw Dossier.Invalid(
            problems: [
              XMLProblem(.invalid, line: nil, message: "\(file.name(index + 1)): a character cannot be encoded")
            ])
        }
        return GeneratedFile(file.name(index + 1), bytes)
      }
    }
  }
}

extension MappedField {
  /// The value as a reader of the cover letter wants it: `ja` for a yes, the recipient's code otherwise.
  fileprivate func shown(_ written: Written) -> String {
    switch value(of: written, .eur) {
    case .flag(let flag)?: return flag ? "ja" : "nein"
    case .day(let day)?: return day.german
    case .word(let word)?: return FactWords.title(of: word)?.german ?? written.text
    default: return written.text
    }
  }
}

extension Finding {
  fileprivate static func hasNoField(_ recipient: String, _ lines: [ClaimLine], at place: Place) -> Finding {
    var sums: [(title: Text, cents: Int64)] = []
    for line in lines {
      let title = line.matter
      if let index = sums.firstIndex(where: { $0.title == title }) {
        sums[index].cents += line.amount.cents
      } else {
        sums.append((title, line.amount.cents))
      }
    }
    let currency = lines.first?.amount.currency ?? .eur
    let matter = Text.joined(
      sums.map { sum in
        let money = Money(cents: sum.cents, currency)
        return Text("\(sum.title.german) \(money.german)", "\(sum.title.english) \(money.english)")
      })
    return Finding(
      .recipientHasNoField, at: place,
      Text(
        "\(recipient) hat kein Feld für: \(matter.german).", "\(recipient) has no field for: \(matter.english)."))
  }
}

extension ClaimLine {
  /// What it is for, without the invoice: `Verzugspauschale`.
  fileprivate var matter: Text {
    switch kind {
    case .interest, .openingInterest: return Text("Zinsen", "interest")
    default:
      return Text(
        String(title.german.prefix { $0 != " " }), title.english.split(separator: " ").dropLast().joined(separator: " ")
      )
    }
  }
}
