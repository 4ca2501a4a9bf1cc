import CaseModel
import Formats

/// Reads terms out of one document, and remembers where they stand and what was wrong with them.
struct FieldReader {
  let root: XMLElement
  let layout: EInvoiceLayout
  let file: String
  /// BT-5, once it is read; the currency of amounts that name none.
  var currency: Currency?
  private(set) var findings: [Finding] = []
  private(set) var places: [String: Place] = [:]
  /// Terms with a value that does not read, so that nothing is computed from the rest.
  private(set) var unreadable: Set<BusinessTerm> = []

  private var counts: [FindingKind: Int] = [:]

  init(_ root: XMLElement, _ layout: EInvoiceLayout, file: String) {
    self.root = root
    self.layout = layout
    self.file = file
  }

  /// Where an element stands; the document's root where there is none.
  func place(of element: XMLElement?) -> Place {
    let element = element ?? root
    return Place(file, line: element.line, column: element.column)
  }

  /// Of each kind the first hundred; a document wrong in a million places is wrong enough.
  mutating func report(_ kind: FindingKind, at element: XMLElement?, _ german: String, _ english: String) {
    counts[kind, default: 0] += 1
    guard counts[kind, default: 0] <= 100 else { return }
    findings.append(Finding(kind, at: place(of: element), Text(german, english)))
  }

  /// The elements of a term that hold something.
  func elements(of term: BusinessTerm) -> [XMLElement] {
    for path in layout.fields[term] ?? [] {
      let found = path.every(below: root).filter { $0.hasContent && !$0.holdsElements }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Keeps the place of a term's first value.
  mutating func mark(_ term: BusinessTerm, _ element: XMLElement) {
    if places[term.code] == nil { places[term.code] = place(of: element) }
  }

  // MARK: Text

  /// All values of a term, each once, with white space folded as XML Schema's `token` does.
  mutating func texts(_ term: BusinessTerm, as text: (XMLElement) -> String = \.folded) -> [String] {
    let elements = elements(of: term)
    if let first = elements.first { mark(term, first) }
    return elements.map(text).withoutRepeats
  }

  /// The same with the lines kept, where a value may have some: each says a thing of its own.
  mutating func paragraphs(_ term: BusinessTerm) -> [String] {
    texts(term) { element in
      element.text.split(whereSeparator: \.isNewline).map { String($0).onOneLine }.filter { !$0.isEmpty }
        .joined(separator: "\n")
    }
  }

  /// The first value of a term.
  mutating func text(_ term: BusinessTerm) -> String? {
    let texts = texts(term)
    if term.isSingle, texts.count > 1 { reportContradiction(term, elements(of: term)) }
    return texts.first
  }

  mutating func reportContradiction(_ term: BusinessTerm, _ elements: [XMLElement]) {
    report(
      .contradictoryValues, at: elements.last,
      "\(term.label.german) steht mehrfach mit verschiedenem Inhalt da.",
      "\(term.label.english) is given several times with different content.")
  }

  // MARK: Days

  /// All days of a term, each once; those that do not read are reported.
  mutating func days(_ term: BusinessTerm) -> [Day] {
    let days = elements(of: term).compactMap { day(term, $0) }.withoutRepeats
    if term.isSingle, days.count > 1 { reportContradiction(term, elements(of: term)) }
    return days
  }

  mutating func day(_ term: BusinessTerm, _ element: XMLElement) -> Day? {
    mark(term, element)
    if let day = element.content.flatMap(EInvoiceDay.read) { return day }
    unreadable.insert(term)
    report(
      [.issued, .dueDate].contains(term) ? .keyDateUnreadable : .otherDateUnreadable, at: element,
      "\(term.label.german) ist kein Datum des Kalenders in der vorgeschriebenen Form.",
      "\(term.label.english) is not a calendar date in the form required.")
    return nil
  }

  // MARK: Amounts

  /// The amount of a term. Of several in different currencies (BT-110 and BT-111), the one in the invoice's currency.
  mutating func amount(_ term: BusinessTerm) -> Money? {
    let elements = inInvoiceCurrency(elements(of: term))
    let amounts = elements.map { amount(term, $0) }
    if amounts.count > 1, Set(amounts).count > 1 { reportContradiction(term, elements) }
    return amounts.first ?? nil
  }

  /// All amounts of a term; empty where one of them does not read.
  mutating func amounts(_ term: BusinessTerm, _ elements: [XMLElement]) -> [Money] {
    let amounts = elements.map { amount(term, $0) }
    return amounts.contains(nil) ? [] : amounts.compactMap(\.self)
  }

  /// - Parameter amount: where an element holds its amount.
  func inInvoiceCurrency(
    _ elements: [XMLElement], by amount: (XMLElement) -> XMLElement? = { $0 }
  ) -> [XMLElement] {
    guard elements.count > 1, let currency else { return elements }
    let own = elements.filter { (amount($0)?.attribute("currencyID") ?? currency.code) == currency.code }
    return own.isEmpty ? elements : own
  }

  mutating func amount(_ term: BusinessTerm, _ element: XMLElement) -> Money? {
    mark(term, element)
    let isKey = [.gross, .payable].contains(term)
    let named = element.attribute("currencyID")
    // Without any currency the figures are worth keeping, and RE-03 or RE-22 holds the case until it is known.
    let own = named.map { Currency($0) } ?? currency ?? .eur
    guard let own, let amount = element.content.flatMap({ Money(decimal: $0, own) }) else {
      unreadable.insert(term)
      report(
        isKey ? .keyAmountUnreadable : .otherAmountUnreadable, at: element,
        "\(term.label.german) ist kein Betrag in ganzen Cent mit bekannter Währung.",
        "\(term.label.english) is not an amount in whole cents of a known currency.")
      return nil
    }
    if let currency, own != currency {
      report(
        isKey ? .keyAmountInOtherCurrency : .amountInOtherCurrency, at: element,
        "\(term.label.german) ist in \(own) angegeben, die Rechnung in \(currency).",
        "\(term.label.english) is given in \(own), the invoice in \(currency).")
    }
    return amount
  }
}

extension XMLElement {
  /// The text with every run of white space as one blank, and none around it.
  var folded: String {
    let text = text
    // Nearly every value is folded already, and the bytes tell.
    var previous = UInt8(ascii: " ")
    let isFolded = text.utf8.allSatisfy { byte in
      defer { previous = byte }
      return byte > 0x20 && byte < 0x80 || byte == 0x20 && previous != 0x20
    }
    if isFolded, previous != 0x20 { return text }
    return text.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}

extension Array where Element: Hashable {
  /// The elements in their order, each once.
  fileprivate var withoutRepeats: [Element] {
    guard count > 1 else { return self }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
