import Aktenkoffer
import CaseModel
import Packing
import Synchronization

/// Where cases were laid out, one after the other.
final class UnpackPrinter: ResultPrinter {
  private let isJSON: Bool
  private let count = Mutex(0)

  init(isJSON: Bool) {
    self.isJSON = isJSON
    if isJSON { Console.print(json: "{\"packages\":[") }
  }

  func print(_ path: String, _ result: Result<UnpackReport, Outage>) {
    count.withLock { count in
      if isJSON {
        Console.print(json: (count == 0 ? "" : ",") + JSON.text(Entry(path, result)))
      } else {
        lines(path, result)
      }
      count += 1
    }
  }

  func finish() {
    if isJSON { Console.print(json: "]}") }
  }

  private func lines(_ path: String, _ result: Result<UnpackReport, Outage>) {
    switch result {
    case .failure(let outage): outage.print()
    case .success(let report):
      Console.print(
        "\(path): " + (report.folder.map { Style.good($0) } ?? Style.bad(say("nicht abgelegt", "not laid out"))))
      let lines = FindingLines(folder: "")
      for finding in report.package.findings { lines.print(finding) }
      SealLines.print(report.package)
    }
  }

  private struct Entry: Encodable {
    var path: String
    /// `unpacked`, `refused` or `outage`.
    var status: String
    var number: String?
    var folder: String?
    var findings: [FindingEntry] = []
    /// Where a signature came with it.
    var signatures: [SignatureEntry]?
    var outage: OutageEntry?

    init(_ path: String, _ result: Result<UnpackReport, Outage>) {
      self.path = path
      switch result {
      case .failure(let failure):
        status = "outage"
        outage = OutageEntry(failure)
      case .success(let report):
        status = report.isDone ? "unpacked" : "refused"
        number = report.package.number
        folder = report.folder
        findings = report.package.findings.map { FindingEntry($0) }
        signatures = report.package.signatures.isEmpty ? nil : report.package.signatures.map(SignatureEntry.init)
      }
    }
  }
}
