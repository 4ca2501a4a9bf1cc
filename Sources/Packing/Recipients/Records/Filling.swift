import CaseModel
import Law

/// Fills the files of a mapping from a case.
struct Filling {
  let handover: Handover
  /// What the workspace sets for this recipient.
  let settings: RecipientSettings

  /// The records of a file, in their order.
  func records(of file: MappedFile) -> [MappedRecord] {
    grounds(of: file).map { record(file.fields, $0) }
  }

  /// The lines of the claim that a file's lists pass over, because the recipient has no fields for them.
  func linesLeftOut(of file: MappedFile) -> [ClaimLine] {
    let passed = file.only.isEmpty ? [] : file.each?.entries(Ground(handover)).filter { !takes(file.only, $0) } ?? []
    return passed.compactMap(\.lineMissed) + linesLeftOut(file.fields, grounds(of: file))
  }

  private func linesLeftOut(_ fields: [MappedField], _ grounds: [Ground]) -> [ClaimLine] {
    fields.flatMap { field -> [ClaimLine] in
      guard case .list(let list) = field.source else { return [] }
      let entries = grounds.flatMap(list.entries)
      let passed = field.only.isEmpty ? [] : entries.filter { !takes(field.only, $0) }
      return passed.compactMap(\.lineMissed) + linesLeftOut(field.fields, entries)
    }
  }

  private func grounds(of file: MappedFile) -> [Ground] {
    let ground = Ground(handover)
    return file.each?.entries(ground).filter { takes(file.only, $0) } ?? [ground]
  }

  private func takes(_ tests: [MappedField.Test], _ ground: Ground) -> Bool {
    tests.allSatisfy { holds($0, ground) }
  }

  private func record(_ fields: [MappedField], _ ground: Ground) -> MappedRecord {
    let invoice = ground.file.invoices.count > 1 ? ground.theInvoice?.number : nil
    return MappedRecord(
      cells: fields.map { field in
        var cell = cell(field, ground)
        cell.invoice = invoice
        return cell
      })
  }

  private func cell(_ field: MappedField, _ ground: Ground) -> MappedCell {
    let isExcepted = !field.unless.isEmpty && field.unless.allSatisfy { holds($0, ground) }
    guard field.when.allSatisfy({ holds($0, ground) }), !isExcepted else {
      return MappedCell(field: field, content: .notApplicable, place: ground.file.origin.place, fact: nil)
    }
    switch field.source {
    case .facts(let facts):
      let known = facts.lazy.compactMap { fact in fact.read(ground).map { (fact, $0) } }.first
      guard let (fact, value) = known else { return absent(field, facts.first, ground) }
      let content = field.written(value).map { MappedCell.Content.value($0) } ?? .uncoded
      return MappedCell(field: field, content: content, place: fact.place(ground), fact: fact)
    case .text(let template):
      guard let text = fill(template, ground) else {
        let missing = template.facts.first { $0.read(ground) == nil }
        return absent(field, missing, ground)
      }
      let content = field.written(.text(text)).map { MappedCell.Content.value($0) } ?? .uncoded
      return MappedCell(field: field, content: content, place: ground.file.origin.place, fact: template.facts.first)
    case .setting(let setting):
      let value = settings.values[setting.name]
      guard let text = value?.value ?? setting.otherwise else { return absent(field, nil, ground) }
      // A number that somebody assigns has digits and nothing else.
      let isFit = field.form != .number || text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      let written = isFit ? field.written(.text(text)) : nil
      let content = written.map { MappedCell.Content.value($0) } ?? .uncoded
      return MappedCell(field: field, content: content, place: value?.place ?? settings.place, fact: nil)
    case .list(let list):
      let entries = list.entries(ground).filter { takes(field.only, $0) }
      let records = entries.map { record(field.fields, $0) }
      guard !records.isEmpty else { return absent(field, nil, ground) }
      return MappedCell(field: field, content: .list(records), place: ground.file.origin.place, fact: nil)
    }
  }

  private func absent(_ field: MappedField, _ fact: Fact?, _ ground: Ground) -> MappedCell {
    let place: Place
    if case .setting = field.source {
      place = settings.place
    } else {
      place = fact?.place(ground) ?? ground.file.origin.place
    }
    return MappedCell(field: field, content: .absent, place: place, fact: fact)
  }

  private func holds(_ test: MappedField.Test, _ ground: Ground) -> Bool {
    guard let value = test.fact.read(ground) else { return false }
    guard !test.words.isEmpty else { return true }
    return value.word.map { word in test.words.contains { $0.lowercased() == word.lowercased() } } ?? false
  }

  /// nil where one of its facts is not known.
  private func fill(_ template: Template, _ ground: Ground) -> String? {
    var text = ""
    for part in template.parts {
      switch part {
      case .text(let words): text += words
      case .fact(let fact):
        guard let value = fact.read(ground) else { return nil }
        text += value.shown
      }
    }
    return text
  }
}

extension Ground {
  /// The line of an entry that is passed over; nil for a payment that went to nothing the recipient knows of.
  fileprivate var lineMissed: ClaimLine? {
    line.flatMap { $0.kind == .payment && netOfUnlistedCosts($0).cents == 0 ? nil : $0 }
  }
}

extension Template {
  package var facts: [Fact] {
    parts.compactMap { part in
      if case .fact(let fact) = part { return fact }
      return nil
    }
  }
}

extension FactValue {
  /// As a German reader writes it.
  var shown: String {
    switch self {
    case .text(let text), .word(let text): return text
    case .day(let day): return day.german
    case .money(let money): return money.german
    case .number(let number): return String(number)
    case .flag(let flag): return flag ? "ja" : "nein"
    }
  }
}
