import CaseModel
import Formats
import TestSupport
import Testing

@testable import Intake

@Suite("Invoices of the corpus", .enabled(if: Corpus.isPresent, "needs ../shared/corpus"))
struct TruthTests {
  @Test func everyInvoiceReadsAsTheTruthSays() throws {
    let rows = InvoiceRow.all.filter(\.isInvoice)
    #expect(rows.count == 294)
    for row in rows {
      let reading = try #require(
        EInvoiceReader.read(XMLTree(parsing: row.bytes()), file: row.file), "not recognised: \(row.file)")
      for (column, found) in TruthTests.columns(of: reading.value) {
        #expect(found == TruthTests.expected(row[column], in: column), "\(column) of \(row.file)")
      }
    }
  }

  @Test func whatIsNoInvoiceIsNotTakenForOne() throws {
    let others = InvoiceRow.all.filter { !$0.isInvoice }
    #expect(others.count == 159)
    for row in others {
      guard row["syntax"] != "NOT-WELL-FORMED" else {
        #expect(throws: XMLProblem.self, "\(row.file)") { try XMLTree(parsing: row.bytes()) }
        continue
      }
      let tree = try XMLTree(parsing: row.bytes())
      #expect(!EInvoiceReader.recognises(tree.root), "\(row.file)")
      #expect(EInvoiceReader.read(tree, file: row.file) == nil, "\(row.file)")
    }
  }

  /// What was read, as the truth writes it: lists joined by `|`, nothing for nil.
  private static func columns(of invoice: EInvoice) -> [(String, String)] {
    [
      ("syntax", invoice.syntax.rawValue), ("profile", invoice.profile ?? ""), ("type_code", invoice.typeCode ?? ""),
      ("invoice_number", invoice.number ?? ""), ("issue_date", invoice.issued?.description ?? ""),
      ("due_date", invoice.dueDates.map(\.description).joined(separator: "|")),
      ("payable_amount", invoice.totals.payable?.description ?? ""), ("currency", invoice.currency?.code ?? ""),
      ("seller_name", invoice.seller?.name ?? ""), ("buyer_name", invoice.buyer?.name ?? ""),
      ("iban", invoice.ibans.joined(separator: "|")), ("tax_total", invoice.totals.vat?.description ?? ""),
      ("prepaid_amount", invoice.totals.prepaid?.description ?? ""),
      ("grand_total", invoice.totals.gross?.description ?? ""), ("payee_name", invoice.payee?.name ?? ""),
      ("remittance_info", invoice.remittance ?? ""), ("debited_iban", invoice.debitedIBAN ?? ""),
      // The table has each on one line.
      ("payment_terms", invoice.terms.map(\.onOneLine).joined(separator: "|")),
    ]
  }

  /// The truth copies amounts as the document writes them.
  private static func expected(_ text: String, in column: String) -> String {
    let amounts = ["payable_amount", "tax_total", "prepaid_amount", "grand_total"]
    return amounts.contains(column) ? Money(decimal: text)?.description ?? text : text
  }
}
