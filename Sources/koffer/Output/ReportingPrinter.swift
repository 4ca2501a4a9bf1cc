import Aktenkoffer
import CaseModel
import Synchronization

/// Prints as another does, and at the end writes the report on everything.
final class ReportingPrinter: ResultPrinter {
  private let own: any ResultPrinter<CaseReport>
  private let path: String
  private let report: CheckReport

  init(_ own: any ResultPrinter<CaseReport>, to path: String, asOf: Day) {
    self.own = own
    self.path = path
    report = CheckReport(asOf: asOf, Speech.language)
  }

  func print(_ folder: String, _ result: Result<CaseReport, Outage>) {
    report.add(folder, result)
    own.print(folder, result)
  }

  func finish() {
    own.finish()
  }

  /// Throws where the page could not be written.
  func close() throws(Outage) {
    try report.write(to: path)
  }
}
