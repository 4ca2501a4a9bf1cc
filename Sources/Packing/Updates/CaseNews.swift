import CaseModel

/// What became of a case since its recipient was last told.
package struct CaseNews: Sendable {
  /// The case with nothing in it but what is new; its invoices stay, so that entries can refer to them.
  package private(set) var file: CaseFile
  /// The documents that go along.
  package private(set) var contents: Contents
  /// What is new.
  package private(set) var facts: [CaseFact]
  /// Payments and credits that the recipient was told of and that stand in the case no longer.
  package private(set) var withdrawn: [CaseFact]
  /// How much is new of each matter.
  package private(set) var counts: [UpdateMatter: Int] = [:]
  /// Invoices that came into the case after it was handed over; they need a case of their own.
  package private(set) var strangers: [String]

  package var isEmpty: Bool { counts.isEmpty }

  /// - Parameters:
  ///   - file: without what the recipient does not get.
  ///   - kinds: the documents the recipient gets; nil for all.
  ///   - sheet: everything the recipient was told so far.
  ///   - matters: what is asked for.
  package init(
    _ file: CaseFile, _ kinds: Set<DocumentKind>?, since sheet: FactSheet,
    _ matters: Set<UpdateMatter> = Set(UpdateMatter.allCases)
  ) {
    let told = sheet.told
    var rest = Told(told)
    var news = file
    let unknown = Set(rest.news(file.invoices, CaseFact.init).compactMap(\.number))
    strangers = unknown.sorted()
    news.invoices.removeAll { $0.number.map(unknown.contains) ?? true }
    var counts: [UpdateMatter: Int] = [:]
    func keep<Entry>(
      _ entries: inout [Entry], _ fact: (Entry) -> CaseFact, _ matter: (Entry) -> UpdateMatter
    ) {
      entries = rest.news(entries, fact).filter { entry in
        guard matters.contains(matter(entry)) else { return false }
        counts[matter(entry), default: 0] += 1
        return true
      }
    }
    keep(&news.payments, CaseFact.init) { _ in .payment }
    keep(&news.credits, CaseFact.init) { _ in .credit }
    keep(&news.checks, CaseFact.init) { $0.kind == .insolvency ? .insolvency : .supplement }
    keep(&news.suspensions, CaseFact.init) { $0.kind == .insolvency ? .insolvency : .supplement }
    keep(&news.proceedings, CaseFact.init) { $0.kind == .insolvencyFiling ? .insolvency : .supplement }
    keep(&news.costs, CaseFact.init) { _ in .supplement }
    keep(&news.reminders, CaseFact.init) { _ in .supplement }
    keep(&news.contacts, CaseFact.init) { _ in .supplement }
    keep(&news.offers, CaseFact.init) { _ in .supplement }
    keep(&news.disputes, CaseFact.init) { _ in .supplement }
    keep(&news.acknowledgements, CaseFact.init) { _ in .supplement }
    keep(&news.titles, CaseFact.init) { _ in .supplement }
    keep(&news.declarations, CaseFact.init) { _ in .supplement }
    // Debtors are told all at once: who is one now, and how they are reached.
    let changed = rest.news(file.debtors, CaseFact.init).count
    let haveGone = rest.counts.contains { $0.key.kind == .debtor && $0.value > 0 }
    if (changed > 0 || haveGone) && matters.contains(.debtor) {
      counts[.debtor] = max(changed, 1)
    } else {
      news.debtors = []
    }
    withdrawn = rest.left(of: [.payment, .credit]).filter { matters.contains($0.kind == .payment ? .payment : .credit) }
    for fact in withdrawn { counts[fact.kind == .payment ? .payment : .credit, default: 0] += 1 }
    self.counts = counts
    news.documents = CaseNews.documents(file, news, kinds, told, all: matters.contains(.supplement))
    // Documents that no entry brought.
    let brought = Set(news.references.map(\.path))
    let loose = news.documents.count { !brought.contains($0.path) }
    if loose > 0 { self.counts[.supplement, default: 0] += loose }
    self.file = news
    contents = Contents(of: news)
    facts = CaseFact.all(in: news, contents).filter { $0.kind != .invoice }
  }

  /// The documents that the recipient has not got: all, or those of entries it is told.
  private static func documents(
    _ file: CaseFile, _ news: CaseFile, _ kinds: Set<DocumentKind>?, _ told: [CaseFact], all: Bool
  ) -> [Document] {
    let known = Set(told.compactMap { $0.kind == .document ? $0["sha256"] : nil })
    let named = Contents(of: file)
    let allowed = Set((kinds.map(named.only) ?? named).documents.map(\.document.path))
    let brought = Set(news.entryReferences.map(\.path))
    return file.documents.filter { document in
      !known.contains(document.sha256) && allowed.contains(document.path)
        && (all || brought.contains(document.path))
    }
  }
}

extension CaseFile {
  /// The files that the entries name which an update can bring: not those of the case as it was handed over.
  fileprivate var entryReferences: [FileReference] {
    references.filter { ![.invoice, .performance, .contract, .powerOfAttorney, .assignment].contains($0.role) }
  }
}

/// What was told, each as often as it was.
private struct Told {
  var counts: [CaseFact: Int]

  init(_ facts: [CaseFact]) {
    counts = facts.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// Those that were not told.
  mutating func news<Entry>(_ entries: [Entry], _ fact: (Entry) -> CaseFact) -> [Entry] {
    entries.filter { entry in
      let fact = fact(entry)
      guard let count = counts[fact], count > 0 else { return true }
      counts[fact] = count - 1
      return false
    }
  }

  /// What was told and not found again.
  func left(of kinds: Set<CaseFact.Kind>) -> [CaseFact] {
    counts.filter { kinds.contains($0.key.kind) && $0.value > 0 }
      .flatMap { Array(repeating: $0.key, count: $0.value) }
      .sorted { FactSheet([$0]).text < FactSheet([$1]).text }
  }
}
