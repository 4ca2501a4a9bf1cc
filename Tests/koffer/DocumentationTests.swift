import CaseModel
import Foundation
import TestSupport
import Testing

/// What is printed and written about the program agrees with it.
@Suite struct DocumentationTests {
  @Test(.enabled(if: Tool.isInstalled("python3"), "needs python3"))
  func pagesAreCurrent() throws {
    let script = "\(Corpus.project)/docs/generate.py"
    #expect(try Tool.run("python3", [script, "--check", "--koffer", KofferProgram.path]) != nil, "run “make docs”")
  }

  /// What the README shows of a run is what a run says; `…` stands for the rest.
  @Test func readmeShowsRealRuns() throws {
    let readme = try String(contentsOfFile: "\(Corpus.project)/README.md", encoding: .utf8)
    let console = readme.components(separatedBy: "```").filter { $0.hasPrefix("\n$ koffer ") }
    let runs = console.flatMap { $0.components(separatedBy: "\n$ koffer ").dropFirst() }
    #expect(runs.count == 4)
    let outbox = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: outbox) }
    for run in runs.map({ $0.replacing("/tmp/versand", with: outbox) }) {
      let lines = run.split(separator: "\n")
      let answer = try KofferProgram.run(
        lines[0].split(separator: " ").map(String.init), environment: ["LC_ALL": "de_DE.UTF-8"])
      let said = answer.output.split(separator: "\n")
      let shown = lines.dropFirst().prefix { $0 != "…" }
      #expect(Array(said.prefix(shown.count)) == Array(shown), "koffer \(lines[0])")
      if lines.last != "…" { #expect(said.count == shown.count, "koffer \(lines[0])") }
    }
  }

  @Test func theWalkOfTheLedgerIsReal() throws {
    let walk = try Walk(page: "ledger.md")
    #expect(walk.runs == 6)
    let workplace = try walk.go(dated: ["approve", "hand-over"], held: [2])
    #expect(workplace.names(in: "agency").contains("2026-0042.koffer.zip"))
  }

  @Test func theWalkOfTheUpdatesIsReal() throws {
    let walk = try Walk(page: "updates.md")
    #expect(walk.runs == 7)
    let workplace = try walk.go(dated: ["hand-over", "report-payment", "supplement", "recall"])
    let packages = workplace.names(in: "agency").filter { $0.hasSuffix(".zip") }.map { "agency/\($0)" }
    #expect(packages.count == 4)
    #expect(try workplace.run(["verify"] + packages).status == 0)
  }

  @Test func theWalkOfTheArchiveIsReal() throws {
    let walk = try Walk(page: "archive.md")
    #expect(walk.runs == 12)
    let workplace = try walk.go(dated: ["archive"], isHandedOver: true)
    // The page's own few lines of Python come to the same.
    let page = try String(contentsOfFile: "\(Corpus.project)/docs/archive.md", encoding: .utf8)
    let script = try #require(page.components(separatedBy: "```python\n").dropFirst().first)
    try workplace.write(try #require(script.components(separatedBy: "```").first), to: "check.py")
    guard Tool.isInstalled("python3"), Tool.isInstalled("openssl") else { return }
    func check(_ file: String) throws -> String? {
      try Tool.run(
        "python3",
        [workplace.file("check.py"), workplace.file("nachweise/2026-0042.proof.json"), workplace.file(file)]
      ).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(try check("agency/2026-0042.koffer.zip")?.hasPrefix("holds: 2026-0042") == true)
    #expect(try check("koffer.yaml") == nil)
  }

  @Test func theWalkOfTheAnswersIsReal() throws {
    let walk = try Walk(page: "answers.md")
    #expect(walk.runs == 2)
    _ = try walk.go(
      delivery: ", name: \"Nordlicht Inkasso GmbH, Flensburg\", legal_basis: Art. 6 Abs. 1 Buchst. f DSGVO",
      isHandedOver: true)
  }

  @Test(.enabled(if: Tool.isInstalled("mandoc"), "needs mandoc"), arguments: ["koffer.1", "koffer.de.1"])
  func manualIsWellFormed(page: String) throws {
    #expect(try Tool.run("mandoc", ["-Tlint", "-W", "warning", "\(Corpus.project)/docs/\(page)"]) != nil)
  }

  @Test(arguments: ["bash", "zsh", "fish"], Language.allCases)
  func completionScriptIsOneOfThatShell(shell: String, language: Language) throws {
    let environment = ["LC_ALL": language == .english ? "en_GB.UTF-8" : "de_DE.UTF-8"]
    let run = try KofferProgram.run(["--generate-completion-script", shell], environment: environment)
    #expect(run.status == 0)
    #expect(run.output.contains("--as-of") || run.output.contains("as-of"))
    guard Tool.isInstalled(shell) else { return }
    try Tool.withFile(Array(run.output.utf8)) { path in
      let isScript = try Tool.run(shell, ["-n", path]) != nil
      #expect(isScript)
    }
  }

  @Test(arguments: [["--help"], ["check", "--help"], ["chek"], ["check"], ["check", "--jsn"], ["check", "--json=1"]])
  func parserSpeaksGerman(arguments: [String]) throws {
    let run = try KofferProgram.run(arguments, environment: ["LC_ALL": "de_DE.UTF-8"])
    let text = run.output + run.errors
    #expect(text.contains("AUFRUF: ") || text.contains("Aufruf: "))
    for word in ["OVERVIEW", "OPTIONS", "Error", "Usage", "Show ", "See ", "values", "expected", "Did you"] {
      #expect(!text.contains(word), "\(word)")
    }
  }
}
