import CaseModel
import Escalation
import Formats
import Law

extension Recipient {
  /// The recipient that a mapping file describes.
  package init(_ mapping: Mapping, _ settings: RecipientSettings) {
    self.init(
      mapping.name, mapping.title, kinds: mapping.kinds, withholds: mapping.withholds, documents: mapping.documents,
      mapping: mapping,
      settings: settings, questions: { $0.mapped?.findings ?? [] }
    ) { handover in
      guard let mapped = handover.mapped else { return [] }
      let faults = mapped.findings.filter(\.blocks)
      // The clearance asked the same before.
      guard faults.isEmpty else {
        throw Parcel.Invalid(
          mapping.name,
          problems: faults.map {
            XMLProblem(.invalid, line: $0.place.line, message: "\($0.kind.code) \($0.message.english)")
          })
      }
      let files = try mapped.files()
      let note = HandoverNote.file(mapping, handover, mapped, beside: files.map(\.name))
      return try files + [note] + mapping.pages.map(handover.page)
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
    let answer: Text
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
    }
    findings += AddressGap.findings(mapping, handover.file)
    if let finding = ClaimGap(filling, mapping).finding { findings.append(finding) }
    findings += InterestGap(filling, mapping).findings
    findings += PaymentGap.findings(filling, mapping)
    findings += MappedCase.cells(of: filled.flatMap(\.1)).compactMap { $0.settingEmpty(mapping.name) }
    var seen: Set<Finding> = []
    self.findings = findings.filter { seen.insert($0).inserted }
    answers = MappedCase.answers(in: filled.flatMap(\.1))
  }

  /// Of several invoices each is asked about: one answer where it is the same for all, else each with its invoice.
  private static func answers(in records: [MappedRecord]) -> [Answer] {
    var asked: [(question: Text, given: [(answer: Text, invoice: String?, place: Place)])] = []
    for cell in cells(of: records) {
      guard let question = cell.field.question, case .value(let written) = cell.content else { continue }
      let answer = (cell.field.shown(written), cell.invoice, cell.place)
      if let index = asked.firstIndex(where: { $0.question == question }) {
        asked[index].given.append(answer)
      } else {
        asked.append((question, [answer]))
      }
    }
    return asked.compactMap { question, given in
      guard let first = given.first else { return nil }
      guard given.contains(where: { $0.answer != first.answer }) else {
        return Answer(question: question, answer: first.answer, place: first.place)
      }
      let each = given.map { answer, invoice, _ in
        invoice.map { Text("\($0): \(answer.german)", "\($0): \(answer.english)") } ?? answer
      }
      return Answer(question: question, answer: Text.joined(each), place: first.place)
    }
  }

  private static func cells(of records: [MappedRecord]) -> [MappedCell] {
    records.flatMap(\.cells).flatMap { cell in
      if case .list(let records) = cell.content { return [cell] + cells(of: records) }
      return [cell]
    }
  }

  /// The files as they go into the package.
  func files() throws -> [GeneratedFile] {
    try filled.flatMap { file, records -> [GeneratedFile] in
      let groups = file.isSplit ? records.map { [$0] } : [records]
      return try groups.enumerated().map { index, group in
        guard let bytes = try file.bytes(of: group) else {
          throw Parcel.Invalid(
            file.name(index + 1),
            problems: [XMLProblem(.invalid, line: nil, message: "a character cannot be encoded")])
        }
        return GeneratedFile(file.name(index + 1), bytes)
      }
    }
  }
}

extension MappedCell {
  /// What only the contract with the recipient says, and nobody has written down.
  fileprivate func settingEmpty(_ recipient: String) -> Finding? {
    guard case .setting(let setting) = field.source, case .absent = content, !field.isRequired else { return nil }
    let path = "recipients.\(recipient).\(setting.name)"
    return Finding(
      .recipientSettingEmpty, at: place,
      Text(
        "\(setting.title.german) bei \(recipient) (Feld \(field.name)) bleibt leer.",
        "The \(setting.title.english) at \(recipient) (field \(field.name)) stays empty."),
      remedy: Text(
        "In koffer.yaml „\(path)“ angeben, falls der Empfänger eine vergeben hat.",
        "Give “\(path)” in koffer.yaml if the recipient has assigned one."))
  }
}

extension MappedField {
  /// The value as a reader of the cover letter wants it: `ja` for a yes, the recipient's code otherwise.
  fileprivate func shown(_ written: Written) -> Text {
    switch value(of: written, .eur) {
    case .flag(let flag)?: return flag ? Text("ja", "yes") : Text("nein", "no")
    case .day(let day)?: return Text(day.german, day.description)
    case .word(let word)?: return FactWords.title(of: word) ?? Text(written.text, written.text)
    default: return Text(written.text, written.text)
    }
  }
}
