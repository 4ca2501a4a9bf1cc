import Aktenkoffer
import CaseModel
import Packing

/// What recipients were told, case by case.
struct UpdatePrinter: ResultPrinter {
  /// One case: then it is said, too, where there was nothing to tell.
  let isAlone: Bool

  func print(_ folder: String, _ result: Result<UpdateReport, Outage>) {
    switch result {
    case .failure(let outage): outage.print()
    case .success(let report):
      for sent in report.sent { line(sent, report) }
      if report.sent.isEmpty, report.draft == nil, report.isDone {
        // Of a portfolio only those are named of which there is something to say.
        guard isAlone || !report.findings.isEmpty else { return }
        Console.print(name(report) + Style.soft(say("nichts Neues", "nothing new")))
      }
      kept(report)
      let lines = FindingLines(folder: folder)
      for finding in report.findings { lines.print(finding) }
    }
  }

  func finish() {}

  private func line(_ sent: UpdateReport.Sent, _ report: UpdateReport) {
    let matters = UpdateMatter.allCases.compactMap { matter in
      sent.matters[matter].map { "\(matter.title(Speech.language)) (\($0))" }
    }
    let what = sent.isRecall ? say("zurückgerufen", "recalled") : matters.joined(separator: ", ")
    let how =
      sent.wasFound
      ? say("lag schon dort, nichts gesendet", "lay there already, nothing sent") : say("gemeldet", "reported")
    Console.print(name(report) + Style.good(what) + " · \(how)")
    Console.print(Style.soft("    \(sent.place)"))
    if !sent.documents.isEmpty {
      Console.print(Style.soft(say("    mit ", "    with ") + sent.documents.joined(separator: ", ")))
    }
  }

  private func kept(_ report: UpdateReport) {
    let kept = report.documentsKept.map { "\($0.kind(Speech.language)) (\($0.count))" }
    guard !kept.isEmpty else { return }
    Console.print(Style.soft(say("    bleibt im Haus: ", "    stays in the house: ") + kept.joined(separator: ", ")))
  }

  private func name(_ report: UpdateReport) -> String {
    Style.strong(report.number ?? report.folder.lastComponent) + ": "
  }
}

/// The same for a program.
struct UpdateEntry: Encodable {
  var folder: String
  /// `done`, `held` or `outage`.
  var status: String
  var number: String?
  /// Where the case stands.
  var state: String?
  var sent: [SentEntry] = []
  /// A mail that lies ready.
  var draft: String?
  /// New documents of kinds that the recipient does not get.
  var documentsKept: [KeptEntry] = []
  var findings: [FindingEntry] = []
  var outage: OutageEntry?

  struct KeptEntry: Encodable {
    var matter: String
    var count: Int
  }

  struct SentEntry: Encodable {
    var sequence: Int
    var matters: [String: Int]
    var isRecall: Bool
    var identity: String
    var place: String
    var documents: [String]
    var wasFound: Bool
  }

  init(_ folder: String, _ result: Result<UpdateReport, Outage>) {
    self.folder = folder
    switch result {
    case .failure(let failure):
      status = "outage"
      outage = OutageEntry(failure)
    case .success(let report):
      status = report.isDone ? "done" : "held"
      number = report.number
      state = report.record?.state.rawValue
      draft = report.draft
      documentsKept = report.documentsKept.map { KeptEntry(matter: $0.kind(Speech.language), count: $0.count) }
      findings = report.findings.map { FindingEntry($0) }
      sent = report.sent.map { sent in
        SentEntry(
          sequence: sent.sequence,
          matters: Dictionary(uniqueKeysWithValues: sent.matters.map { ($0.key.rawValue, $0.value) }),
          isRecall: sent.isRecall, identity: sent.identity, place: sent.place, documents: sent.documents,
          wasFound: sent.wasFound)
      }
    }
  }
}
