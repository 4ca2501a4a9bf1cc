/// Roles that people have at the debtor, as `contacts[].with.role` and `reminders[].copies_to` write them.
public enum Role: String, CaseIterable, Sendable {
  case accountsPayable = "accounts_payable"
  case managingDirector = "managing_director"
  case boardMember = "board_member"
  case partner, owner, purchasing, reception, employee
  /// The debtor in person, or who represents the debtor by law.
  case debtor, guardian
  /// Somebody whom the debt is no business of.
  case relative, neighbour
  case thirdParty = "third_party"

  /// Somebody whom the debt is no business of (Art. 5 GDPR).
  public var isStranger: Bool { [.relative, .neighbour, .thirdParty].contains(self) }

  /// The same of a role as a case has it. One in words of the creditor's own tells nobody whether it is one of the debtor's
  /// people, and is taken for none.
  public static func isStranger(_ word: String) -> Bool {
    Role(rawValue: word)?.isStranger ?? (Representative.Role(rawValue: word).map { $0 == .other } ?? true)
  }

  /// Which of ours a word of the creditor's own probably means; nil where none.
  public static func meant(by word: String) -> Role? {
    let plain = word.lowercased()
    return likely.first { plain.contains($0.key) }?.value
  }

  /// The first that stands in the word counts: whoever leads the accounts is of the accounts.
  private static let likely: KeyValuePairs<String, Role> = [
    "geschäftsführ": .managingDirector, "managing": .managingDirector, "vorstand": .boardMember,
    "buchhalt": .accountsPayable,
    "kreditor": .accountsPayable, "accounting": .accountsPayable, "accounts": .accountsPayable, "einkauf": .purchasing,
    "purchas": .purchasing, "gesellschafter": .partner, "inhaber": .owner, "owner": .owner, "prokurist": .employee,
    "leitung": .employee, "leiter": .employee, "mitarbeiter": .employee, "empfang": .reception, "zentrale": .reception,
    "betreuer": .guardian, "vormund": .guardian, "schuldner": .debtor, "debtor": .debtor, "ehefrau": .relative,
    "ehemann": .relative, "mutter": .relative, "vater": .relative, "nachbar": .neighbour,
  ]
}
