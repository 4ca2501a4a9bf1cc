import CaseModel
import TestSupport
import Testing

/// Everything a clerk sees, word for word.
@Suite struct GoldenTests {
  @Test(arguments: Sample.all) func checkInGerman(_ sample: String) throws {
    let run = try check(sample, "de")
    try Golden.expect(run.output, "check/de/\(sample).txt")
    #expect(run.status == (Sample.ready.contains(sample) ? 0 : 3))
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: ["bereit-mit-verzicht", "letzte-frist-laeuft-noch", "feindlich-schreibfehler"])
  func checkInEnglish(_ sample: String) throws {
    try Golden.expect(try check(sample, "en").output, "check/en/\(sample).txt")
  }

  @Test func noGoldenFileIsLeftOver() {
    #expect(Golden.names(in: "check/de") == Set(Sample.all))
    #expect(Golden.names(in: "packages") == Set(Sample.ready))
  }

  @Test(arguments: Language.allCases) func portfolio(_ language: Language) throws {
    let arguments = ["check", "samples/cases", "--lang", language.rawValue] + KofferProgram.asOf
    let table = try KofferProgram.run(arguments)
    try Golden.expect(table.output, "portfolio/table.\(language.rawValue).txt")
    #expect(table.status == 3)
    let json = try KofferProgram.run(arguments + ["--json"])
    try Golden.expect(json.output, "portfolio/cases.\(language.rawValue).json")
    #expect(json.status == 3)
    #expect(try json.answer(CaseAnswer.self).cases.count == Sample.all.count)
  }

  @Test(
    arguments: Language.allCases,
    [
      "", "init", "check", "plan", "call-sheet", "claim", "gates", "pack", "approve", "hand-over", "outcome",
      "report-payment", "credit", "address", "insolvency", "supplement", "recall", "import-reply", "reply-template",
      "answer", "status", "list", "stats", "disclosures", "ledger", "verify", "rules", "law", "doctor",
    ])
  func help(_ language: Language, _ command: String) throws {
    let environment = ["LC_ALL": language == .english ? "en_GB.UTF-8" : "de_DE.UTF-8"]
    let run = try KofferProgram.run((command.isEmpty ? [] : [command]) + ["--help"], environment: environment)
    try Golden.expect(run.output, "help/\(command.isEmpty ? "koffer" : command).\(language.rawValue).txt")
    #expect(run.status == 0)
  }

  @Test(arguments: Language.allCases) func plans(_ language: Language) throws {
    let workplace = try Workplace(hasWorkspace: false)
    let calendar = workplace.file("plan.ics")
    let arguments = ["plan", "samples/cases", "--lang", language.rawValue] + KofferProgram.asOf
    let table = try KofferProgram.run(arguments + ["--ics", calendar])
    try Golden.expect(table.output, "plan/table.\(language.rawValue).txt")
    try Golden.expect(try workplace.text("plan.ics"), "plan/calendar.\(language.rawValue).ics")
    #expect(table.status == 3)
    let json = try KofferProgram.run(arguments + ["--json"])
    try Golden.expect(json.output, "plan/plans.\(language.rawValue).json")
  }

  @Test(arguments: [
    "schritte-vertauscht", "drei-rechnungen-eine-ohne-zweite-mahnung", "ratenplan-laeuft", "zusage-laeuft",
  ])
  func planInGerman(_ sample: String) throws {
    let run = try KofferProgram.run(["plan", "samples/cases/\(sample)", "--lang", "de"] + KofferProgram.asOf)
    try Golden.expect(run.output, "plan/de/\(sample).txt")
    #expect(run.status == 3)
  }

  @Test(
    arguments: [
      "bereit-ueber-drei-zinswechsel", "bereit-verbraucher-dreissig-tage", "bereit-verjaehrung-droht",
      "bereit-abgetretene-forderung", "bereit-gutschrift-und-zahlung", "verbraucherdarlehen-recht-ungeprueft",
      "verzug-nicht-beweisbar", "ueberzahlt",
    ])
  func claimInGerman(_ sample: String) throws {
    let arguments = ["claim", "samples/cases/\(sample)", "--lang", "de"] + KofferProgram.asOf
    try Golden.expect(try KofferProgram.run(arguments).output, "claim/de/\(sample).txt")
    try Golden.expect(try KofferProgram.run(arguments + ["--json"]).output, "claim/json/\(sample).json")
  }

  @Test(arguments: ["claim", "gates"], Language.allCases)
  func portfolioOf(_ command: String, _ language: Language) throws {
    let arguments = [command, "samples/cases", "--lang", language.rawValue] + KofferProgram.asOf
    try Golden.expect(try KofferProgram.run(arguments).output, "portfolio/\(command).\(language.rawValue).txt")
  }

  @Test func wrongUsage() throws {
    let calls: [[String]] = [
      ["check"], ["check", "--as-of", "2026-02-30", "x"], ["check", "--as-of", "20.11.2026", "x"],
      ["check", "--lang", "fr", "x"], ["check", "--nope", "x"], ["pack", "x"], ["verify"], ["nope"], ["chek", "x"],
      ["policy", "shwo"],
      ["init", "a", "b"], ["call-sheet"], ["call-sheet", "x", "--html", "a", "--out", "b"], ["rules", "A", "B"],
      ["rules", "BUCH-43"],
      ["law", "basiszinsatz"], ["law", "A", "B"],
    ]
    var text = ""
    for call in calls {
      for language in Language.allCases {
        let environment = ["LC_ALL": language == .english ? "en_GB.UTF-8" : "de_DE.UTF-8"]
        let run = try KofferProgram.run(call, environment: environment)
        #expect(run.status == 64, "\(call)")
        #expect(run.output.isEmpty, "\(call)")
        text += "$ koffer \(call.joined(separator: " "))   (\(language.rawValue))\n\(run.errors)\n"
      }
    }
    try Golden.expect(text, "usage.txt")
  }

  @Test func anOutageSpeaksBothLanguages() throws {
    var text = ""
    for arguments in [
      ["check", "no/such/case"], ["verify", "no/such.koffer.zip"], ["pack", "x", "--out", "no/such/out"],
    ] {
      for language in Language.allCases {
        let run = try KofferProgram.run(arguments + ["--lang", language.rawValue])
        #expect(run.status == 1, "\(arguments)")
        text += "$ koffer \(arguments.joined(separator: " "))   (\(language.rawValue))\n\(run.output)\(run.errors)\n"
      }
    }
    try Golden.expect(text, "outages.txt")
  }

  private func check(_ sample: String, _ language: String) throws -> KofferProgram.Run {
    try KofferProgram.run(["check", "samples/cases/\(sample)", "--lang", language] + KofferProgram.asOf)
  }
}
