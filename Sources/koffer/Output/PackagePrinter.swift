import CaseModel
import Packing
import Synchronization

/// What was found in packages, one after the other.
final class PackagePrinter: ResultPrinter {
  private let isJSON: Bool
  private let isAlone: Bool
  private let tally = Mutex((count: 0, sound: 0))

  init(isJSON: Bool, isAlone: Bool) {
    self.isJSON = isJSON
    self.isAlone = isAlone
    if isJSON { Console.print(json: "{\"packages\":[") }
  }

  func print(_ path: String, _ result: Result<PackageReport, Outage>) {
    tally.withLock { tally in
      if isJSON {
        Console.print(json: (tally.count == 0 ? "" : ",") + JSON.text(Entry(path, result)))
      } else {
        lines(path, result)
      }
      tally.count += 1
      if case .success(let report) = result, report.isSound { tally.sound += 1 }
    }
  }

  func finish() {
    tally.withLock { tally in
      if isJSON { return Console.print(json: "]}") }
      guard !isAlone else { return }
      Console.print(
        say("\(tally.sound) von \(tally.count) Paketen unversehrt", "\(tally.sound) of \(tally.count) packages sound"))
    }
  }

  private func lines(_ path: String, _ result: Result<PackageReport, Outage>) {
    switch result {
    case .failure(let outage): outage.print()
    case .success(let report) where report.isSound:
      let number = report.number.map { say(", Fall \($0)", ", case \($0)") } ?? ""
      if !report.findings.isEmpty {
        let words = say("nichts gefunden, aber nicht alles prüfbar", "nothing found, but not all can be checked")
        Console.print("\(path): " + Style.caution(words) + number)
        let lines = FindingLines(folder: "")
        for finding in report.findings { lines.print(finding) }
      } else if report.isSingleFile {
        Console.print("\(path): " + Style.good(say("entspricht den Regeln", "keeps the rules")) + number)
      } else {
        Console.print(
          "\(path): " + Style.good(say("unversehrt", "sound")) + number
            + say(
              ", \(Sentence.count(report.files, "Datei", "Dateien"))",
              ", \(Sentence.count(report.files, "file", "files"))"))
      }
      SealLines.print(report)
      for note in report.notes { Console.print(Style.soft(note(Speech.language))) }
      if isAlone, let identity = report.identity {
        Console.print(Style.soft(say("Kennung: ", "Identity: ") + identity))
      }
    case .success(let report):
      Console.print("\(path): " + Style.bad(say("nicht in Ordnung", "not sound")))
      let lines = FindingLines(folder: "")
      for finding in report.findings { lines.print(finding) }
      SealLines.print(report)
    }
  }

  private struct Entry: Encodable {
    var path: String
    /// `sound`, `damaged` or `outage`.
    var verdict: String
    var number: String?
    var identity: String?
    var files: Int?
    var findings: [FindingEntry] = []
    /// What was not looked at, where something was not.
    var notes: [String]?
    /// `cms` or `openpgp`, where it came encrypted.
    var encryption: String?
    /// Where a signature came with it.
    var signatures: [SignatureEntry]?
    var outage: OutageEntry?

    init(_ path: String, _ result: Result<PackageReport, Outage>) {
      self.path = path
      switch result {
      case .success(let report):
        verdict = report.isSound ? "sound" : "damaged"
        number = report.number
        identity = report.identity
        files = report.files
        findings = report.findings.map(FindingEntry.init)
        encryption = report.encryption?.rawValue
        signatures = report.signatures.isEmpty ? nil : report.signatures.map(SignatureEntry.init)
        notes = report.notes.isEmpty ? nil : report.notes.map { $0(Speech.language) }
      case .failure(let outage):
        verdict = "outage"
        self.outage = OutageEntry(outage)
      }
    }
  }
}
