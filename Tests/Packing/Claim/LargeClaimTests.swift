import CaseModel
import Formats
import Testing

@testable import Packing

/// Claims of many invoices.
@Suite struct LargeClaimTests {
  @Test func manyInvoicesAddUp() throws {
    let sample = try #require(try ClearedSample("bereit-verbraucherin") { $0.multiply(invoices: 300, payments: 20) })
    #expect(sample.cleared.claim.account.entries.count > 5_000)
    let tree = try ClearedSample.tree(try sample.caseXML())
    #expect(try ClearedSample.schemas.schema(CaseVersion.current).validate(tree) == [])
    #expect(try #require(ClaimCheck(tree.root)).breaches.isEmpty)
  }

  /// A payment on equal debts is spread over all of them, so lines grow with the product.
  @Test func anAccountThatNobodyCouldReadIsNotWritten() throws {
    let sample = try #require(try ClearedSample("bereit-verbraucherin") { $0.multiply(invoices: 300, payments: 400) })
    #expect(sample.cleared.claim.account.entries.count > 100_000)
    #expect(throws: XMLProblem.self) { try sample.caseXML() }
  }
}

extension CaseFile {
  /// So many invoices like the first, due on one day, and small payments that name none of them.
  fileprivate mutating func multiply(invoices count: Int, payments: Int) {
    guard let first = invoices.first, let paid = Day(iso: "2026-11-01") else { return }
    invoices = (1...count).map { number in
      var invoice = first
      invoice.number = "R-\(1000 + number)"
      invoice.file = "invoices/\(number).pdf"
      return invoice
    }
    let digits = String(repeating: "0", count: 56)
    documents += (1...count).map {
      Document(path: "invoices/\($0).pdf", size: 1, sha256: "\(digits)\(10_000_000 + $0)", type: .pdf)
    }
    for index in reminders.indices { reminders[index].invoices = nil }
    for index in contacts.indices { contacts[index].invoices = nil }
    self.payments = (0..<payments).map {
      Payment(
        origin: Origin(Place("case.yaml", line: 1000 + $0)), received: paid.adding($0 % 19),
        amount: Money(cents: 400))
    }
  }
}
