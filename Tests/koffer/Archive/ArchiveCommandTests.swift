import CaseModel
import Foundation
import TestSupport
import Testing

/// What the commands of the archive print, and how they end.
@Suite("Commands of the archive") struct ArchiveCommandTests {
  private static let commands = [
    "add", "list", "show", "find", "export", "verify", "prove", "check-proof", "stamp", "sync", "due", "hold",
    "release",
    "purge",
  ]
  private static let why = ["--by", "Marlene Voß", "--reason", "Rückfrage des Gerichts"]

  private func environment(_ language: Language) -> [String: String] {
    ["LC_ALL": language == .english ? "en_GB.UTF-8" : "de_DE.UTF-8"]
  }

  @Test(arguments: Language.allCases) func goldenHelp(_ language: Language) throws {
    let run = try KofferProgram.run(["archive", "--help"], environment: environment(language))
    try Golden.expect(run.output, "help/archive.\(language.rawValue).txt")
    for command in ArchiveCommandTests.commands {
      let run = try KofferProgram.run(["archive", command, "--help"], environment: environment(language))
      #expect(run.status == 0)
      try Golden.expect(run.output, "help/archive-\(command).\(language.rawValue).txt")
    }
  }

  /// A workplace with two old cases, one of them still open, and one that is in no archive.
  private func workplace(_ yaml: String = "archive: {copies: {zweit: {to: kopie}}}") throws -> Workplace {
    let workplace = try Workplace()
    _ = try workplace.plant(2, yaml: yaml)
    try FileManager.default.createDirectory(atPath: workplace.file("kopie"), withIntermediateDirectories: true)
    return workplace
  }

  private static let noHash = String(repeating: "0", count: 64)
  /// Commands in the order of a life, each with how it ends.
  private static let life: [(arguments: String, status: Int32)] = [
    ("verify", 1), ("list", 1), ("add", 0), ("add", 0), ("add ALT-0 NIE", 3), ("list", 0), ("show ALT-0", 3),
    ("show ALT-0 WHY", 0), ("show NIE", 3), ("find --debtor wollgräs", 0), ("find --number RE-ALT-1", 0),
    ("find --amount 1234,56 --from 2016-03-15 --until 2016-03-15", 0), ("find --sha256 \(noHash)", 0),
    ("find --amount 1.234,56 --most 1", 0), ("verify", 0),
    ("verify --sample 1", 0), ("export ALT-0 --out auszug", 3), ("export ALT-0 ALT-1 --out auszug WHY", 0),
    ("export ALT-0 --out auszug WHY", 1), ("prove ALT-0 NIE --out nachweise", 3),
    ("check-proof nachweise/ALT-0.proof.json --file handovers/ALT-0.koffer.zip", 0),
    ("check-proof nachweise/ALT-0.proof.json --file handovers/ALT-1.koffer.zip", 3), ("check-proof koffer.yaml", 3),
    ("stamp", 1), ("sync", 0), ("sync zweit", 0), ("sync --check", 0), ("sync drei", 1), ("verify --copy kopie", 0),
    ("due", 0),
    ("hold ALT-0 WHY", 0), ("hold ALT-0 WHY", 0), ("hold ALT-0 --by A --reason anderes", 3), ("hold NIE WHY", 3),
    ("due", 0),
    ("purge ALT-0 WHY", 3), ("release ALT-0 WHY", 0), ("release ALT-0 WHY", 0),
    ("purge ALT-0 --by A --reason Wollgräser", 3), ("purge ALT-0 WHY", 0), ("purge --due WHY", 0), ("show ALT-0", 0),
    ("add", 0), ("add ALT-0", 3), ("due --all", 0),
    ("sync", 0), ("verify", 0),
  ]

  private func live(_ language: Language, json: Bool) throws -> String {
    let workplace = try workplace()
    var text = ""
    for (arguments, status) in ArchiveCommandTests.life {
      let words = arguments.split(separator: " ").map(String.init)
      var call = ["archive"] + words.flatMap { $0 == "WHY" ? ArchiveCommandTests.why : [$0] }
      if words[0] != "check-proof" { call += KofferProgram.asOf }
      call += ["--lang", language.rawValue] + (json ? ["--json"] : [])
      let run = try workplace.run(call)
      #expect(run.status == status, "\(arguments): \(run.output)\(run.errors)")
      if json {
        #expect((try? JSONSerialization.jsonObject(with: Data(run.output.utf8))) != nil, "\(arguments): \(run.output)")
      }
      text += "$ koffer archive \(arguments)   (\(run.status ?? -1))\n\(run.output)\(run.errors)\n"
    }
    #expect(try workplace.run(["ledger", "verify"]).status == 0)
    return masked(text, workplace)
  }

