import CaseModel
import Formats

/// By what an invoice is known again, whatever case it stands in: its number, or its content.
public struct InvoiceIdentity: Hashable, Sendable {
  /// `number:…`, `content:…` or `like:…`, hashed, so that the ledger's tables name no invoice.
  public let text: String

  /// Under which name an event lists them.
  package static let detail = "invoices"

  /// As an event lists them.
  package static func list(_ identities: [InvoiceIdentity]) -> String {
    identities.map(\.text).joined(separator: ",")
  }

  /// The texts an event lists.
  package static func texts(_ list: String) -> [String] { list.split(separator: ",").map(String.init) }

  /// Those an event lists.
  package static func listed(_ list: String) -> [InvoiceIdentity] { texts(list).map(InvoiceIdentity.init(text:)) }

  /// The number among those of one creditor; capitals, blanks and look-alikes make no other number.
  public init(number: String, of creditor: String) throws {
    let plain = "\(creditor.folded.filter { !$0.isWhitespace })\n\(number.folded.filter { !$0.isWhitespace })"
    text = "number:" + (try SHA256.digest(of: Array(plain.utf8)).hex)
  }

  /// The number among those of a creditor, under whichever of the creditor's signs: name, VAT number, register entry. Whether
  /// its parts stand apart by blanks, dashes, slashes or dots makes no other number, nor do zeros before one.
  ///
  /// - Parameter creditors: signs of the one creditor, each with its kind: `vat DE123456789`.
  public static func all(number: String, ofAny creditors: [String]) throws -> [InvoiceIdentity] {
    let plainNumber = number.asInvoiceNumber
    return try creditors.map { creditor in
      let sign = creditor.foldedLettersAndDigits
      let plain = "\(sign)\n\n\(plainNumber)"
      return InvoiceIdentity(text: "number:" + (try SHA256.digest(of: Array(plain.utf8)).hex))
    }
  }

  /// The number without anything between its parts, where day and sum of the invoice are the same, too: `RE20260815` is
  /// `RE-2026-0815` then, and `1-11` another than `11-1` else.
  public static func all(
    number: String, issued: String, amount: String, ofAny creditors: [String]
  ) throws -> [InvoiceIdentity] {
    let plainNumber = number.foldedLettersAndDigits
    return try creditors.map { creditor in
      let sign = creditor.foldedLettersAndDigits
      let plain = "\(sign)\n\n\(plainNumber)\n\(issued)\n\(amount)"
      return InvoiceIdentity(text: "number:" + (try SHA256.digest(of: Array(plain.utf8)).hex))
    }
  }

  /// By what an invoice looks like another one, whatever its number: parties, day and sum. The ledger keeps it beside the
  /// chain, and forgets it with the case.
  ///
  /// - Parameters:
  ///   - creditors: signs of the one creditor, as for its number.
  ///   - debtors: the names of those who owe it.
  public static func alike(
    issued: String, amount: String, ofAny creditors: [String], by debtors: [String]
  ) throws -> [InvoiceIdentity] {
    return try creditors.flatMap { creditor in
      try debtors.map { debtor in
        let text = "\(creditor.foldedLettersAndDigits)\n\n\(debtor.foldedLettersAndDigits)\n\(issued)\n\(amount)"
        return InvoiceIdentity(text: likeness + (try SHA256.digest(of: Array(text.utf8)).hex))
      }
    }
  }

  /// How the text of a likeness begins.
  static let likeness = "like:"

  private init(text: String) { self.text = text }

  /// - Parameter sha256: of the invoice's document.
  public init(content sha256: String) {
    text = "content:\(sha256)"
  }
}
