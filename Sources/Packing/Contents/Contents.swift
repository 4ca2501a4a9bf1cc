import CaseModel
import Formats

/// The documents of a case in the order, and under the names, of the package.
package struct Contents: Sendable {
  package let documents: [PackedDocument]
  private let ids: [String: String]

  package init(of file: CaseFile) {
    let naming = Naming(file)
    let sorted = file.documents.map { ($0, naming.place(of: $0)) }.sorted { left, right in
      left.1.isBefore(right.1, left.0.path, right.0.path)
    }
    let width = max(2, String(sorted.count).count)
    documents = sorted.enumerated().map { index, entry in
      let (document, place) = entry
      let digits = String(index + 1)
      let number = String(repeating: "0", count: width - digits.count) + digits
      let name = "\(number)_\(place.word)_\(SafeName.make(place.label))"
      return PackedDocument(
        id: "D\(number)", kind: place.kind, file: "dokumente/\(name)\(Contents.ending(of: document))",
        document: document, isFriendlyReminder: naming.isFriendly(document))
    }
    ids = Dictionary(documents.map { ($0.document.path, $0.id) }, uniquingKeysWith: { first, _ in first })
  }

  private init(_ documents: [PackedDocument], _ ids: [String: String]) {
    self.documents = documents
    self.ids = ids
  }

  /// Only the documents of those kinds, under the names they have among all.
  func only(_ kinds: Set<DocumentKind>) -> Contents {
    let kept = documents.filter { kinds.contains($0.kind) }
    let paths = Set(kept.map(\.document.path))
    return Contents(kept, ids.filter { paths.contains($0.key) })
  }

  /// The same without a folder before their names.
  var flat: Contents {
    Contents(documents.map(\.flat), ids)
  }

  /// The id of the document at that path of the case folder.
  func id(of path: String?) -> String? {
    path.flatMap { ids[$0] }
  }

  /// By content; where content does not tell, the original ending if it is short and plain.
  private static func ending(of document: Document) -> String {
    if let ending = document.type.ending { return ".\(ending)" }
    guard let point = document.path.lastIndex(of: "."), !document.path[point...].contains("/") else { return "" }
    let ending = document.path[document.path.index(after: point)...].lowercased()
    let isPlain =
      (1...5).contains(ending.count)
      && ending.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
    return isPlain ? ".\(ending)" : ""
  }
}

/// Where a document belongs among the others, and what its name says.
private struct Placement {
  let kind: DocumentKind
  let word: String
  let label: String
  /// For letters and what belongs to them.
  let day: Day?

  func isBefore(_ other: Placement, _ path: String, _ otherPath: String) -> Bool {
    let order = DocumentKind.allCases
    let (left, right) = (
      order.firstIndex(of: kind) ?? order.endIndex, order.firstIndex(of: other.kind) ?? order.endIndex
    )
    if left != right { return left < right }
    // What has no day stands behind what has one.
    switch (day, other.day) {
    case (let day?, let otherDay?) where day != otherDay: return day < otherDay
    case (_?, nil): return true
    case (nil, _?): return false
    default: break
    }
    return path.utf8.lexicographicallyPrecedes(otherPath.utf8)
  }
}

/// Finds for each document what the case says of it.
private struct Naming {
  private var placements: [String: Placement] = [:]
  /// Files that hold a friendly reminder and no letter that demands payment.
  private let friendly: Set<String>

  init(_ file: CaseFile) {
    let letters = Dictionary(grouping: file.reminders) { $0.kind == .reminder }
    friendly = Set(letters[true, default: []].compactMap(\.file))
      .subtracting(letters[false, default: []].compactMap(\.file))
    for invoice in file.invoices {
      note(
        invoice.file,
        Placement(kind: .invoice, word: "rechnung", label: invoice.number ?? "ohne-nummer", day: invoice.issued))
    }
    for credit in file.credits {
      let label = credit.document?.number ?? credit.on?.description ?? "ohne-datum"
      note(credit.file, Placement(kind: .credit, word: "gutschrift", label: label, day: credit.on))
    }
    for (reminder, level) in zip(file.reminders, file.dunningLevels) {
      note(
        reminder.file,
        Placement(
          kind: .reminder, word: reminder.word(level), label: reminder.sent?.description ?? "ohne-datum",
          day: reminder.sent))
    }
    for reference in file.references {
      let kind = DocumentKind(reference.role)
      note(reference.path, Placement(kind: kind, word: kind.word, label: Naming.stem(reference.path), day: nil))
    }
  }

  private mutating func note(_ path: String?, _ placement: Placement) {
    if let path, placements[path] == nil { placements[path] = placement }
  }

  func place(of document: Document) -> Placement {
    if let placement = placements[document.path] { return placement }
    let kind: DocumentKind
    switch document.path.prefix(while: { $0 != "/" }) {
    case "invoices": kind = .invoice
    case "reminders": kind = .reminder
    case "contacts": kind = .contact
    case "payments": kind = .payment
    default: kind = .other
    }
    return Placement(kind: kind, word: kind.word, label: Naming.stem(document.path), day: nil)
  }

  func isFriendly(_ document: Document) -> Bool {
    friendly.contains(document.path) && placements[document.path]?.kind == .reminder
  }

  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return name }
    return String(name[..<point])
  }
}

extension Reminder {
  /// The word for the letter in a file's name.
  fileprivate func word(_ level: Int?) -> String {
    switch kind {
    case .reminder: return "zahlungserinnerung"
    case .dunning: return level.map { "mahnung-\($0)" } ?? "mahnung"
    case .finalNotice: return "letzte-mahnung"
    }
  }
}
