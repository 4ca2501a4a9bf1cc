import CaseModel
import Formats

/// Whether the cover says what `case.xml` says: it is what people read first, and often all they read.
///
/// Parties, sums, the account line by line with its workings, the accounts to pay to and the documents stand there in the order
/// of the page, and its tables have no other rows. What words stand besides is not looked at.
struct CoverCheck {
  private let page: [UInt8]
  /// Everything before it has been read.
  private var position = 0
  /// Whether it is built as covers are; where not, nobody can tell what it says.
  let isOurs: Bool
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
    let document = CoverDocument(html)
    isOurs = document != nil
    // The page sets a true minus sign, and covers of earlier versions a hyphen where a balance is below nothing.
    page = document.map { CoverCheck.plain($0.text) } ?? []
    guard isOurs else { return }
    let figures = ClaimFigures(currency: currency)
    func money(_ element: XMLElement, _ names: [String]) -> [String] {
      names.compactMap { figures.cents(element, $0).map { figures.money($0).german } }
    }
    let asOf = claim.day("asOf")?.german ?? ""
    expect(["Forderungsakte \(root.attribute("number") ?? "")"])
    expect([root.first("contract")?.first("subject")?.content, "Forderung zum \(asOf)"].compactMap { $0 })
    expect(money(total, ["total", "principal", "interest", "costs"]))
    for party in root.all("creditor") + root.all("debtor") {
      expect([party.first("name")?.content].compactMap { $0 })
      let representatives = party.all("representative").compactMap(\.content)
      if !representatives.isEmpty { expect(["vertreten durch \(representatives.joined(separator: ", "))"]) }
      expect(party.first("address").map(CoverCheck.lines) ?? [])
      if party.isNamed("debtor"), let kind = party.attribute("kind").flatMap({ Debtor.Kind(rawValue: $0) }) {
        expect([kind.coverTitle])
      }
    }
    let parts = ["principal", "interest", "costs", "total"]
    for debt in claim.all("debt") {
      expect(money(debt, ["claimed"]) + (debt.first("balance").map { money($0, parts) } ?? []))
    }
    expect(["Offen zum \(asOf)"] + money(total, parts))
    for line in claim.every("lines", "line") {
      let title = [line.day("day")?.german, line.first("title")?.content, line.first("working")?.content].compactMap {
        $0
      }
      expect(title + money(line, ["amount", "balance"]))
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
    if missing == nil { missing = document.flatMap { CoverTables($0.tables, root).odd } }
  }

  /// Each text behind the one before, and not in the middle of a number.
  private mutating func expect(_ texts: [String]) {
    for text in texts where missing == nil {
      let wanted = CoverCheck.plain(text.onOneLine)
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

  private static func lines(of address: XMLElement) -> [String] {
    var out = Address(origin: Origin(Place("case.xml")))
    func text(_ name: String) -> String? { address.first(name)?.content }
    (out.street, out.houseNumber, out.addition) = (text("street"), text("houseNumber"), text("addition"))
    (out.postcode, out.city, out.country) = (text("postcode"), text("city"), text("country"))
    return out.letterLines
  }

  /// With a hyphen for each minus sign.
  private static func plain(_ text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    guard bytes.contains(minus[1]) else { return bytes }
    var plain: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let isMinus = bytes[index...].starts(with: minus)
      plain.append(isMinus ? UInt8(ascii: "-") : bytes[index])
      index += isMinus ? minus.count : 1
    }
    return plain
  }

  private static let minus = Array("−".utf8)

  private static let digits = Set("0123456789.,-".utf8)
}
