import Aktenkoffer
import CaseModel

/// Tells of each case, as it is printed, what it shares with those before it.
struct SharingPrinter: ResultPrinter {
  private let printer: any ResultPrinter<CaseReport>
  private let invoices = SharedInvoices()

  init(_ printer: any ResultPrinter<CaseReport>) {
    self.printer = printer
  }

  func print(_ path: String, _ result: Result<CaseReport, Outage>) {
    printer.print(path, result.map(invoices.note))
  }

  func finish() { printer.finish() }

  func close() throws(Outage) { try printer.close() }
}
