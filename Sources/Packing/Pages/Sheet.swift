import CaseModel
import Escalation
import Formats
import Law

/// What stands in the head of a document for people and at the foot of its pages.
struct SheetHead {
  let title: String
  /// The creditor's file number.
  let number: String
  let author: String
  /// The document's date is that of the case, for no clock has a part in it.
  let asOf: Day

  func document(_ size: PageSize) throws(PageFailure) -> PageDocument {
    try PageDocument(
      size, title: "\(title) \(number)", author: author, subject: "Stand \(asOf.german)",
      created: "\(asOf)T00:00:00Z")
  }

  func foot(_ document: PageDocument, _ frame: PageFlow.Frame, page: Int, of pages: Int, on press: PagePress)
    throws(PageFailure)
  {
    let y = frame.size.height - .millimetres(14)
    let count = try SetText("Seite \(page) von \(pages)", House.foot.aligned(.right), on: press)
    let width = frame.width - count.width - .millimetres(6)
    let text = try SetText("\(title) · Akte \(number) · Stand \(asOf.german)", House.foot, width: width, on: press)
    // A file number of any length has one line here; the heading has all of it.
    document.draw(text, lines: 0..<1, x: frame.left, y: y, width: width)
    document.draw(count, x: frame.left, y: y, width: frame.width)
  }
}

extension SheetHead {
  init(_ kind: PageKind, of handover: Handover) {
    self.init(
      title: kind.title, number: handover.file.number, author: handover.file.creditor.name ?? "",
      asOf: handover.claim.asOf)
  }
}

/// A document for people in the making: its pages, and the ways in which it says things.
protocol PageWriting {
  var head: SheetHead { get }
  var press: PagePress { get }
  var flow: PageFlow { get set }
}

/// One document of a case on its way to a recipient.
struct Sheet: PageWriting {
  let handover: Handover
  let head: SheetHead
  let press: PagePress
  var flow: PageFlow

  var file: CaseFile { handover.file }
  var claim: ClaimStatement { handover.claim }

  init(_ kind: PageKind, of handover: Handover, on press: PagePress) {
    self.handover = handover
    self.press = press
    head = SheetHead(kind, of: handover)
    flow = PageFlow(House.frame, hairline: House.hairline, on: press)
  }
}

extension PageWriting {
  /// The PDF.
  func finish() throws -> [UInt8] {
    let document = try head.document(flow.frame.size)
    try flow.draw(on: document) { document, page, pages throws(PageFailure) in
      try head.foot(document, flow.frame, page: page, of: pages, on: press)
    }
    return try document.finish()
  }

  // MARK: Ways of saying things

  func set(_ text: String, _ style: TextStyle, _ width: Length) throws(PageFailure) -> SetText {
    try SetText(text, style, width: width, on: press)
  }

  /// The head of a letter: who writes to whom, about what, as of which day.
  mutating func letterHead(
    from creditor: Creditor, to addressee: String, _ title: String, subject: String?
  ) throws(PageFailure) {
    let address = [creditor.address?.streetLine, creditor.address?.cityLine].compactMap { $0 }.joined(separator: ", ")
    let sender = [creditor.name, address.isEmpty ? nil : address].compactMap { $0 }.joined(separator: " · ")
    try flow.paragraph(sender, House.note)
    flow.space(.points(14))
    let half = flow.frame.width / 2
    flow.columns([
      (0, half, [try set(addressee, House.strong, half)]),
      (half, half, [try set("Stand \(head.asOf.german)", House.body.aligned(.right), half)]),
    ])
    flow.space(.points(20))
    try flow.heading(title, House.title, level: 1)
    if let subject { try flow.paragraph(subject, House.body) }
    flow.space(.points(6))
    flow.rule(House.accent, weight: 2000)
    flow.space(.points(10))
  }

  mutating func section(_ title: String, keepingWith height: Length = 0) throws(PageFailure) {
    flow.space(.points(16))
    try flow.heading(title, House.section, level: 2, keepingWith: height)
    flow.space(.points(3))
  }

  /// What is owed, in four lines.
  mutating func total(of claim: ClaimStatement, _ title: String) throws(PageFailure) {
    let total = claim.total
    try section(title, keepingWith: .points(90))
    var table = SheetTable([.flexible(""), .figure("")], hasHead: false)
    table.add(["Hauptforderung", total.principal.figure])
    table.add(["Zinsen", total.interest.figure])
    table.add(["Kosten", total.costs.figure])
    table.total("Summe", [total.total.figure])
    try self.table(table)
    if total.overpaid.isPositive {
      try flow.paragraph(
        "Überzahlt \(total.overpaid.german); steht dem Schuldner zu und ist nicht abgezogen", House.note)
    }
  }

  /// Names and addresses side by side, two in a row.
  ///
  /// - Parameter channels: where each debtor can be reached, in the order of the debtors, as far as it is told.
  mutating func parties(of file: CaseFile, reachedBy channels: [[String]] = []) throws(PageFailure) {
    var blocks: [[(String, TextStyle)]] = [block("Gläubiger", file.creditor)]
    blocks += file.debtors.enumerated().map { index, debtor in
      block(debtor) + (channels.indices.contains(index) ? channels[index] : []).map { ($0, House.note) }
    }
    let half = (flow.frame.width - .millimetres(8)) / 2
    for start in stride(from: 0, to: blocks.count, by: 2) {
      var columns: [(x: Length, width: Length, lines: [SetText])] = []
      for (index, block) in blocks[start..<min(start + 2, blocks.count)].enumerated() {
        var lines: [SetText] = []
        for (text, style) in block { lines.append(try set(text, style, half)) }
        columns.append((index * (half + .millimetres(8)), half, lines))
      }
      flow.space(.points(12))
      flow.columns(columns)
    }
  }

  private func block(_ title: String, _ creditor: Creditor) -> [(String, TextStyle)] {
    let contact = (creditor.emails + creditor.phones).map { ($0, House.note) }
    return [(title, House.section)]
      + lines(creditor.name, creditor.representedBy, creditor.address)
      + (creditor.originalCreditor.map { [("aus abgetretenem Recht: \($0)", House.note)] } ?? []) + contact
  }

  private func block(_ debtor: Debtor) -> [(String, TextStyle)] {
    let kind = debtor.kind.map { [($0 == .consumer ? "Verbraucher" : "Unternehmer", House.note)] } ?? []
    return [(debtor.role.title, House.section)] + lines(debtor.fullName, debtor.representedBy, debtor.address) + kind
  }

  private func lines(_ name: String?, _ representatives: [Representative], _ address: Address?) -> [(String, TextStyle)]
  {
    var lines = [(name ?? "", House.strong)]
    if !representatives.isEmpty {
      lines.append(("vertreten durch \(representatives.map(\.name).joined(separator: ", "))", House.soft10))
    }
    return lines + (address?.letterLines ?? []).map { ($0, House.body) }
  }

  /// The sections, each held together on its line.
  func cite(_ basis: [Citation]) -> String {
    basis.map { $0.text.german.replacing("§ ", with: "§\u{A0}") }.joined(separator: ", ")
  }

  /// A file's name without its folder, which not every recipient's package has.
  func name(of file: String) -> String { file.split(separator: "/").last.map(String.init) ?? file }
}

extension Handover {
  /// The file of a document of the case within the package.
  func packed(_ path: String?) -> String? {
    path.flatMap { path in contents.documents.first { $0.document.path == path }?.file }
  }
}

extension Money {
  /// With a minus as wide as a digit.
  var figure: String { german.replacing("-", with: "−") }
}
