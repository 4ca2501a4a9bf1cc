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
  package var folder: String? {
    switch self {
    case .contactNotes: "contacts"
    case .accountStatements: "payments"
    default: nil
    }
  }

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
  /// Proof that stays because it is something else, too.
  package fileprivate(set) var displaced: [DisplacedProof] = []
}

extension CaseFile {
  /// The case without some of its matters, and what was left out by that.
  package func withholding(_ matters: Set<Disclosable>) -> ReducedCase {
    var file = self
    var reduced = ReducedCase(file: self)
    let staying = WithheldFiles(self, matters)
    var counts: [Disclosable: Int] = [:]
    for matter in Disclosable.allCases where matters.contains(matter) {
      counts[matter] = file.drop(matter) + staying.counts[matter, default: 0]
    }
    file.forget(Set(staying.matters.keys))
    reduced.displaced = staying.displaced(in: references)
    for (contact, left) in zip(contacts, file.contacts) where contact.note != nil && left.note == nil {
      reduced.silent.insert(contact.origin.place(of: "note"))
    }
    let kept = Set(file.references.map(\.path))
    let dropped = Set(references.map(\.path)).subtracting(kept).union(staying.matters.keys).union(staying.loose)
    // What was written to and fro stays unless it proves something; then a copy that nothing names stays, too.
    let hashes = Set(documents.filter { dropped.contains($0.path) && $0.size > 0 }.map(\.sha256))
    let copies = documents.filter {
      hashes.contains($0.sha256) && !dropped.contains($0.path) && !kept.contains($0.path)
    }.map(\.path)
    counts[.contactNotes, default: 0] += copies.count
    let stays = dropped.union(copies)
    file.documents.removeAll { stays.contains($0.path) }
    reduced.withheld = Disclosable.allCases.compactMap { matter in
      counts[matter].flatMap { $0 > 0 ? Withheld(matter: matter, count: $0) : nil }
    }
    reduced.file = file
    return reduced
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
        // Words of one's own may name anybody, and a neighbour or a relative is soon found.
        contacts[index].counterpartRole = Role.thirdParty.rawValue
        count += 1
      }
    // Documents are counted, whatever names them.
    case .accountStatements: break
    }
    return count
  }
}
