import CaseModel

/// What a recipient was told, each as often as it was, while the case is held against it.
///
/// What is about invoices alone that came back, and went from the case with them, still holds: it is another case's now. To
/// take it back would tell of a payment that it was returned.
struct Told {
  private var counts: [CaseFact: Int]
  private let gone: Set<String>
  /// Letters and talks as they stand once those invoices are out of the case, and as they were told.
  private let shortened: [CaseFact: CaseFact]

  /// - Parameter gone: the numbers of those invoices.
  init(_ facts: [CaseFact], without gone: Set<String>) {
    counts = facts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    self.gone = gone
    shortened =
      gone.isEmpty
      ? [:] : Dictionary(facts.map { ($0.without(gone), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Those that were not told.
  mutating func news<Entry>(_ entries: [Entry], _ fact: (Entry) -> CaseFact) -> [Entry] {
    entries.filter { entry in
      let fact = fact(entry)
      let told = counts[fact].map { $0 > 0 } == true ? fact : shortened[fact] ?? fact
      guard let count = counts[told], count > 0 else { return true }
      counts[told] = count - 1
      return false
    }
  }

  /// What was told and not found again.
  func left(_ isMeant: (CaseFact.Kind) -> Bool) -> [CaseFact] {
    counts.filter { isMeant($0.key.kind) && $0.value > 0 && !$0.key.isAbout(only: gone) }
      .flatMap { Array(repeating: $0.key, count: $0.value) }
      .sorted { FactSheet([$0]).text < FactSheet([$1]).text }
  }
}

extension FactSheet {
  /// The invoices that were taken back and stand in the case no more, as they were told.
  func recalled(goneFrom file: CaseFile) -> Set<String> {
    let here = NumberSpelling(file.invoices.compactMap(\.number))
    return recalled.filter { !here.contains($0) }
  }
}

extension CaseFact {
  private static let list = "invoices"

  fileprivate func isAbout(only gone: Set<String>) -> Bool {
    if let invoice = self["invoice"] { return gone.contains(invoice) }
    guard let list = self[CaseFact.list] else { return false }
    return list.split(separator: "\n").allSatisfy { gone.contains(String($0)) }
  }

  /// The same, where it lists those invoices beside others.
  fileprivate func without(_ gone: Set<String>) -> CaseFact {
    guard let list = self[CaseFact.list] else { return self }
    var texts = Dictionary(fields.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    texts[CaseFact.list] = list.split(separator: "\n").filter { !gone.contains(String($0)) }.joined(separator: "\n")
    return CaseFact(kind.rawValue, texts) ?? self
  }
}
