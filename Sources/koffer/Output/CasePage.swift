import Aktenkoffer
import CaseModel

/// One case in full: every finding, then one sentence to act on.
struct CasePage: ResultPrinter {
  let asOf: Day

  func print(_ folder: String, _ result: Result<CaseReport, Outage>) {
    switch result {
    case .failure(let outage): outage.print()
    case .success(let report):
      head(report)
      let lines = FindingLines(folder: folder)
      for severity in Severity.allCases {
        for finding in report.findings where finding.severity == severity { lines.print(finding) }
      }
      if !report.findings.isEmpty { Console.print() }
      ClauseLines(report).print()
      Console.print(Sentence(report, asOf: asOf).text)
      if !report.recipientsUnasked.isEmpty {
        let names = report.recipientsUnasked.joined(separator: ", ")
        Console.print(
          Style.soft(
            say(
              "Was \(names) zurückfragen würde, ist erst zu sagen, wenn die Forderung eine Summe hat.",
              "What \(names) would ask back can be told once the claim has a sum.")))
      }
      if let custody = report.custody { CustodyLines(custody).print() }
      if let disclosure = report.disclosure { DisclosurePage(disclosure).print() }
      for package in report.packages {
        Console.print(say("Paket: ", "Package: ") + package.path)
        if let signature = package.signature { Console.print(say("Unterschrift: ", "Signature: ") + signature) }
        Console.print(Style.soft(say("Kennung: ", "Identity: ") + package.identity))
        for note in package.notes { Console.print(Style.soft(note(Speech.language))) }
        let list =
          package.withheld.map { "\($0.matter.title(Speech.language)) (\($0.count))" }
          + package.documentsKept.map { "\($0.kind(Speech.language)) (\($0.count))" }
        if !list.isEmpty {
          Console.print(Style.soft(say("Im Haus geblieben: ", "Kept in the house: ") + list.joined(separator: ", ")))
        }
      }
    }
  }

  func finish() {}

  private func head(_ report: CaseReport) {
    let number = report.number ?? report.folder
    let open = report.open.map { say(" · offen ", " · open ") + $0.text(Speech.language) } ?? ""
    let total = report.claim.map {
      say(" · mit Zinsen und Kosten ", " · with interest and costs ") + $0.total.total.text(Speech.language)
    }
    Console.print(
      Style.strong(say("Fall ", "Case ") + number) + say(" · Stand ", " · as of ") + asOf.text(Speech.language) + open
        + (total ?? ""))
    Console.print()
  }
}

/// The last word on a case: ready, or held, by how much, and what to do first.
struct Sentence {
  let text: String

  init(_ report: CaseReport, asOf: Day) {
    if report.isReady {
      let noted = report.findings.count
      let notes =
        noted == 0
        ? ""
        : say(
          " (\(Sentence.count(noted, "Anmerkung", "Anmerkungen")))", " (\(Sentence.count(noted, "remark", "remarks")))")
      text =
        Style.good(say("Abgabereif", "Ready")) + notes
        + say(": nichts steht der Abgabe entgegen.", ": nothing stands against the handover.")
      return
    }
    let blocking = report.blocking.count
    var sentence =
      Style.bad(say("Gehalten", "Held"))
      + say(
        " durch \(Sentence.count(blocking, "Befund", "Befunde")).",
        " by \(Sentence.count(blocking, "finding", "findings")).")
    if let first = report.firstStep(asOf: asOf) {
      let day = max(first.actFrom ?? asOf, asOf)
      let when = day == asOf ? say("heute", "today") : say("ab \(day.german)", "from \(day)")
      // A file above the case is named alone; the finding above tells where it lies.
      let place = first.place.description.replacing("../", with: "")
      sentence +=
        say(" Erster Schritt, \(when) (\(place)): ", " First step, \(when) (\(place)): ")
        + first.remedy(Speech.language)
    }
    text = sentence
  }

  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
