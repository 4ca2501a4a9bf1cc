import CaseModel
import Escalation
import Intake

/// A case, its call sheet, and where the page was written.
public struct CallSheetReport: Sendable {
  public let report: CaseReport
  /// nil where the case could not be judged.
  public let sheet: CallSheet?
  /// nil where no page was asked for, or there is no sheet.
  public let path: String?
}

/// Where the page of a call sheet goes.
public enum CallSheetTarget: Sendable {
  case file(String)
  /// Each case in a file of its own, named after its number.
  case folder(String)
}

extension Pipeline {
  /// Reads and judges one case, gathers what a call to the debtor needs, and writes the page if one is asked for.
  public func callSheet(
    _ folder: String, to target: CallSheetTarget? = nil, _ language: Language = .german
  ) throws(Outage) -> CallSheetReport {
    let report = try check(folder)
    guard let sheet = report.callSheet else { return CallSheetReport(report: report, sheet: nil, path: nil) }
    var path: String?
    switch target {
    case .file(let file): path = file
    case .folder(let outbox):
      let own = "\(outbox)/\(CallSheetPage.fileName(of: sheet.number))"
      guard !report.findings.contains(where: { $0.kind == .numberTaken }) else { throw Outage.sheetTwice(own) }
      path = own
    case nil: break
    }
    if let path { try CallSheetPage(sheet, language).write(to: path) }
    return CallSheetReport(report: report, sheet: sheet, path: path)
  }
}

extension Outage {
  fileprivate static func sheetTwice(_ path: String) -> Outage {
    Outage(
      "WELT-17", path: path,
      Text(
        "Zwei Fälle dieses Laufs ergäben denselben Dateinamen.", "Two cases of this run would give the same file name."),
      remedy: Text("Ein anderes Aktenzeichen vergeben.", "Give another file number."))
  }
}
