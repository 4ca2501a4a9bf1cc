import CResources
import CaseModel
import Escalation
import Formats
import Synchronization

/// The report for the credit manager: which cases are accepted, which refused, why, and what to do. One page of HTML, no
/// script, nothing loaded from anywhere; it names cases, files and lines, and no person.
public final class CheckReport: Sendable {
  private let asOf: Day
  private let language: Language
  private let cases = Mutex<[ReportedCase]>([])

  public init(asOf: Day, _ language: Language = .german) {
    self.asOf = asOf
    self.language = language
  }

  /// Takes a case in; the order is that of the calls.
  public func add(_ folder: String, _ result: Result<CaseReport, Outage>) {
    let entry: ReportedCase
    switch result {
    case .success(let report): entry = ReportedCase(report, asOf: asOf)
    case .failure(let outage): entry = ReportedCase(outage, at: folder)
    }
    cases.withLock { $0.append(entry) }
  }

  /// Writes the page beside, then puts it under its name in one step.
  public func write(to path: String) throws(Outage) {
    try Outage.translating(path) {
      try Outbox.checkLiesInNoCase(path)
      let html = try XMLWriter(.html)
      CheckReportWriter(cases: self.cases.withLock { $0 }, asOf: self.asOf, language: self.language, html: html).write()
      try AtomicFile.write(html.finish(), to: path)
    }
  }

  static var style: String {
    let resource = cresource_report_style()
    return String(decoding: UnsafeBufferPointer(start: resource.bytes, count: resource.length), as: UTF8.self)
  }
}
