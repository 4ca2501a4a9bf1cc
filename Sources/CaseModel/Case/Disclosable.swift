/// What of a case leaves the house only where the recipient needs it (Art. 5 (1) c DSGVO).
public enum Disclosable: String, CaseIterable, Sendable {
  case birthDate = "birth_date"
  /// The debtors' accounts.
  case bankAccounts = "bank_accounts"
  /// What clerks wrote down of talks, and the files of it.
  case contactNotes = "contact_notes"
  /// Reports of credit bureaus and their files.
  case creditReports = "credit_reports"
  /// Consents inside the house and their files.
  case approvals
  /// Relatives, neighbours and others who were met on the way.
  case thirdParties = "third_parties"

  /// Where documents of it lie that no entry names.
  fileprivate var folder: String? {
    self == .contactNotes ? "contacts" : nil
  }

  public var title: Text {
    switch self {
    case .birthDate: return Text("Geburtsdatum", "birth date")
    case .bankAccounts: return Text("Bankverbindung des Schuldners", "debtor's bank account")
    case .contactNotes: return Text("Gesprächsnotiz", "call note")
    case .creditReports: return Text("Bonitätsauskunft", "credit report")
    case .approvals: return Text("interne Freigabe", "internal approval")
    case .thirdParties: return Text("Angaben über Dritte", "data of third parties")
    }
  }
}

/// What was withheld, by kind and number; never the thing itself.
public struct Withheld: Sendable, Hashable {
  public let matter: Disclosable
  public let count: Int
}

extension CaseFile {
  /// The case without some of its matters, and what was left out by that.
  package func withholding(_ matters: Set<Disclosable>) -> (file: CaseFile, withheld: [Withheld]) {
    var file = self
    var withheld: [Withheld] = []
    for matter in Disclosable.allCases where matters.contains(matter) {
      let count = file.drop(matter) + file.dropLoose(matter, besides: references)
      if count > 0 { withheld.append(Withheld(matter: matter, count: count)) }
    }
    let kept = Set(file.references.map(\.path))
    let dropped = Set(references.map(\.path)).subtracting(kept)
    file.documents.removeAll { dropped.contains($0.path) }
    return (file, withheld)
  }

  /// Takes out documents that no entry names and that lie where such a matter is kept; gives how many they were.
  private mutating func dropLoose(_ matter: Disclosable, besides references: [FileReference]) -> Int {
    guard let folder = matter.folder else { return 0 }
    let named = Set(references.map(\.path))
    let before = documents.count
    documents.removeAll { $0.path.hasPrefix("\(folder)/") && !named.contains($0.path) }
    return before - documents.count
  }

  /// Takes a matter out; gives how many things that were.
  private mutating func drop(_ matter: Disclosable) -> Int {
    var count = 0
    switch matter {
    case .birthDate:
      for index in debtors.indices where debtors[index].birthDate != nil {
        debtors[index].birthDate = nil
        count += 1
      }
    case .bankAccounts:
      for index in debtors.indices {
        count += debtors[index].bankAccounts.count
        debtors[index].bankAccounts = []
      }
    case .contactNotes:
      for index in contacts.indices where contacts[index].note != nil || contacts[index].file != nil {
        contacts[index].note = nil
        contacts[index].file = nil
        count += 1
      }
    case .creditReports:
      count = checks.count { $0.kind == .creditReport }
      checks.removeAll { $0.kind == .creditReport }
    case .approvals:
      count = approvals.count
      approvals = []
    case .thirdParties:
      for index in contacts.indices where contacts[index].isWithThirdParty {
        contacts[index].counterpart = nil
        contacts[index].note = nil
        contacts[index].file = nil
        count += 1
      }
    }
    return count
  }
}

extension Contact {
  /// Whether it was with somebody whom the debt is no business of. A role in words of one's own tells nobody whether it
  /// is one of the debtor's people, and is taken for none.
  fileprivate var isWithThirdParty: Bool {
    guard let counterpartRole, counterpart != nil || note != nil || file != nil else { return false }
    return Role(rawValue: counterpartRole)?.isStranger ?? true
  }
}
