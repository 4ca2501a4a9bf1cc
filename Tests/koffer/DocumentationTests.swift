import CaseModel
import TestSupport
import Testing

/// What is printed and written about the program agrees with it.
@Suite struct DocumentationTests {
  @Test(.enabled(if: Tool.isInstalled("python3"), "needs python3"))
  func pagesAreCurrent() throws {
    let script = "\(Corpus.project)/docs/generate.py"
    #expect(try Tool.run("python3", [script, "--check", "--koffer", KofferProgram.path]) != nil, "run “make docs”")
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
