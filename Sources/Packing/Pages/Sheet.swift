import CaseModel
import Escalation
import Formats
import Law

/// One document for people in the making: its pages, and the ways in which it says things.
struct Sheet {
  let handover: Handover
  let kind: PageKind
  let press: PagePress
  var flow: PageFlow

  var file: CaseFile { handover.file }
  var claim: ClaimStatement { handover.claim }

  init(_ kind: PageKind, of handover: Handover, on press: PagePress) {
    self.handover = handover
    self.kind = kind
    self.press = press
    flow = PageFlow(House.frame, hairline: House.hairline, on: press)
  }

  /// The PDF; its date is that of the claim, for no clock has a part in it.
  func finish() throws -> [UInt8] {
    let document = try Sheet.document(kind, of: handover, flow.frame.size)
    try flow.draw(on: document) { document, page, pages throws(PageFailure) in
      try Sheet.foot(document, kind, handover, flow.frame, page: page, of: pages, on: press)
    }
    return try document.finish()
  }

  static func document(_ kind: PageKind, of handover: Handover, _ size: PageSize) throws(PageFailure) -> PageDocument {
    try PageDocument(
      size, title: "\(kind.title) \(handover.file.number)", author: handover.file.creditor.name ?? "",
      subject: "Stand \(handover.claim.asOf.german)", created: "\(handover.claim.asOf)T00:00:00Z")
  }

  static func foot(
    _ document: PageDocument, _ kind: PageKind, _ handover: Handover, _ frame: PageFlow.Frame, page: Int, of pages: Int,
    on press: PagePress
  ) throws(PageFailure) {
    let y = frame.size.height - .millimetres(14)
    let number = try SetText("Seite \(page) von \(pages)", House.foot.aligned(.right), on: press)
    let width = frame.width - number.width - .millimetres(6)
    let name = "\(kind.title) · Akte \(handover.file.number) · Stand \(handover.claim.asOf.german)"
    let text = try SetText(name, House.foot, width: width, on: press)
    // A file number of any length has one line here; the heading has all of it.
    document.draw(text, lines: 0..<1, x: frame.left, y: y, width: width)
    document.draw(number, x: frame.left, y: y, width: frame.width)
  }

  // MARK: Ways of saying things

  func set(_ text: String, _ style: TextStyle, _ width: Length) throws(PageFailure) -> SetText {
    try SetText(text, style, width: width, on: press)
  }

  mutating func section(_ title: String, keepingWith height: Length = .points(45)) throws(PageFailure) {
    flow.space(.points(16))
    try flow.heading(title, House.section, level: 2, keepingWith: height)
    flow.space(.points(3))
  }

  /// Names and addresses side by side, two in a row.
  mutating func parties() throws(PageFailure) {
    var blocks: [[(String, TextStyle)]] = [block("Gläubiger", file.creditor)]
    blocks += file.debtors.map(block)
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
    guard let address else { return lines }
    let rows = [
      address.streetLine, address.addition, address.cityLine, address.country.flatMap { $0 == "DE" ? nil : $0 },
    ]
    return lines + rows.compactMap { $0 }.filter { !$0.isEmpty }.map { ($0, House.body) }
  }

  /// The sections, each held together on its line.
  func cite(_ basis: [Citation]) -> String {
    basis.map { $0.text.german.replacing("§ ", with: "§\u{A0}") }.joined(separator: ", ")
  }

  /// A file's name without its folder.
  func name(of file: String) -> String { String(file.dropFirst("dokumente/".count)) }
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
