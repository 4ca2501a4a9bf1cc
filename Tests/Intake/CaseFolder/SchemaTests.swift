import CaseModel
import Fields
import Formats
import TestSupport
import Testing

@testable import Intake

/// The schemas say exactly what the readers take.
@Suite struct SchemaTests {
  /// What a reader found in a text, and the keys it asked for.
  private struct Outcome {
    var findings: [Finding]
    var keys: Set<String>

    init(_ name: String, _ text: String) {
      let vocabulary = Vocabulary()
      switch name {
      case "workspace":
        findings = Workspace.read(Array(text.utf8), in: ".", prefix: "", vocabulary: vocabulary).findings
      case "law":
        findings = LawReader.read(Array(text.utf8), file: "law.json", vocabulary: vocabulary).findings
      default:
        findings = CaseReader.read(Array(text.utf8), file: "case.json", creditor: nil, vocabulary: vocabulary).findings
      }
      keys = Set(
        vocabulary.keys.flatMap { section, keys in keys.map { section.isEmpty ? $0 : "\(section).\($0)" } })
    }
  }

  @Test(arguments: ["case-folder", "workspace", "law"])
  func readerAndSchemaKnowTheSameKeys(name: String) throws {
    let schema = try JSONSchema(name)
    let outcome = Outcome(name, schema.sample())
    #expect(outcome.findings.map(\.message.english) == [])
    let properties = Set(schema.properties.keys)
    #expect(outcome.keys.subtracting(properties).sorted() == [], "the reader asks for more")
    #expect(properties.subtracting(outcome.keys).sorted() == [], "the schema offers more")
  }

  @Test(arguments: ["case-folder", "workspace", "law"])
  func propertiesAreExplainedInBothLanguages(name: String) throws {
    let schema = try JSONSchema(name)
    for (path, property) in schema.properties {
      let parts = property["description"]?.text?.split(separator: " / ") ?? []
      #expect(parts.count == 2, "\(path)")
      let choices = schema.choices(of: property)?.count ?? 0
      let explained = [property] + (property["anyOf"]?.items ?? [])
      #expect(explained.compactMap { $0["enumDescriptions"] }.flatMap(\.items).count == choices, "\(path)")
    }
  }

  @Test func schemasShareTheirDefinitions() throws {
    let common = try JSONSchema("case-folder").definitionTexts
    for other in ["workspace", "law"] {
      for (name, text) in try JSONSchema(other).definitionTexts { #expect(common[name] == text, "\(name)") }
    }
  }

  /// Each key whose values are listed, with the type the reader turns them into.
  private static let choices: [String: [String]] = {
    let representative = Representative.Role.allCases.map(\.rawValue)
    let register = RegisterEntry.Kind.allCases.map(\.rawValue)
    return [
      "creditor.represented_by.role": representative, "creditor.register.kind": register,
      "debtors.represented_by.role": representative, "debtors.register.kind": register,
      "mandate.approach": Mandate.Approach.allCases.map(\.rawValue),
      "mandate.recipient": Mandate.Recipient.allCases.map(\.rawValue),
      "debtors.role": Debtor.Role.allCases.map(\.rawValue), "debtors.kind": Debtor.Kind.allCases.map(\.rawValue),
      "contract.channel": Contract.Channel.allCases.map(\.rawValue),
      "invoices.due.basis": Invoice.DueDate.Basis.allCases.map(\.rawValue),
      "reminders.kind": Reminder.Kind.allCases.map(\.rawValue), "reminders.channel": Channel.allCases.map(\.rawValue),
      "reminders.announces": Reminder.Announcement.allCases.map(\.rawValue),
      "reminders.delivery.state": Delivery.State.allCases.map(\.rawValue),
      "contacts.channel": Channel.allCases.map(\.rawValue),
      "contacts.direction": Contact.Direction.allCases.map(\.rawValue),
      "contacts.outcome": Contact.Outcome.allCases.map(\.rawValue),
      "contacts.result": Contact.Result.allCases.map(\.rawValue), "offers.kind": Offer.Kind.allCases.map(\.rawValue),
      "suspensions.kind": Suspension.Kind.allCases.map(\.rawValue), "checks.kind": Check.Kind.allCases.map(\.rawValue),
      "declarations.what": Declaration.What.allCases.map(\.rawValue),
      "creditor.kind": Debtor.Kind.allCases.map(\.rawValue),
      "contract.consumer_credit": Contract.ConsumerCredit.allCases.map(\.rawValue),
      "invoices.due.after": Invoice.DueDate.Event.allCases.map(\.rawValue),
      "payments.designated": Payment.Designation.allCases.map(\.rawValue),
      "interest.day_count": InterestAgreement.DayCount.allCases.map(\.rawValue),
      "interest.payment_day": InterestAgreement.PaymentDay.allCases.map(\.rawValue),
      "costs.kind": Cost.Kind.allCases.map(\.rawValue), "proceedings.kind": Proceeding.Kind.allCases.map(\.rawValue),
      "titles.kind": EnforceableTitle.Kind.allCases.map(\.rawValue),
    ]
  }()

  @Test func enumerationsAreThoseOfTheModel() throws {
    let schema = try JSONSchema("case-folder")
    let listed = schema.properties.compactMapValues(schema.choices)
    #expect(listed == SchemaTests.choices.mapValues { Set($0) })
  }

  @Test(arguments: ["case-folder", "workspace", "law"])
  func requiredKeysAreThoseTheReaderMisses(name: String) throws {
    let schema = try JSONSchema(name)
    let required = schema.required
    for (path, property) in schema.properties {
      let isRequired = Outcome(name, schema.sample(replacing: [path: "null"])).findings.contains {
        $0.kind == .valueMissing
      }
      let type = schema.keyword("type", of: property)
      let values =
        type?.items ?? type.map { [$0] } ?? property["enum"]?.items ?? property["anyOf"]?.items.last?["enum"]?
        .items ?? []
      let takesNull = values.contains { $0.text == "null" }
      #expect(isRequired == required.contains(path), "\(path)")
      #expect(isRequired != takesNull, "\(path)")
    }
  }

  @Test func numbersHaveTheSameRange() throws {
    let schema = try JSONSchema("case-folder")
    let numbers = schema.properties.filter { $0.value["minimum"] != nil }
    #expect(numbers.count == 3)
    for (path, property) in numbers {
      let range = (Int(property["minimum"]?.text ?? "") ?? 0)...(Int(property["maximum"]?.text ?? "") ?? 0)
      for number in [range.lowerBound - 1, range.lowerBound, range.upperBound, range.upperBound + 1] {
        let findings = Outcome("case-folder", schema.sample(replacing: [path: String(number)])).findings
        #expect(findings.isEmpty == range.contains(number), "\(path): \(number)")
      }
    }
  }
}
