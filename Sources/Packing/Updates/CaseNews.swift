import CaseModel

/// What became of a case since its recipient was last told.
package struct CaseNews: Sendable {
  /// The case with nothing in it but what is new, and the invoices that were handed over, so that entries can refer to
  /// them.
  package private(set) var file: CaseFile
  /// The documents that go along.
  package private(set) var contents: Contents
  /// What is new.
  package private(set) var facts: [CaseFact]
  /// What the recipient was told and what does not stand in the case any more.
  package private(set) var withdrawn: [CaseFact]
  /// How much is new of each matter.
  package private(set) var counts: [UpdateMatter: Int]

  /// New documents that stay in the house, by kind, where documents are asked for.
  package private(set) var documentsKept: [(kind: Text, count: Int)] = []

  package var isEmpty: Bool { counts.isEmpty }

  /// - Parameters:
  ///   - scope: the case as far as the recipient gets it.
  ///   - sheet: everything the recipient was told so far.
  ///   - matters: what is asked for.
  package init(
    _ scope: UpdateScope, since sheet: FactSheet, _ matters: Set<UpdateMatter> = Set(UpdateMatter.allCases)
  ) {
    var rest = Told(sheet.told, without: sheet.recalled(goneFrom: scope.file))
    var news = scope.file
    news.invoices = scope.handedOver
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
    let changed = rest.news(scope.file.debtors, CaseFact.init).count
    let haveGone = !rest.left { $0 == .debtor }.isEmpty
    if (changed > 0 || haveGone) && matters.contains(.debtor) {
      counts[.debtor] = max(changed, 1)
    } else {
      news.debtors = []
    }
    withdrawn = rest.left { kind in kind.isEntry && scope.tells(kind) }.filter { matters.contains($0.matter) }
    for fact in withdrawn { counts[fact.matter, default: 0] += 1 }
    // Documents come with the entry that names them, and with a supplement by themselves.
    let known = sheet.documents
    let brought = Set(news.entryReferences.map(\.path))
    news.documents = scope.documents.filter { document in
      !known.contains(document) && (matters.contains(.supplement) || brought.contains(document.path))
    }
    if matters.contains(.supplement) {
      let kept = scope.kept.filter { !known.contains($0.document) }
      documentsKept = DocumentKind.list(Dictionary(grouping: kept, by: \.kind).mapValues(\.count))
    }
    let loose = news.documents.count { !brought.contains($0.path) }
    if loose > 0 { counts[.supplement, default: 0] += loose }
    file = news
    self.counts = counts
    contents = Contents(of: news)
    facts = CaseFact.all(in: news, contents).filter { $0.kind != .invoice }
  }
}

extension CaseFact.Kind {
  /// Whether it stands in the case as an entry that may go again.
  fileprivate var isEntry: Bool {
    switch self {
    case .invoice, .debtor, .document, .creditor, .recall, .file: false
    default: true
    }
  }
}

extension CaseFact {
  /// As what a recipient is told that it does not hold any more.
  fileprivate var matter: UpdateMatter {
    switch kind {
    case .payment: .payment
    case .credit: .credit
    case .check where self["kind"] == Check.Kind.insolvency.rawValue: .insolvency
    case .suspension where self["kind"] == Suspension.Kind.insolvency.rawValue: .insolvency
    case .proceeding where self["kind"] == Proceeding.Kind.insolvencyFiling.rawValue: .insolvency
    default: .supplement
    }
  }
}

extension CaseFile {
  /// The files that the entries name which an update can bring: not those of the case as it was handed over.
  fileprivate var entryReferences: [FileReference] {
    references.filter { ![.contract, .powerOfAttorney, .assignment, .interest].contains($0.role) }
  }
}
