import CaseModel
import Formats
import Intake

/// What the findings of a case must keep to themselves.
struct Secrets {
  /// Names, streets, mail addresses, telephone numbers, accounts and VAT IDs, as the case writes them.
  private let values: [String]

  init(of sample: String) throws {
    let folder = try Folder(Samples.path(of: sample))
    let name = CaseFolder.caseFileNames.first { (try? folder.open($0)) != nil }
    guard let name else {
      values = []
      return
    }
    let bytes = try folder.open(name).readAll(limit: 8 << 20)
    let file = CaseReader.read(bytes, file: name, creditor: nil).value
    values = (file?.debtors ?? []).flatMap(Secrets.values) + (file?.contacts ?? []).compactMap(\.counterpart)
  }

  private static func values(of debtor: Debtor) -> [String] {
    [debtor.name, debtor.givenName, debtor.familyName, debtor.address?.street].compactMap { $0 }
      + [debtor.vatID, debtor.lei].compactMap { $0 } + debtor.representedBy.map(\.name) + debtor.emails + debtor.phones
      + debtor.bankAccounts
  }

  /// Those that any wording of the finding gives away, whatever its blanks and capitals.
  func told(by finding: Finding) -> [String] {
    let texts = [finding.message, finding.remedy].flatMap { [$0.german, $0.english] }
    return found(in: texts.joined(separator: "\u{0}"))
  }

  func found(in text: String) -> [String] {
    let text = Secrets.plain(text)
    return values.filter { value in
      let value = Secrets.plain(value)
      return !value.isEmpty && text.contains(value)
    }
  }

  private static func plain(_ text: String) -> String {
    text.lowercased().filter { !$0.isWhitespace && $0 != "-" }
  }
}
