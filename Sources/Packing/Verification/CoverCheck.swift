import CaseModel
import Formats

/// Whether the cover says what `case.xml` says: it is what people read first, and often all they read.
///
/// Parties, sums, the account line by line, the accounts to pay to and the documents stand there in the order of the page.
/// What is there besides is not looked at.
struct CoverCheck {
  private let page: [UInt8]
  /// Everything before it has been read.
  private var position = 0
  /// The first text that is not where it belongs.
  private(set) var missing: String?

  /// - Parameters:
  ///   - html: the cover.
  ///   - root: of a `case.xml` that its schema found valid.
  /// - Returns: nil where there is no claim: the covers of version 1.0 show none.
  init?(_ html: [UInt8], _ root: XMLElement) {
    guard let claim = root.first("claim"), let total = claim.first("total"),
      let currency = claim.attribute("currency").flatMap({ Currency($0) })
    else { return nil }
    page = CoverCheck.words(html)
    let figures = ClaimFigures(currency: currency)
    func money(_ element: XMLElement, _ names: [String]) -> [String] {
      names.compactMap { figures.cents(element, $0).map { figures.money($0).german } }
    }
    let asOf = claim.day("asOf")?.german ?? ""
    expect(["Forderungsakte \(root.attribute("number") ?? "")", "Forderung zum \(asOf)"])
    expect(money(total, ["total", "principal", "interest", "costs"]))
    for party in root.all("creditor") + root.all("debtor") {
      expect([party.first("name")?.content].compactMap { $0 })
      expect(["postcode", "city"].compactMap { party.first("address")?.first($0)?.content })
    }
    let parts = ["principal", "interest", "costs", "total"]
    for debt in claim.all("debt") {
      expect(money(debt, ["claimed"]) + (debt.first("balance").map { money($0, parts) } ?? []))
    }
    expect(["Offen zum \(asOf)"] + money(total, parts))
    for line in claim.every("lines", "line") {
      let title = [line.day("day")?.german, line.first("title")?.content].compactMap { $0 }
      // The page sets what lowers the claim with a true minus sign.
      expect(title + money(line, ["amount"]).map { $0.replacing("-", with: "−") } + money(line, ["balance"]))
    }
    expect(["Offen zum \(asOf)"] + money(total, ["total"]))
    for payment in root.every("payments", "payment") {
      let day = payment.day("received")?.german ?? ""
      expect(money(payment, ["amount"]).map { "\($0) am \(day)" })
    }
    expect((root.first("creditor")?.all("iban") ?? []).compactMap(\.content))
    for document in root.every("documents", "document") {
      expect([document.attribute("file")?.lastComponent].compactMap { $0 })
    }
    expect([root.first("policy")?.attribute("sha256")].compactMap { $0 })
  }

  /// Each text behind the one before, and not in the middle of a number.
  private mutating func expect(_ texts: [String]) {
    for text in texts where missing == nil {
      let wanted = CoverCheck.onOneLine(Array(text.utf8))
      guard let first = wanted.first else { continue }
      var found = page[position...].firstIndex(of: first)
      while let here = found {
        let isInNumber = here > 0 && CoverCheck.digits.contains(page[here - 1])
        if !isInNumber, page[here...].starts(with: wanted) { break }
        found = page[(here + 1)...].firstIndex(of: first)
      }
      guard let found else {
        missing = text
        return
      }
      position = found + wanted.count
    }
  }

  private static let digits = Set("0123456789.,-".utf8)

  /// The text of a page, without tags and style, blanks made one.
  private static func words(_ html: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    var rest = html[...]
    while let next = rest.firstIndex(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
      text += rest[..<next]
      rest = rest[next...]
      if let (mark, plain) = marks.first(where: { rest.starts(with: $0.0) }) {
        text += plain
        rest = rest.dropFirst(mark.count)
      } else if rest.first == UInt8(ascii: "&") {
        text.append(UInt8(ascii: "&"))
        rest = rest.dropFirst()
      } else {
        let isStyle = rest.starts(with: "<style".utf8)
        text.append(UInt8(ascii: " "))
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
        if isStyle { rest = rest.drop { $0 != UInt8(ascii: "<") } }
      }
    }
    return onOneLine(text + rest)
  }

  private static let marks = [
    ("&nbsp;", " "), ("&#160;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"),
    ("&amp;", "&"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// Blanks, line breaks and blanks that do not break made one blank each.
  private static func onOneLine(_ text: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      let isHard = byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
      let isNarrow = byte == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0xAF
      if isHard || isNarrow || byte == 0x20 || (0x09...0x0D).contains(byte) {
        if out.last.map({ $0 != 0x20 }) ?? false { out.append(0x20) }
        index += isNarrow ? 3 : isHard ? 2 : 1
      } else {
        out.append(byte)
        index += 1
      }
    }
    if out.last == 0x20 { out.removeLast() }
    return out
  }
}
