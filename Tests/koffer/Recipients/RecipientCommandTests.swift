import CaseModel
import Packing
import TestSupport
import Testing

/// `koffer recipients …` and what `check`, `pack` and `verify` do with `--for`, word for word.
@Suite struct RecipientCommandTests {
  @Test(arguments: Language.allCases) func list(_ language: Language) throws {
    for ending in ["txt", "json"] {
      let json = ending == "json" ? ["--json"] : []
      try expect(
        ["recipients", "list", "--workspace", "samples"] + json, "list.\(language.rawValue).\(ending)", language)
    }
  }

  @Test(arguments: Language.allCases, RecipientShelf.names + ["koffer", "xjustiz"])
  func show(_ language: Language, _ name: String) throws {
    try expect(["recipients", "show", name], "show/\(name).\(language.rawValue).txt", language)
  }

  @Test(arguments: ["mediafinanz", "koffer", "xjustiz"]) func showForPrograms(_ name: String) throws {
    try expect(["recipients", "show", name, "--json"], "show/\(name).json", .german)
  }

  @Test(arguments: Language.allCases) func facts(_ language: Language) throws {
    try expect(["recipients", "facts"], "facts.\(language.rawValue).txt", language)
  }

  @Test(arguments: Language.allCases) func explain(_ language: Language) throws {
    let arguments = ["pack", "samples/cases/bereit-drei-rechnungen", "--explain"]
    for recipient in ["hanse-inkasso", "paywise", "xjustiz"] {
      try expect(arguments + ["--for", recipient], "explain/\(recipient).\(language.rawValue).txt", language)
    }
    try expect(
      arguments + ["--for", "hanse-inkasso", "--json"], "explain/hanse-inkasso.\(language.rawValue).json", language)
  }

  @Test func explainWritesNothing() throws {
    let workplace = try Workplace()
    try workplace.copy(Sample.ready[0], as: "a")
    let before = workplace.names()
    #expect(try workplace.run(["pack", "a", "--explain"] + KofferProgram.asOf).status == 0)
    #expect(workplace.names() == before)
  }

  @Test(arguments: [
    ["pack", "a"], ["pack", "a", "--explain", "--out", "o"], ["pack", "a", "--for", "paywize", "--out", "o"],
    ["check", "a", "--for", "../x"], ["recipients", "show"], ["recipients", "show", "paywize"],
    ["recipients", "show", "koffer", "--yaml"], ["recipients", "show", "paywise", "--yaml", "--json"],
    ["verify", "--for", "paywize", "a"],
  ])
  func wrongUsageIsTold(arguments: [String]) throws {
    let workplace = try Workplace()
    try workplace.copy(Sample.ready[0], as: "a")
    let run = try workplace.run(arguments)
    #expect(run.status == 64)
    if arguments.contains("paywize") { #expect(run.errors.contains("paywise")) }
    #expect(!workplace.names().contains("o"))
  }

  @Test(arguments: RecipientShelf.names) func theTextIsTheFiles(_ name: String) throws {
    let run = try KofferProgram.run(["recipients", "show", name, "--yaml"])
    #expect(run.output == String(decoding: RecipientShelf.text(of: name) ?? [], as: UTF8.self))
  }

  /// Every ready sample goes to every recipient, and arrives sound.
  @Test(arguments: RecipientShelf.names + ["hanse-inkasso"])
  func everyReadySampleIsPackedAndVerified(name: String) throws {
    let workplace = try Workplace(hasWorkspace: false)
    let out = workplace.file("out")
    // One is to begin in court, and mediaFinanz has no form for that.
    let ready = Sample.ready.filter { name != "mediafinanz" || $0 != "bereit-fuer-das-mahnverfahren" }
    let cases = ready.map { "samples/cases/\($0)" }
    let packed = try KofferProgram.run(["pack"] + cases + ["--for", name, "--out", out] + KofferProgram.asOf)
    #expect(packed.status == 0, "\(packed.output)")
    let packages = workplace.names(in: "out")
    #expect(packages.count == ready.count)
    let run = try KofferProgram.run(["verify"] + packages.map { "\(out)/\($0)" })
    #expect(run.status == 0, "\(run.output)")
    for package in packages where Tool.isInstalled("unzip") {
      #expect(try Tool.run("unzip", ["-tq", "\(out)/\(package)"]) != nil)
    }
  }

  /// What was received lies anywhere; whoever runs the program stands in the workspace.
  @Test func aPackageIsJudgedFromTheWorkspaceTheProgramRunsIn() throws {
    let (workplace, elsewhere) = (try Workplace(), try Workplace(hasWorkspace: false))
    try workplace.write(
      try Corpus.bytes(at: "\(Sample.root)/recipients/hanse-inkasso.yaml"), to: "recipients/hanse-inkasso.yaml")
    try workplace.copy(Sample.ready[0], as: "a")
    let out = elsewhere.file("out")
    let packed = try workplace.run(["pack", "a", "--for", "hanse-inkasso", "--out", out] + KofferProgram.asOf)
    #expect(packed.status == 0, "\(packed.output)\(packed.errors)")
    let package = "\(out)/\(try #require(elsewhere.names(in: "out").first))"
    let run = try workplace.run(["verify", "--for", "hanse-inkasso", package])
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(try workplace.run(["verify", "--for", "hanse-inkaso", package]).status == 64)
    // It is checked as what it is; whoever asked for another form is told.
    #expect(!run.output.contains("hanse-inkasso, nicht"))
    #expect(
      try workplace.run(["verify", "--for", "paywise", "--lang", "de", package]).output.contains(
        "hat die Form für hanse-inkasso, nicht die für paywise"))
  }

  @Test func aBrokenMappingIsShownAndHoldsNothingElse() throws {
    let workplace = try Workplace()
    try workplace.copy(Sample.ready[0], as: "a")
    try workplace.write("recipient: kaputt\nfiles: []\nfeld: 1\n", to: "recipients/kaputt.yaml")
    let list = try workplace.run(["recipients", "list", "--workspace", "."])
    #expect(list.status == 3)
    #expect(list.output.contains("recipients/kaputt.yaml:3"))
    #expect(try workplace.run(["check", "a", "--for", "kaputt"] + KofferProgram.asOf).status == 3)
    #expect(try workplace.run(["check", "a", "--for", "paywise"] + KofferProgram.asOf).status == 0)
    let show = try workplace.run(["recipients", "show", "--file", "recipients/kaputt.yaml"])
    #expect(show.status == 3)
  }

  private func expect(_ arguments: [String], _ file: String, _ language: Language, _ status: Int32 = 0) throws {
    let run = try KofferProgram.run(arguments + ["--lang", language.rawValue] + KofferProgram.asOf)
    #expect(run.status == status, "\(run.errors)")
    try Golden.expect(run.output.replacing(Corpus.project, with: "…"), "recipients/\(file)")
  }
}
