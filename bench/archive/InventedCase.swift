import CaseModel
import Custody

/// A case by its number alone: the same number gives the same case.
struct InventedCase {
  static let at = "2026-11-20T10:00:00Z"

  let index: Int
  let number: String
  let debtor: String
  let invoices: [ArchivedCase.Invoice]

  init(_ index: Int) {
    var chance = Chance(seed: UInt64(index))
    self.index = index
    number = "\(2016 + index % 11)-\(100_000 + index)"
    debtor = InventedName.make(&chance)
    invoices = (0..<(1 + chance.below(3))).map { place in
      ArchivedCase.Invoice(
        number: "RE-\(index)-\(place)", issued: Day(2016 + index % 11, 1 + chance.below(12), 1 + chance.below(28)),
        amount: "\(20 + chance.below(5_000)).\(10 + chance.below(90))", currency: "EUR")
    }
  }

  /// First and last day of the month of its first invoice.
  var month: (Day?, Day?) {
    let month = invoices[0].issued?.description.prefix(8) ?? ""
    return (Day(iso: "\(month)01"), Day(iso: "\(month)28"))
  }

  func archived(_ package: String) -> ArchivedCase {
    ArchivedCase(
      number: number, creditor: "Muster Handels GmbH", recipient: "paywise", package: package,
      handedOver: InventedCase.at, state: "accepted", since: InventedCase.at, isSettled: false, debtors: [debtor],
      invoices: invoices,
      documents: (0..<4).map { ArchivedCase.Document(type: "invoice", name: "beleg-\($0).pdf", sha256: hash($0)) },
      papers: invoices.compactMap { invoice in
        invoice.issued.map { ArchivedCase.Paper(kind: .invoice, origin: $0, what: invoice.number ?? "") }
      },
      limitation: Day(2029, 12, 31), titles: [])
  }

  /// What stands for a document's hash: 64 digits.
  func hash(_ place: Int) -> String {
    var chance = Chance(seed: UInt64(index * 8 + place + 1) << 20)
    return (0..<4).map { _ in InventedCase.digits(chance.next()) }.joined()
  }

  private static func digits(_ value: UInt64) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }

  /// Bytes that no packing makes smaller.
  func package(_ count: Int) -> [UInt8] {
    var chance = Chance(seed: UInt64(index) << 24)
    return [UInt8](unsafeUninitializedCapacity: count + 8) { buffer, done in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      for offset in stride(from: 0, to: count, by: 8) {
        bytes.storeBytes(of: chance.next(), toByteOffset: offset, as: UInt64.self)
      }
      done = count
    }
  }

  /// As long as the events of a case that was handed over and answered.
  var events: [UInt8] {
    let kinds = ["imported", "checked", "packed", "sending", "delivered", "acknowledged", "accepted"]
    let lines = kinds.enumerated().map { place, kind in
      """
      [\(index * 7 + place),"\(InventedCase.at)","\(number)","\(kind)",null,"paywise","\(hash(0))",\
      {"file":"\(number).koffer.zip","policy":"standard"},null,"\(hash(1))","\(hash(2))"]

      """
    }
    return Array(lines.joined().utf8)
  }

  func details(_ package: String) -> [String: String] {
    ["recipient": "paywise", "package": package, "through": "\(index * 7 + 6)"]
  }
}
