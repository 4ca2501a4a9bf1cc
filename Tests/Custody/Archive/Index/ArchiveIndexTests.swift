import CaseModel
import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

@Suite("The archive's index") struct ArchiveIndexTests {
  private let home: ArchiveHome

  init() throws { home = try ArchiveHome() }

  private func purge(_ number: String, in archive: Archive, _ index: ArchiveIndex) throws {
    let bags = try index.bags(of: number).map { Archive.Purged(bag: $0.place, sha256: $0.sha256) }
    try archive.purge(bags, of: number, at: ArchiveHome.at, by: "Marlene Voß", ["reason": "Frist"])
  }

  /// Everything that can be asked.
  private func answers(_ index: ArchiveIndex) throws -> [String] {
    var answers: [String] = []
    try index.cases { answers.append("\($0)") }
    for number in ["1", "2", "3", "4"] {
      answers.append("\(try index.bags(of: number)) \(try index.entries(about: number))")
    }
    var search = ArchiveSearch()
    search.debtor = "muster"
    return answers + [try index.find(search).map(\.number).joined(), "\(try index.counts())", "\(try index.stamps())"]
  }

  @discardableResult
  private func fill() throws -> Archive {
    let archive = try home.open()
    for (number, version) in [("1", 1), ("2", 1), ("1", 2), ("3", 1)] {
      try ArchiveHome.add(number, version, to: archive)
    }
    let head = try #require(archive.head)
    try archive.keep(stamp: [1], of: head, time: "t", at: "a", by: nil)
    for (kind, number) in [(ArchiveEntry.Kind.held, "1"), (.held, "2"), (.released, "1"), (.opened, "3")] {
      try archive.record([ArchiveEntry(kind, at: "a", of: number, by: "Voß", ["reason": "Streit"])], at: "a")
    }
    return archive
  }

  @Test func itKnowsWhatIsThere() throws {
    let archive = try fill()
    let index = try ArchiveIndex(home.index, of: archive)
    let bags = try index.bags(of: "1")
    #expect(bags.map(\.version) == [1, 2] && bags.map(\.sequence) == [0, 2] && bags.map(\.through) == [1, 2])
    #expect(try bags.map(\.place) == [0, 2].map { try archive.entry($0).details["bag"] })
    #expect(bags.allSatisfy { $0.purged == nil && $0.caseNumber == "1" && $0.at == ArchiveHome.at })
    let one = try #require(try index.archived("1"))
    #expect(one.hold == nil && one.recipient == "koffer" && one.state == "delivered" && !one.isSettled)
    #expect(one.newest == [.invoice: "2026-01-15"] && one.limitation == "2029-12-31" && one.title == nil)
    #expect(try index.archived("2")?.hold == ShelvedCase.Hold(person: "Voß", reason: "Streit", since: "a"))
    #expect(try index.archived("4") == nil && index.bags(of: "4") == [] && index.entries(about: "4") == [])
    #expect(try index.entries(about: "1") == [0, 2, 5, 7] && index.stamps() == [4])
    #expect(try index.counts() == (3, 4))
    // A newer version keeps what was said of the case.
    try ArchiveHome.add("2", 2, debtors: ["Neuer Name"], to: archive)
    try index.follow(archive)
    #expect(try index.archived("2")?.hold?.reason == "Streit" && index.bags(of: "2").count == 2)
    var search = ArchiveSearch()
    search.debtor = "mustermann"
    #expect(try index.find(search).map(\.number) == ["1", "3"])
    try purge("2", in: archive, index)
    try index.follow(archive)
    #expect(try index.archived("2") == nil && index.bags(of: "2").map(\.purged) == [10, 11])
    #expect(try index.counts() == (2, 3))
  }

