import Aktenkoffer
import CaseModel

/// What became of each file that came back.
final class ReplyPrinter {
  private let isJSON: Bool
  private let isDryRun: Bool
  private var count = 0

  init(isJSON: Bool, isDryRun: Bool) {
    self.isJSON = isJSON
    self.isDryRun = isDryRun
    if isJSON { Console.print(json: "{\"replies\":[") }
  }

  func print(_ path: String, _ result: Result<ReplyReport, Outage>) {
    if isJSON {
      Console.print(json: (count == 0 ? "" : ",") + JSON.text(Entry(path, result)))
    } else {
      lines(path, result)
    }
    count += 1
  }

  func finish() {
    if isJSON { return Console.print(json: "]}") }
    guard isDryRun, count > 1 else { return }
    Console.print(
      Style.soft(
        say(
          "Jede Datei ist mit dem Übergabebuch verglichen, wie es jetzt ist, und nicht mit den Dateien vor ihr.",
          "Each file is compared with the ledger as it stands, and not with the files before it.")))
  }

  private func lines(_ path: String, _ result: Result<ReplyReport, Outage>) {
    switch result {
    case .failure(let outage): outage.print()
    case .success(let report):
      let lines = FindingLines(folder: "")
      for finding in report.findings { lines.print(finding) }
      Console.print(Style.strong(path) + ": " + sum(report))
    }
  }

  private func sum(_ report: ReplyReport) -> String {
    let parts = [
      report.recipient.map { say("Antwort von \($0)", "reply of \($0)") },
      Columns.count(report.cases, Text("Fall", "case"), Text("Fälle", "cases")),
      report.isDryRun
        ? say("\(report.recorded) würden verzeichnet", "\(report.recorded) would be recorded")
        : say("\(report.recorded) verzeichnet", "\(report.recorded) recorded"),
      say("\(report.known) schon bekannt", "\(report.known) known already"),
      report.isClean
        ? Style.good(say("nichts weicht ab", "nothing differs"))
        : Style.bad(Columns.count(report.findings.count, Text("Befund", "finding"), Text("Befunde", "findings"))),
    ]
    return parts.compactMap { $0 }.joined(separator: " · ")
  }

  private struct Entry: Encodable {
    var path: String
    /// `taken`, `differs` or `outage`.
    var status: String
    var recipient: String?
    var cases: Int?
    var recorded: Int?
    var known: Int?
    var dryRun: Bool?
    var findings: [FindingEntry] = []
    var outage: OutageEntry?

    init(_ path: String, _ result: Result<ReplyReport, Outage>) {
      self.path = path
      switch result {
      case .failure(let failure):
        status = "outage"
        outage = OutageEntry(failure)
      case .success(let report):
        status = report.isClean ? "taken" : "differs"
        recipient = report.recipient
        cases = report.cases
        recorded = report.recorded
        known = report.known
        dryRun = report.isDryRun
        findings = report.findings.map(FindingEntry.init)
      }
    }
  }
}

extension Columns {
  /// `1 Fall`, `2 Fälle`.
  static func count(_ count: Int, _ one: Text, _ several: Text) -> String {
    "\(count) " + (count == 1 ? one : several)(Speech.language)
  }
}
