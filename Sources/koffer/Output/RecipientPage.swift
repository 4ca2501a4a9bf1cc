import CaseModel
import Packing

/// What a recipient gets, field by field.
struct RecipientPage {
  private let recipient: Recipient

  init(_ recipient: Recipient) {
    self.recipient = recipient
  }

  private func printSettings() {
    let settings = recipient.settable
    guard !settings.isEmpty else { return }
    Console.print()
    for setting in settings {
      let otherwise = setting.otherwise.map { say("; sonst ", "; otherwise ") + $0 } ?? ""
      Console.print(
        "  koffer.yaml recipients.\(recipient.name).\(setting.name)"
          + Style.soft("  \(setting.title(Speech.language))\(otherwise)"))
    }
  }

  func print() {
    guard let mapping = recipient.mapping else {
      Console.print(Style.strong(recipient.name) + " · " + recipient.title(Speech.language))
      printCarried()
      printSettings()
      Console.print()
      return printWithheld()
    }
    Console.print(
      Style.strong(mapping.name) + say(" · Fassung ", " · version ") + mapping.version + " · "
        + mapping.title(Speech.language))
    if let about = mapping.about {
      for line in Columns.wrapped(about(Speech.language), 100) { Console.print("  " + line) }
    }
    Console.print(
      Style.soft(
        say("  Quelle: ", "  Source: ") + mapping.source + say(", gelesen ", ", read ")
          + mapping.readOn.text(Speech.language)))
    for file in mapping.files {
      Console.print()
      let each = file.each.map { say(" · je Eintrag: ", " · one an entry: ") + $0.title(Speech.language) } ?? ""
      Console.print(Style.strong(file.name) + " · \(file.format.name)" + each)
      print(file.fields, "  ")
      for sum in file.sums {
        Console.print(
          "  "
            + Style.soft(sum.total + " = " + sum.parts.joined(separator: " + ") + sum.less.map { " - \($0)" }.joined()))
      }
    }
    printSettings()
    printAcceptance(mapping)
    printWithheld()
  }

  private func printCarried() {
    for (file, matters) in recipient.carries.sorted(by: { $0.key < $1.key }) {
      Console.print()
      Console.print(Style.strong(file))
      let width = matters.map(\.name.count).max() ?? 0
      for matter in matters {
        Console.print("    \(Columns.pad(matter.name, width))  \(matter.title(Speech.language))")
      }
    }
  }

  private func print(_ fields: [MappedField], _ indent: String) {
    let width = min(40, fields.map(\.name.count).max() ?? 0)
    for field in fields {
      let mark = field.isRequired ? "*" : " "
      Console.print(
        "\(indent)\(mark) \(Columns.pad(field.name, width))  \(field.matter()(Speech.language))"
          + Style.soft(rules(field)))
      print(field.fields, indent + "    ")
    }
  }

  private func rules(_ field: MappedField) -> String {
    var rules: [String] = []
    if field.form != .text { rules.append(field.form.title(Speech.language)) }
    if let longest = field.longest { rules.append(say("höchstens \(longest)", "at most \(longest)")) }
    if let codes = field.codes { rules.append(codes.all.joined(separator: " | ")) }
    rules += field.when.map { say("nur wenn ", "only if ") + words($0) }
    rules += field.unless.map { say("außer wenn ", "unless ") + words($0) }
    rules += field.only.map { say("nur mit ", "only with ") + words($0) }
    return rules.isEmpty ? "" : "  (\(rules.joined(separator: "; ")))"
  }

  private func words(_ test: MappedField.Test) -> String {
    test.words.isEmpty ? test.fact.name : "\(test.fact.name): \(test.words.joined(separator: ", "))"
  }

  private func printAcceptance(_ mapping: Mapping) {
    let accepts = mapping.accepts
    var terms: [String] = []
    if !accepts.currencies.isEmpty { terms.append(accepts.currencies.joined(separator: ", ")) }
    if !accepts.countries.isEmpty {
      terms.append(say("Schuldner in ", "debtors in ") + accepts.countries.joined(separator: ", "))
    }
    if !accepts.approaches.isEmpty {
      let titles = Mandate.Approach.allCases.filter(accepts.approaches.contains)
        .compactMap { FactWords.title(of: $0.rawValue).map { $0(Speech.language) } }
      terms.append(say("Aufträge ", "mandates ") + titles.joined(separator: ", "))
    }
    if let most = accepts.mostInvoices {
      terms.append(say("höchstens \(most) Rechnung(en)", "at most \(most) invoice(s)"))
    }
    if let most = accepts.mostDebtors { terms.append(say("höchstens \(most) Schuldner", "at most \(most) debtor(s)")) }
    if !accepts.endings.isEmpty {
      terms.append(say("Dokumente als ", "documents as ") + accepts.endings.joined(separator: ", "))
    }
    guard !terms.isEmpty else { return }
    Console.print()
    Console.print(say("Nimmt: ", "Takes: ") + terms.joined(separator: "; "))
  }

  private func printWithheld() {
    let matters = Disclosable.allCases.filter(recipient.withholds.contains).map { $0.title(Speech.language) }
    Console.print(
      say("Im Haus bleibt: ", "Kept in the house: ")
        + (matters.isEmpty ? say("nichts", "nothing") : matters.joined(separator: ", ")))
  }
}