  /// What is another in every run.
  private func masked(_ text: String, _ workplace: Workplace) -> String {
    text.replacing(workplace.path, with: "…").replacing(/[0-9a-f]{64}/, with: "<sha256>")
      .replacing(/[A-Za-z0-9+\/]{86}==/, with: "<signature>")
      // In UTC, in German, in English; the cases themselves are of 2016.
      .replacing(/20[2-9][0-9]-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z/, with: "<time>")
      .replacing(/[0-9]{2}\.[0-9]{2}\.20[2-9][0-9], [0-9]{2}:[0-9]{2} Uhr/, with: "<time>")
      .replacing(/20[2-9][0-9]-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}/, with: "<time>")
  }

  @Test(arguments: Language.allCases) func goldenLife(_ language: Language) throws {
    try Golden.expect(try live(language, json: false), "archive/life.\(language.rawValue).txt")
  }

  @Test func goldenJSON() throws {
    try Golden.expect(try live(.english, json: true), "archive/life.json.txt")
  }

  @Test func wrongUsage() throws {
    let workplace = try workplace("")
    let calls: [[String]] = [
      ["show"], ["show", "ALT-0", "--by", "A"], ["show", "ALT-0", "--reason", "x"],
      ["show", "ALT-0", "--by", "A", "--reason", " "], ["find"], ["find", "--amount", "viel"],
      ["find", "--amount", "1.23,45"], ["find", "--sha256", "zz"], ["find", "--number", "x", "--most", "0"],
      ["find", "--from", "2026-02-30"], ["export", "ALT-0"], ["verify", "--sample", "0"], ["verify", "--head", "1:2"],
      ["verify", "--resume", "--sample", "1"], ["hold", "ALT-0"], ["hold", "ALT-0", "--by", "A"],
      ["hold", "ALT-0", "--by", "A", "--reason", "\n"], ["purge", "ALT-0"], ["purge", "--by", "A", "--reason", "x"],
      ["purge", "ALT-0", "--due", "--by", "A", "--reason", "x"],
      ["purge", "ALT-0", "--by", "A", "--reason", "x", "--as-of", "2099-01-01"], ["prove"], ["check-proof"], ["nope"],
      ["sync", "zweit", "--to", "x"], ["find", "--amount=--5"],
    ]
    for call in calls {
      let run = try workplace.run(["archive"] + call)
      #expect(run.status == 64 && run.output.isEmpty, "\(call): \(run.output)\(run.errors)")
    }
    #expect(try workplace.run(["archive", "add"]).status == 0)
    // Without a copy there is nowhere to go.
    #expect(try workplace.run(["archive", "sync"]).status == 64)
  }

  /// What a check found and renewed is told, and told to who only reads how it ended.
  @Test func aCopyIsPutRight() throws {
    let workplace = try workplace()
    for command in ["add", "sync"] { #expect(try workplace.run(["archive", command]).status == 0) }
    let bags = try FileManager.default.contentsOfDirectory(atPath: workplace.file("kopie/bags/000/000")).sorted()
    let bag = "kopie/bags/000/000/\(try #require(bags.first))"
    try Data([1]).write(to: URL(fileURLWithPath: workplace.file("\(bag)/bagit.txt")))
    try Data([1]).write(to: URL(fileURLWithPath: workplace.file("kopie/fremd.txt")))
    let run = try workplace.run(["archive", "sync", "--check"])
    #expect(run.status == 3 && run.output.contains("bagit.txt: Die Datei wurde geändert. Erneuert."), "\(run.output)")
    #expect(run.output.contains("fremd.txt: Das gehört nicht in das Archiv. Bleibt, wie es ist."), "\(run.output)")
    try FileManager.default.removeItem(atPath: workplace.file("kopie/fremd.txt"))
    #expect(try workplace.run(["archive", "sync", "--check"]).status == 0)
    try Data([1]).write(to: URL(fileURLWithPath: workplace.file("kopie/log/entries.jsonl")))
    let other = try workplace.run(["archive", "sync", "--check"])
    #expect(other.status == 1 && other.errors.contains("ARCHIV-41"), "\(other.output)\(other.errors)")
  }

  /// A copy in the archive itself would be none, and the archive no archive.
  @Test func noCopyInTheArchive() throws {
    let workplace = try workplace()
    #expect(try workplace.run(["archive", "add"]).status == 0)
    try FileManager.default.createSymbolicLink(
      atPath: workplace.file("link"), withDestinationPath: workplace.file("archive"))
    for folder in ["archive", "archive/", "archive/kopie", "archive/a/b", "link", "link/log/k", "./archive/../archive"]
    {
      let run = try workplace.run(["archive", "sync", "--to", folder])
      #expect(run.status == 1 && run.errors.contains("ARCHIV-42"), "\(folder): \(run.output)\(run.errors)")
    }
    #expect(try workplace.run(["archive", "sync", "--to", "archive2"]).status == 0)
    #expect(try workplace.run(["archive", "verify"]).status == 0)
  }

  /// Nothing of the debtor before somebody said what for.
  @Test func restrictedMeansRestricted() throws {
    let workplace = try workplace()
    #expect(try workplace.run(["archive", "add"]).status == 0)
    let calls = [
      ["list"], ["show", "ALT-0"], ["find", "--number", "ALT-0"], ["export", "ALT-0", "--out", "a"], ["due", "--all"],
      ["verify"], ["prove", "ALT-0", "--out", "n"], ["hold", "ALT-0", "--by", "A", "--reason", "x"],
    ]
    for call in calls {
      for json in [[], ["--json"]] {
        let run = try workplace.run(["archive"] + call + json)
        #expect(!(run.output + run.errors).contains("Wollgr"), "\(call)")
        #expect(!(run.output + run.errors).contains("1234"), "\(call)")
      }
    }
    #expect(!workplace.names().contains("a"))
    let open = try workplace.run(["archive", "show", "ALT-0"] + ArchiveCommandTests.why)
    #expect(open.status == 0 && open.output.contains("Wollgräser"))
    #expect(try workplace.text("archive/log/entries.jsonl").contains("Rückfrage des Gerichts"))
  }

  /// As somebody has it who hands over for real.
  @Test func fromTheHandoverIntoTheArchive() throws {
    let workplace = try Workplace()
    try workplace.copy(Sample.plain, as: "cases/2026-0042")
    try workplace.write("", to: "agency/.keep")
    try workplace.write(
      try workplace.text("koffer.yaml") + "deliveries: {koffer: {to: agency}}\n", to: "koffer.yaml")
    let sent = try workplace.run(["hand-over", "cases", "--for", "koffer", "--by", "Jonas Kern"] + KofferProgram.asOf)
    #expect(sent.status == 0)
    // By its number and by its folder.
    #expect(try workplace.run(["archive", "add", "cases/2026-0042"]).status == 0)
    let show = try workplace.run(["archive", "show", "cases/2026-0042", "--lang", "de"])
    #expect(show.status == 0 && show.output.contains("Bäckerei Ohnesorge GmbH"), "\(show.output)")
    // What the ledger tells is what it told before.
    #expect(try workplace.run(["list", "--state", "delivered"]).output.contains("2026-0042"))
    #expect(try workplace.run(["status", "2026-0042"]).status == 0)
    #expect(try workplace.run(["stats"]).status == 0)
    #expect(try workplace.run(["disclosures", "--debtor", "Bäckerei Ohnesorge GmbH"]).output.contains("2026-0042"))
    // Whom somebody spoke to is named in words, every field of it.
    let spoken = try workplace.run(["disclosures", "--debtor", "Frau Stave"], environment: environment(.german))
    #expect(spoken.output.contains("zugesagter Betrag") && spoken.output.contains("promise") == false)
    let again = try workplace.run(["hand-over", "cases", "--for", "koffer", "--by", "Jonas Kern"] + KofferProgram.asOf)
    #expect(again.status == 3 && again.output.contains("ABGABE-01"))
    #expect(try workplace.run(["report-payment", "cases/2026-0042"]).status == 0)
    try workplace.write(
      """
      <reply xmlns="urn:aktenkoffer:reply:1" version="1.0" recipient="koffer" id="1" day="DAY">
      <case number="2026-0042"><accepted day="DAY"/>
      <payment id="Z-1" day="DAY" amount="100.00" currency="EUR" to="recipient"/>
      <settled day="DAY" reason="paid"/><closed day="DAY" code="paid"/></case>
      </reply>
      """.replacing("DAY", with: try day(of: workplace)), to: "antwort.xml")
    let told = try workplace.run(["import-reply", "antwort.xml", "--by", "Jonas Kern"])
    #expect(told.status == 0, "\(told.output)")
    #expect(try workplace.run(["archive", "add"]).output.contains("2026-0042"))
    #expect(try workplace.run(["list", "--state", "archived"]).output.contains("2026-0042"))
    #expect(try workplace.run(["archive", "show", "2026-0042"]).status == 3)
    #expect(try workplace.run(["archive", "verify"]).status == 0)
    #expect(try workplace.run(["ledger", "verify"]).status == 0)
  }

  /// On which the case went out: nothing can come back before.
  private func day(of workplace: Workplace) throws -> String {
    let template = try workplace.run(["reply-template", "2026-0042"])
    return String(try #require(template.output.firstMatch(of: /acknowledged day="([-0-9]+)"/)).1)
  }
}