  /// A bag tells of each handover; what the last one does not say any more is found all the same.
  @Test func everyHandoverOfABagIsFound() throws {
    let archive = try home.open()
    let sheet = """
      [{"fact": "debtor", "name": "Alma Altmann"},
      {"fact": "invoice", "number": "RE-ALT", "issued": "2025-03-04", "amount": "77.70", "currency": "EUR"},
      {"fact": "document", "sha256": "\(String(repeating: "ef", count: 32))"}]
      """
    let enclosure = try SHA256.digest(of: Array(sheet.utf8)).hex
    func event(_ sequence: Int, _ kind: EventKind, _ details: [String: String] = [:], _ enclosure: String? = nil)
      -> Event
    {
      Event(
        sequence: sequence, at: "2025-06-07T10:00:00Z", caseNumber: "1", kind: kind, person: nil, recipient: "koffer",
        package: kind == .sending ? String(repeating: "12", count: 32) : nil, details: details, enclosure: enclosure,
        hash: "")
    }
    var content = try ArchiveHome.content("1")
    let file = ["file_sha256": String(repeating: "34", count: 32), "to": "a \"b\\c\""]
    content.files += [
      BagContent.File(
        "ledger/events.jsonl",
        .bytes(LedgerLines.bytes(of: [event(1, .sending, file, enclosure), event(2, .delivered)]))),
      BagContent.File("ledger/enclosures/\(enclosure).json", .bytes(Array(sheet.utf8))),
    ]
    _ = try archive.add(content, of: "1", version: 1, at: ArchiveHome.at, by: nil, ["through": "1"])
    try ArchiveHome.add("2", to: archive)
    let index = try ArchiveIndex(home.index, of: archive)
    let searches: [(inout ArchiveSearch) -> Void] = [
      { $0.debtor = "altm" }, { $0.number = "re-alt" }, { $0.amount = "77.70" },
      { ($0.from, $0.until) = ("2025-03-04", "2025-03-04") }, { ($0.from, $0.until) = ("2025-06-07", "2025-06-07") },
      { $0.sha256 = String(repeating: "12", count: 32) }, { $0.sha256 = String(repeating: "34", count: 32) },
      { $0.sha256 = String(repeating: "ef", count: 32) },
    ]
    for (position, change) in searches.enumerated() {
      var search = ArchiveSearch()
      change(&search)
      #expect(try index.find(search).map(\.number) == ["1"], "\(position)")
    }
    var both = ArchiveSearch()
    both.debtor = "mustermann"
    #expect(try index.find(both).map(\.number) == ["1", "2"])
  }

  /// By files of its own making, however it came to be: the same answers.
  @Test func itIsMadeAgainAtWill() throws {
    let archive = try fill()
    var expected: [String] = []
    do {
      let index = try ArchiveIndex(home.index, of: archive)
      try purge("3", in: archive, index)
      try index.follow(archive)
      expected = try answers(index)
      #expect(expected[0].contains("\"1\"") && expected.count == 9)
    }
    func isMadeAgain(_ comment: String) throws {
      var steps: [[Int]] = []
      let index = try ArchiveIndex(home.index, of: archive) { steps.append([$0, $1]) }
      #expect(try answers(index) == expected, "\(comment)")
      #expect(steps.map { $0[1] } == steps.map { _ in archive.size })
    }
    try isMadeAgain("as it was")
    let whole = try Corpus.bytes(at: home.index)
    let url = URL(fileURLWithPath: home.index)
    try FileManager.default.removeItem(at: url)
    try isMadeAgain("deleted")
    var generator = SeededGenerator(seed: 25)
    for (name, bytes) in [
      ("empty", []), ("no database", Array("SELECT".utf8)), ("half", Array(whole.prefix(whole.count / 2))),
      ("noise", generator.noise(20_000)), ("head", generator.noise(200) + whole.dropFirst(200)),
      ("short", Array(whole.prefix(100))),
    ] {
      try Data(bytes).write(to: url)
      try isMadeAgain(name)
    }
    for statement in [
      "UPDATE about SET value = '0' WHERE name = 'version'", "UPDATE about SET value = 'x' WHERE name = 'size'",
      "UPDATE about SET value = '-1' WHERE name = 'size'", "UPDATE about SET value = '99' WHERE name = 'size'",
      "UPDATE about SET value = '3' WHERE name = 'size'", "DELETE FROM about", "DROP TABLE about",
      "UPDATE about SET value = '' WHERE name = 'root'",
    ] where Tool.isInstalled("sqlite3") {
      #expect(try Tool("sqlite3")?.run([home.index, statement]).status == 0)
      try isMadeAgain(statement)
    }
    // Of another archive, shorter or longer than this.
    for count in [2, 30] {
      let other = try ArchiveHome()
      let another = try other.open()
      for number in 0..<count { try ArchiveHome.add("\(number)", to: another) }
      do { _ = try ArchiveIndex(home.index, of: another) }
      try isMadeAgain("another's \(count)")
    }
    // Nothing of a database that cannot be made comes out.
    #expect(throws: Archive.Problem.index) { try ArchiveIndex("/nowhere/index.sqlite", of: archive) }
    #expect(throws: Archive.Problem.index) { try ArchiveIndex(home.folder, of: archive) }
  }

