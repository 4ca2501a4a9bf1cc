/// The files that stay in the house with a matter, whatever else names them, every copy of them, and every mail that has one
/// attached.
///
/// What was written about somebody stays what it is, under whichever name and as whichever proof it lies in the folder.
struct WithheldFiles {
  /// The matter that each path stays for.
  private(set) var matters: [String: Disclosable] = [:]
  /// Documents that no entry names and that lie where notes of talks are kept: nobody knows what they are, and only they
  /// stay.
  private(set) var loose: Set<String> = []
  /// How many documents stay without an entry of the matter: copies, and what lies in its folder.
  private(set) var counts: [Disclosable: Int] = [:]
  /// Where entries name a file as what it is: as the report, the note, the approval.
  private var owners: Set<Place> = []

  init(_ file: CaseFile, _ withheld: Set<Disclosable>) {
    if withheld.contains(.thirdParties) { own(file.contacts.filter(\.isWithThirdParty), .thirdParties) }
    if withheld.contains(.contactNotes) {
      own(file.contacts.filter { !$0.isInWriting }, .contactNotes)
      owners.formUnion(file.contacts.map { $0.origin.place(of: "file") })
    }
    if withheld.contains(.creditReports) {
      for check in file.checks where check.kind == .creditReport { own(check.file, check.origin, .creditReports) }
    }
    if withheld.contains(.approvals) {
      for approval in file.approvals { own(approval.file, approval.origin, .approvals) }
    }
    if withheld.contains(.accountStatements), let folder = Disclosable.accountStatements.folder {
      for document in file.documents where document.path.hasPrefix("\(folder)/") && matters[document.path] == nil {
        matters[document.path] = .accountStatements
        counts[.accountStatements, default: 0] += 1
      }
    }
    addCopies(file)
    if withheld.contains(.contactNotes), let folder = Disclosable.contactNotes.folder {
      let named = Set(file.references.map(\.path)).union(matters.keys)
      loose = Set(file.documents.map(\.path).filter { $0.hasPrefix("\(folder)/") && !named.contains($0) })
      counts[.contactNotes, default: 0] += loose.count
    }
  }

  private mutating func own(_ contacts: [Contact], _ matter: Disclosable) {
    for contact in contacts { own(contact.file, contact.origin, matter) }
  }

  private mutating func own(_ path: String?, _ origin: Origin, _ matter: Disclosable) {
    owners.insert(origin.place(of: "file"))
    if let path, matters[path] == nil { matters[path] = matter }
  }

  private mutating func addCopies(_ file: CaseFile) {
    let originals = file.documents.filter { $0.size > 0 }.compactMap { document in
      matters[document.path].map { (document.sha256, $0) }
    }
    let byHash = Dictionary(originals, uniquingKeysWith: { first, _ in first })
    if byHash.isEmpty { return }
    for document in file.documents where matters[document.path] == nil {
      // A mail that has one attached would take it along.
      let own = document.size > 0 ? [document.sha256] : []
      guard let matter = (own + document.attachments).lazy.compactMap({ byHash[$0] }).first else { continue }
      matters[document.path] = matter
      counts[matter, default: 0] += 1
    }
  }

  /// Entries that name one of the files as proof of something else.
  func displaced(in references: [FileReference]) -> [DisplacedProof] {
    references.compactMap { reference in
      guard let matter = matters[reference.path], !owners.contains(reference.place) else { return nil }
      return DisplacedProof(reference: reference, matter: matter)
    }
  }
}

/// A file that an entry names as its proof, and that stays in the house as something else.
package struct DisplacedProof: Sendable {
  package let reference: FileReference
  package let matter: Disclosable
}

extension Contact {
  /// Whether it was with somebody whom the debt is no business of. A role in words of one's own tells nobody whether it
  /// is one of the debtor's people, and is taken for none.
  var isWithThirdParty: Bool {
    guard let counterpartRole else { return false }
    guard let role = Role(rawValue: counterpartRole) else { return true }
    return role.isStranger && (role != .thirdParty || counterpart != nil || note != nil || file != nil)
  }

  /// Whether its file is what somebody wrote to the other side, and not what a clerk noted of a talk.
  fileprivate var isInWriting: Bool {
    switch channel {
    case .email, .letter, .registeredLetter, .fax, .portal: true
    case .phone, .meeting, .visit, nil: false
    }
  }
}
