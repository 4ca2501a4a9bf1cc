import CaseModel
import Escalation
import TestSupport
import Testing

/// `koffer policy …`, word for word.
@Suite struct PolicyGoldenTests {
  @Test(arguments: Language.allCases) func list(_ language: Language) throws {
    try expect(["list", "--workspace", "samples"], "list.\(language.rawValue).txt", language)
    try expect(["list", "--workspace", "samples", "--json"], "list.\(language.rawValue).json", language)
  }

  /// Own policies stand beside the built-in ones; what is broken is shown and not hidden.
  @Test(arguments: Language.allCases) func listWithBrokenOnes(_ language: Language) throws {
    let workplace = try Workplace()
    let standard = String(decoding: PolicyShelf.text(of: "standard") ?? [], as: UTF8.self)
    try workplace.write(standard.replacing("policy: standard", with: "policy: haus"), to: "policies/haus.yaml")
    try workplace.write(standard, to: "policies/standard.yaml")
    try workplace.write("policy: kaputt\nsteps: []\nfrist: 3\n", to: "policies/kaputt.yaml")
    try workplace.replace("creditor:", by: "policy: haus\ncreditor:", in: "koffer.yaml")
    let run = try workplace.run(["policy", "list", "--lang", language.rawValue] + KofferProgram.asOf)
    #expect(run.status == 3)
    try Golden.expect(
      run.output.replacing(workplace.path, with: "…"), "policy/list-own.\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases, PolicyShelf.names) func show(_ language: Language, _ name: String) throws {
    try expect(["show", name], "show/\(name).\(language.rawValue).txt", language)
  }

  @Test func showForPrograms() throws {
    try expect(["show", "standard", "--json"], "show/standard.json", .german)
  }

  @Test(arguments: PolicyShelf.names) func theTextIsTheFiles(_ name: String) throws {
    let run = try KofferProgram.run(["policy", "show", name, "--yaml"])
    #expect(run.status == 0)
    #expect(run.output == String(decoding: PolicyShelf.text(of: name) ?? [], as: UTF8.self))
  }

  @Test(arguments: Language.allCases) func explain(_ language: Language) throws {
    for (sample, status) in [("bereit-eine-xrechnung", 0), ("zweite-mahnung-vor-fristablauf", 3)] as [(String, Int32)] {
      try expect(
        ["explain", "samples/cases/\(sample)"], "explain/\(sample).\(language.rawValue).txt", language, status)
    }
    let sample = "samples/cases/zweite-mahnung-vor-fristablauf"
    try expect(["explain", sample, "--clause", "2.1"], "explain/clause.\(language.rawValue).txt", language)
    try expect(["explain", sample, "--json"], "explain/case.\(language.rawValue).json", language, 3)
  }

  @Test(arguments: Language.allCases) func diff(_ language: Language) throws {
    let workplace = try Workplace()
    var text = String(decoding: PolicyShelf.text(of: "standard") ?? [], as: UTF8.self)
    for (old, new) in [
      ("policy: standard", "policy: haus"), ("version: \"1.0\"", "version: \"2.0\""),
      ("amount: \"25.00\"", "amount: \"40.00\""),
      (
        "final_notice: {grants: 7 days, announces: collection}",
        "final_notice: {grants: 10 days, announces: [collection, court]}"
      ),
      ("    after: second_dunning\n", "    after: [second_dunning, call]\n    weight: warn\n"),
    ] { text = text.replacing(old, with: new) }
    try workplace.write(text + "\ngates: {court: block}\n", to: "policies/haus.yaml")
    for ending in ["txt", "json"] {
      let arguments = ["policy", "diff", "standard", "haus", "--lang", language.rawValue]
      let run = try workplace.run(arguments + (ending == "json" ? ["--json"] : []))
      #expect(run.status == 0)
      #expect(run.errors.isEmpty)
      try Golden.expect(run.output, "policy/diff.\(language.rawValue).\(ending)")
    }
    let same = try workplace.run(["policy", "diff", "haus", "policies/haus.yaml", "--lang", language.rawValue])
    #expect(same.output.split(separator: "\n").count == 2)
  }

  @Test(arguments: Language.allCases) func simulate(_ language: Language) throws {
    let arguments = ["simulate", "samples/cases", "--workspace", "samples", "--days", "30,7,14"]
    try expect(arguments, "simulate.\(language.rawValue).txt", language, 3)
    try expect(
      arguments + ["--policy", "standard", "--json"], "simulate.\(language.rawValue).json", language, 3)
  }

  @Test func timeIsToldOnTheErrorStream() throws {
    let run = try KofferProgram.run(
      ["policy", "simulate", "samples/cases/bereit-eine-xrechnung", "--timing"] + KofferProgram.asOf)
    #expect(run.status == 0)
    #expect(run.errors.contains("Rechenzeit"))
  }

  @Test(arguments: Language.allCases, ["", "list", "show", "explain", "diff", "simulate"])
  func help(_ language: Language, _ command: String) throws {
    let environment = ["LC_ALL": language == .english ? "en_GB.UTF-8" : "de_DE.UTF-8"]
    let words = ["policy"] + (command.isEmpty ? [] : [command]) + ["--help"]
    let run = try KofferProgram.run(words, environment: environment)
    try Golden.expect(
      run.output, "help/policy\(command.isEmpty ? "" : "-" + command).\(language.rawValue).txt")
    #expect(run.status == 0)
  }

  @Test func wrongUsage() throws {
    let calls = [
      ["show"], ["show", "standart"], ["show", "standard", "--file", "x.yaml"],
      ["show", "standard", "--yaml", "--json"],
      ["diff", "standard"], ["diff", "standard", "nichts"], ["simulate"], ["simulate", "x", "--days", "7,x"],
      ["simulate", "x", "--days", "-1"], ["explain"],
      ["explain", "samples/cases/bereit-eine-xrechnung", "--clause", "99"],
    ]
    var text = ""
    for call in calls {
      for language in Language.allCases {
        let environment = ["LC_ALL": language == .english ? "en_GB.UTF-8" : "de_DE.UTF-8"]
        let run = try KofferProgram.run(["policy"] + call, environment: environment)
        #expect(run.status == 64, "\(call)")
        text += "$ koffer policy \(call.joined(separator: " "))   (\(language.rawValue))\n\(run.errors)\n"
      }
    }
    try Golden.expect(text, "policy/usage.txt")
  }

  /// Whoever thinks of the language first writes it first.
  @Test(arguments: [["--lang", "en"], ["--lang=en"]])
  func theLanguageMayStandInFront(option: [String]) throws {
    let run = try KofferProgram.run(option + ["policy", "show", "standard"])
    #expect(run.status == 0)
    #expect(run.output == (try KofferProgram.run(["policy", "show", "standard", "--lang", "en"])).output)
  }

  /// `explain` is about cases; who gives it a policy is told what checks that.
  @Test func explainSaysWhatChecksAPolicy() throws {
    let run = try KofferProgram.run(["policy", "explain", "policies/x.yaml", "--lang", "en"])
    #expect(run.status == 64)
    #expect(run.errors.contains("koffer policy show --file policies/x.yaml"))
  }

  /// A line of a policy may hold a whole step, so the column is told too.
  @Test func whatDoesNotReadIsToldWithItsColumn() throws {
    let workplace = try Workplace()
    try workplace.write("policy: kaputt\nsteps: [{step: a, call: {times: many}}]\n", to: "policies/kaputt.yaml")
    let run = try workplace.run(["policy", "show", "--file", "policies/kaputt.yaml"])
    #expect(run.status == 3)
    #expect(run.output.contains("policies/kaputt.yaml:2:33: "))
  }

  @Test func whatIsNotThereIsAnOutage() throws {
    for call in [["show", "no/such.yaml"], ["explain", "no/such/case"], ["simulate", "no/such/case"]] {
      #expect(try KofferProgram.run(["policy"] + call).status == 1, "\(call)")
      #expect(try KofferProgram.run(["policy"] + call + ["--json"]).status == 1, "\(call)")
    }
  }

  @Test func shellsCompleteTheNames() throws {
    for shell in ["bash", "zsh", "fish"] {
      let run = try KofferProgram.run(["--generate-completion-script", shell])
      #expect(run.status == 0)
      #expect(run.output.contains("simulate"))
    }
  }

  private func expect(
    _ arguments: [String], _ name: String, _ language: Language, _ status: Int32 = 0
  ) throws {
    let run = try KofferProgram.run(["policy"] + arguments + ["--lang", language.rawValue] + KofferProgram.asOf)
    #expect(run.status == status, "\(arguments)")
    try Golden.expect(run.output.replacing(Corpus.project, with: "…"), "policy/\(name)")
  }
}