  /// Whoever opened the archive earlier finds a newer index, and leaves it.
  @Test func anIndexThatIsAheadStays() throws {
    let archive = try fill()
    let reader = try home.read()
    let index = try ArchiveIndex(home.index, of: archive)
    try ArchiveHome.add("4", to: archive)
    try index.follow(archive)
    let late = try ArchiveIndex(home.index, of: reader) { _, _ in Issue.record("made again") }
    #expect(try late.archived("4") != nil && index.archived("4") != nil)
    try ArchiveHome.add("5", to: archive)
    try index.follow(archive)
    #expect(try late.archived("5") != nil)
  }

  /// Several follow at once, and each entry is taken in once.
  @Test func manyFollowAtOnce() throws {
    do { try fill() }
    let (home, path) = (home, home.index)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      do {
        let index = try ArchiveIndex(path, of: home.read())
        #expect(try index.counts() == (3, 4))
      } catch {
        Issue.record(error)
      }
    }
    #expect(try ArchiveIndex(path, of: home.read()).entries(about: "1") == [0, 2, 5, 7])
  }

  /// Nothing of a debtor is left in the file, nor beside it: neither by name nor by what he is found by.
  @Test func whatWasDeletedLeavesNoTrace() throws {
    let archive = try home.open()
    let secret = ["Xaverquist Zyxlow", "Öchsnerklöbner"]
    func leaves(_ texts: [String]) throws -> [String] {
      var bytes: [UInt8] = []
      for ending in ["", "-wal", "-shm"] { bytes += (try? Corpus.bytes(at: home.index + ending)) ?? [] }
      let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self).lowercased()
      return texts.filter { text.contains($0) }
    }
    let traces = ["xaverquist", "zyxlow", "chsnerkl", "4711081", "re-x", "fedcba98"]
    var open: ArchiveIndex? = try ArchiveIndex(home.index, of: archive)
    for number in 0..<40 {
      var case0 = ArchivedCase.sample(number == 20 ? "x" : "\(number)", debtors: number == 20 ? secret : ["A B"])
      if number == 20 {
        case0.invoices[0].amount = "47110.81"
        case0.documents[0].sha256 = String(repeating: "fedcba98", count: 8)
      }
      for version in 1...2 {
        var content = BagContent()
        content.files = [BagContent.File(ArchivedCase.path, .bytes(try case0.bytes()))]
        try archive.add(content, of: case0.number, version: version, at: "a", by: nil, [:])
      }
      try open?.follow(archive)
    }
    open = nil
    #expect(try leaves(traces) == traces)
    do {
      let index = try ArchiveIndex(home.index, of: archive)
      try purge("x", in: archive, index)
      try index.follow(archive)
      #expect(try index.archived("x") == nil && index.counts().cases == 39 && index.hasTraces())
      try index.wipe()
      #expect(try !index.hasTraces())
      var search = ArchiveSearch()
      search.debtor = "xaver"
      #expect(try index.find(search).isEmpty)
      search.debtor = "a b"
      #expect(try index.find(search).count == 39)
    }
    #expect(try leaves(traces) == [])
    // Nor does an index that is made again bring it back.
    try FileManager.default.removeItem(atPath: home.index)
    do { #expect(try ArchiveIndex(home.index, of: archive).bags(of: "x").map(\.purged) == [80, 81]) }
    #expect(try leaves(traces) == [])
  }

  /// What a bag says of another case than its own is not believed.
  @Test func aBagSpeaksOfItsOwnCase() throws {
    let archive = try home.open()
    for bytes in [
      try ArchivedCase.sample("2").bytes(), Array("{}".utf8), Array(String(repeating: "[", count: 100_000).utf8), [],
    ] {
      var content = BagContent()
      content.files = [BagContent.File(ArchivedCase.path, .bytes(bytes))]
      try archive.add(
        content, of: "1", version: 1, at: "a", by: nil, ["version": "x", "through": "99999999999999999999"])
    }
    let index = try ArchiveIndex(home.index, of: archive)
    #expect(try index.archived("1") == nil && index.archived("2") == nil && index.bags(of: "1").count == 4)
  }
}
