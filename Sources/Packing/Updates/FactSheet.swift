import CaseModel
import Formats
import Foundation

/// What a recipient was told, as the ledger keeps it: a JSON list, one object a fact.
package struct FactSheet: Sendable, Equatable {
  package private(set) var told: [CaseFact]
  /// What it had been told before and what does not hold any more.
  package private(set) var withdrawn: [CaseFact]

  private static let (isTold, isWithdrawn) = ("fact", "withdrawn")

  package init(_ told: [CaseFact], withdrawn: [CaseFact] = []) {
    self.told = told
    self.withdrawn = withdrawn
  }

  package var text: String {
    let objects =
      told.map { FactSheet.object(FactSheet.isTold, $0) }
      + withdrawn.map { FactSheet.object(FactSheet.isWithdrawn, $0) }
    return String(decoding: JSONValue.list(objects).bytes, as: UTF8.self)
  }

  private static func object(_ key: String, _ fact: CaseFact) -> JSONValue {
    .object([.init(key, .text(fact.kind.rawValue))] + fact.fields.map { .init($0.name, .text($0.value)) })
  }

  /// nil where the text is no such list.
  package init?(_ text: String) {
    guard let objects = try? JSONDecoder().decode([[String: String]].self, from: Data(text.utf8)) else { return nil }
    self.init([])
    for var object in objects {
      let isGone = object[FactSheet.isTold] == nil
      let kind = object.removeValue(forKey: isGone ? FactSheet.isWithdrawn : FactSheet.isTold)
      guard let fact = kind.flatMap({ CaseFact($0, object) }) else { return nil }
      if isGone { withdrawn.append(fact) } else { told.append(fact) }
    }
  }

  /// The payments that it was not told of, each as often as it stands there.
  package func news(_ payments: [Payment]) -> [Payment] {
    var told = self.told
    return payments.filter { payment in
      guard let index = told.firstIndex(of: CaseFact(payment)) else { return true }
      told.remove(at: index)
      return false
    }
  }

  /// The payments it was told of.
  package var payments: [CaseFact] { told.filter { $0.kind == .payment } }

  /// What it knows by its own word: nobody need tell it.
  package mutating func know(_ payments: [Payment]) { told += payments.map(CaseFact.init) }

  /// What the recipient knows after it was told that, too.
  package mutating func follow(_ next: FactSheet) {
    // Who the debtors are is told all at once, and so is where money goes.
    for kind in [CaseFact.Kind.debtor, .creditor] where next.told.contains(where: { $0.kind == kind }) {
      told.removeAll { $0.kind == kind }
    }
    for fact in next.withdrawn {
      if let index = told.firstIndex(of: fact) { told.remove(at: index) }
    }
    told += next.told
  }

  /// The documents it has, as they are now.
  var documents: KnownDocuments {
    var known = KnownDocuments()
    for fact in told where fact.kind == .document {
      guard let sha256 = fact["sha256"] else { continue }
      known.contents.insert(sha256)
      if let path = fact["path"] { known.latest[path] = sha256 }
    }
    return known
  }

  /// The documents that were told and are not in the case any more: neither their content, nor another in their place.
  package func documentsMissing(from file: CaseFile) -> [CaseFact] {
    let (contents, paths) = (Set(file.documents.map(\.sha256)), Set(file.documents.map(\.path)))
    return told.filter { fact in
      guard fact.kind == .document, let sha256 = fact["sha256"], let path = fact["path"] else { return false }
      return !contents.contains(sha256) && !paths.contains(path)
    }
  }

  /// Contents that went out, and which of them went last under a path of the case folder.
  struct KnownDocuments {
    fileprivate(set) var contents: Set<String> = []
    fileprivate(set) var latest: [String: String] = [:]

    /// Whether the recipient has it, and no later one in its place.
    func contains(_ document: Document) -> Bool {
      contents.contains(document.sha256) && latest[document.path].map { $0 == document.sha256 } ?? true
    }
  }

  /// What it was told of an invoice; nil where that was not handed over.
  package func invoice(_ number: String) -> CaseFact? {
    told.first { $0.kind == .invoice && $0["number"] == number }
  }

  /// The creditor's accounts as it knows them: by the last update, else by the invoices.
  package var accounts: Set<String> {
    let updated = told.filter { $0.kind == .creditor }
    let lists = (updated.isEmpty ? told.filter { $0.kind == .invoice } : updated).compactMap { $0["accounts"] }
    return Set(lists.flatMap { $0.split(separator: "\n").map(String.init) })
  }

  /// The numbers of the invoices that were handed over, and of those that were taken back since.
  package var invoices: [String] { told.filter { $0.kind == .invoice }.compactMap { $0["number"] } }
  package var recalled: Set<String> { Set(told.filter { $0.kind == .recall }.compactMap { $0["invoice"] }) }
}

extension Handover {
  /// Everything that its package tells.
  package var told: FactSheet {
    let forms = Disclosure(self, []).files.filter { !$0.fields.isEmpty }.map { form in
      CaseFact(
        .file,
        [
          "name": form.name,
          "says": form.fields.filter(\.isWritten).map(\.matter.german).uniqued.joined(separator: "\n"),
        ])
    }
    let pages = (recipient.mapping?.pages ?? []).map { CaseFact(.file, ["name": $0.file]) }
    var file = file
    if recipient.mapping != nil { file.keepWhatMappedRecipientsGet() }
    return FactSheet(CaseFact.all(in: file, contents) + forms + pages)
  }
}

extension Array where Element: Hashable {
  fileprivate var uniqued: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
