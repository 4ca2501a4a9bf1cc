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
  /// Statements of the creditor's own account, which name other customers, too.
  case accountStatements = "account_statements"

  /// Where documents of it lie that no entry names.
  fileprivate var folder: String? {
    switch self {
    case .contactNotes: "contacts"
    case .accountStatements: "payments"
    default: nil
    }
  }

  /// Whether its files stay, whatever else names them. A mail from the debtor may be a talk and prove an objection, too; what
  /// a credit bureau wrote stays what it is.
  fileprivate var takesFilesAlong: Bool { [.creditReports, .approvals, .thirdParties].contains(self) }

  public var title: Text {
    switch self {
    case .birthDate: return Text("Geburtsdatum", "birth date")
    case .bankAccounts: return Text("Bankverbindung des Schuldners", "debtor's bank account")
    case .contactNotes: return Text("Gesprächsnotiz", "call note")
    case .creditReports: return Text("Bonitätsauskunft", "credit report")
    case .approvals: return Text("interne Freigabe", "internal approval")
    case .thirdParties: return Text("Angaben über Dritte", "data of third parties")
    case .accountStatements: return Text("Kontoauszug", "statement of account")
    }
  }
}

/// What was withheld, by kind and number; never the thing itself.
public struct Withheld: Sendable, Hashable {
  public let matter: Disclosable
  public let count: Int
}

/// A case without some of its matters.
package struct ReducedCase: Sendable {
  package fileprivate(set) var file: CaseFile
  /// What was left out, by kind.
  package fileprivate(set) var withheld: [Withheld] = []
  /// Where in `case.yaml` words stand that stay: what is found in them stays, too.
  package fileprivate(set) var silent: Set<Place> = []
}

extension CaseFile {
  /// The case without some of its matters, and what was left out by that.
  package func withholding(_ matters: Set<Disclosable>) -> ReducedCase {
    var file = self
    var reduced = ReducedCase(file: self)
    var staying: Set<String> = []
    for matter in Disclosable.allCases where matters.contains(matter) {
      let before = file
      let count = file.drop(matter) + file.dropLoose(matter, besides: references)
      if count > 0 { reduced.withheld.append(Withheld(matter: matter, count: count)) }
      if matter.takesFilesAlong {
        staying.formUnion(Set(before.references).subtracting(file.references).map(\.path))
      }
    }
    file.forget(staying)
    for (contact, left) in zip(contacts, file.contacts) where contact.note != nil && left.note == nil {
      reduced.silent.insert(contact.origin.place(of: "note"))
    }
    let kept = Set(file.references.map(\.path))
    let dropped = Set(references.map(\.path)).subtracting(kept)
    file.documents.removeAll { dropped.contains($0.path) }
    reduced.file = file
    return reduced
  }

  /// Takes those files out wherever they are evidence for something else; what the claim itself rests on goes along.
  private mutating func forget(_ paths: Set<String>) {
    func forget(_ path: inout String?) {
      if path.map(paths.contains) == true { path = nil }
    }
    for index in contacts.indices { forget(&contacts[index].file) }
    for index in offers.indices { forget(&offers[index].file) }
    for index in disputes.indices { forget(&disputes[index].file) }
    for index in acknowledgements.indices { forget(&acknowledgements[index].file) }
    for index in checks.indices { forget(&checks[index].file) }
    for index in approvals.indices { forget(&approvals[index].file) }
    for index in costs.indices { forget(&costs[index].file) }
    for index in reminders.indices where reminders[index].delivery?.evidence.map(paths.contains) == true {
      reminders[index].delivery?.evidence = nil
    }
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
        // Words of one's own may name anybody.
        if contacts[index].counterpartRole.flatMap(Role.init(rawValue:)) == nil {
          contacts[index].counterpartRole = Role.thirdParty.rawValue
        }
        count += 1
      }
    // None of the case's entries names them.
    case .accountStatements: break
    }
    return count
  }
}

extension Contact {
  /// Whether it was with somebody whom the debt is no business of. A role in words of one's own tells nobody whether it
  /// is one of the debtor's people, and is taken for none.
  fileprivate var isWithThirdParty: Bool {
    guard let counterpartRole else { return false }
    guard let role = Role(rawValue: counterpartRole) else { return true }
    return role.isStranger && (counterpart != nil || note != nil || file != nil)
  }
}
