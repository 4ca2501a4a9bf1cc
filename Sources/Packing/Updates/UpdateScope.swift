import CaseModel

/// A case as far as its recipient gets it: without what stayed at the handover, and without what came in that is none of
/// its business.
package struct UpdateScope: Sendable {
  package private(set) var file: CaseFile
  /// The documents that may go along.
  package private(set) var documents: [Document]
  /// Those of kinds that the recipient does not get.
  package private(set) var kept: [PackedDocument] = []
  /// The invoices that were handed over, by their numbers alone.
  let handedOver: [Invoice]
  /// Invoices that came into the case behind the handover.
  package let strangers: [Invoice]
  /// Entries about invoices that neither were handed over nor stand in the case.
  package private(set) var unknownInvoices: [(number: String, place: Place)] = []
  /// Whether the recipient reads files of its own, and gets no more than those and the documents told.
  private let isMapped: Bool

  /// - Parameters:
  ///   - withheld: what stays in the house: what stayed at the handover, and what the recipient does not get now.
  ///   - kinds: the documents the recipient gets; nil for all.
  ///   - sheet: everything it was told so far.
  package init(
    _ whole: CaseFile, without withheld: Set<Disclosable>, _ kinds: Set<DocumentKind>?, isMapped: Bool,
    _ sheet: FactSheet
  ) {
    self.isMapped = isMapped
    var file = whole.withholding(withheld).file
    // As the case spells them now: a blank in the place of a dash makes no other invoice.
    let spelled = NumberSpelling(file.invoices.compactMap(\.number))
    let theirs = sheet.invoices.map(spelled.own)
    let known = Set(theirs)
    let origin = Origin(Place(whole.origin.place.file))
    handedOver = theirs.map { number in
      var invoice = Invoice(origin: origin)
      invoice.number = number
      return invoice
    }
    let strangers = file.invoices.filter { $0.number.map { !known.contains($0) } ?? true }
    self.strangers = strangers
    let names = Set(strangers.compactMap(\.number))
    let foreign = Set(
      strangers.flatMap { [$0.file, $0.performed?.file, $0.received?.evidence].compactMap { $0 } })
    let before = Set(file.references.map(\.path))
    file.drop(entriesAbout: names)
    // What only they bring is none of the recipient's business either.
    let brought = before.subtracting(file.references.map(\.path))
    unknownInvoices = file.invoicesNamed.filter { !known.contains($0.number) && !names.contains($0.number) }
    if isMapped { file.keepWhatMappedRecipientsGet() }
    self.file = file
    let named = Contents(of: whole.withholding(withheld).file)
    let allowed = Set((kinds.map(named.only) ?? named).documents.map(\.document.path)).subtracting(foreign).subtracting(
      brought)
    documents = file.documents.filter { allowed.contains($0.path) }
    kept = kinds.map { kinds in named.documents.filter { !kinds.contains($0.kind) } } ?? []
  }

  /// Whether facts of that kind are told at all; what is not told cannot be withdrawn.
  func tells(_ kind: CaseFact.Kind) -> Bool {
    !isMapped || ![.contact, .offer, .check, .declaration, .letter].contains(kind)
  }
}

extension CaseFile {
  /// Leaves out what is about those invoices alone.
  fileprivate mutating func drop(entriesAbout strangers: Set<String>) {
    func isForeign(_ number: String?) -> Bool { number.map(strangers.contains) ?? false }
    payments.removeAll { isForeign($0.invoice) }
    credits.removeAll { isForeign($0.invoice) }
    costs.removeAll { isForeign($0.invoice) }
    disputes.removeAll { isForeign($0.about) }
    acknowledgements.removeAll { isForeign($0.invoice) }
    declarations.removeAll { isForeign($0.invoice) }
    reminders = reminders.compactMap { letter in
      var letter = letter
      letter.invoices = letter.invoices?.filter { !isForeign($0) }
      return letter.invoices?.isEmpty == true ? nil : letter
    }
    contacts = contacts.compactMap { contact in
      var contact = contact
      contact.invoices = contact.invoices?.filter { !isForeign($0) }
      return contact.invoices?.isEmpty == true ? nil : contact
    }
  }

  /// Every invoice that an entry about money or an objection names.
  fileprivate var invoicesNamed: [(number: String, place: Place)] {
    let named: [(String?, Place)] =
      payments.map { ($0.invoice, $0.origin.place(of: "invoice")) }
      + credits.map { ($0.invoice, $0.origin.place(of: "invoice")) }
      + costs.map { ($0.invoice, $0.origin.place(of: "invoice")) }
      + disputes.map { ($0.about, $0.origin.place(of: "about")) }
      + acknowledgements.map { ($0.invoice, $0.origin.place(of: "invoice")) }
    return named.compactMap { number, place in number.map { ($0, place) } }
  }

  /// Who reads a table of its own got names, addresses and figures; talks, offers, inquiries, declarations and how to reach a
  /// debtor were none of it.
  mutating func keepWhatMappedRecipientsGet() {
    contacts = []
    offers = []
    declarations = []
    reminders = []
    checks.removeAll { $0.kind != .insolvency }
    for index in debtors.indices {
      debtors[index].birthDate = nil
      // No mapping has a field for it, and it may say whom somebody asked.
      debtors[index].address?.source = nil
      debtors[index].emails = []
      debtors[index].phones = []
      debtors[index].bankAccounts = []
      debtors[index].language = nil
      debtors[index].vatID = nil
      debtors[index].lei = nil
      debtors[index].customerSince = nil
    }
  }
}
