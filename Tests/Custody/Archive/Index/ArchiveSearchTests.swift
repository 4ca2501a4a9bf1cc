import CaseModel
import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

@Suite("Looking for cases in the archive") struct ArchiveSearchTests {
  private let home: ArchiveHome
  private let index: ArchiveIndex

  init() throws {
    home = try ArchiveHome()
    let archive = try home.open()
    func add(_ number: String, _ debtors: [String], _ invoices: [(String?, Day?, String?)], _ handedOver: String) throws
    {
      var archived = ArchivedCase.sample(number, debtors: debtors)
      archived.invoices = invoices.map {
        ArchivedCase.Invoice(number: $0.0, issued: $0.1, amount: $0.2, currency: "EUR")
      }
      archived.handedOver = handedOver
      archived.documents[0].sha256 = String(repeating: String(number.suffix(1)), count: 64)
      archived.package = String(repeating: "f" + number.suffix(1), count: 32)
      var content = BagContent()
      content.files = [BagContent.File(ArchivedCase.path, .bytes(try archived.bytes()))]
      try archive.add(content, of: number, version: 1, at: "a", by: nil, [:])
    }
    try add(
      "2026-1", ["Jürgen Groß", "Groß & Söhne GmbH"], [("RE 1", "2026-01-15", "1190.00")], "2026-04-07T08:00:00Z")
    try add("2026-2", ["Juergen Mueller"], [("RE-2", "2026-02-28", "0.05"), (nil, nil, nil)], "2026-04-08T08:00:00Z")
    try add("2026-3", ["MÜLLER-LÜDENSCHEIDT, ANNE"], [("re-1", "2026-03-01", "-5.10")], "2026-05-01T08:00:00Z")
    try add("2026-4", ["Renée d’Arc"], [("4", "2026-01-15", "1190.00")], "2026-05-02T08:00:00Z")
    try add("2026-5", ["7K Deichwerke"], [("5", nil, "92233720368547758.99"), ("6", nil, "1.5")], "")
    index = try ArchiveIndex(home.index, of: archive)
  }

  private func find(
    debtor: String? = nil, number: String? = nil, amount: String? = nil, from: Day? = nil, until: Day? = nil,
    sha256: String? = nil
  ) throws -> String {
    var search = ArchiveSearch()
    (search.debtor, search.number, search.amount) = (debtor, number, amount)
    (search.from, search.until, search.sha256) = (from, until, sha256)
    return try index.find(search).map { String($0.number.suffix(1)) }.joined()
  }

  /// Beginnings of words in any order; capitals, accents and how an umlaut is written make no difference.
  @Test(arguments: [
    ("Jürgen Groß", "1"), ("groß jürg", "1"), ("GROSS", "1"), ("gross, juergen", "1"), ("jurgen", "1"), ("jür", "12"),
    ("Söhne", "1"), ("Soehne", "1"), ("Sohne", "1"), ("müller", "23"), ("mueller", "23"), ("MULLER", "3"),
    ("mu\u{308}ller", "23"), ("lüdenscheidt anne", "3"), ("anne müller", "3"), ("Müller-Lüdenscheidt", "3"),
    ("renee", "4"), ("RENÉE arc", "4"), ("d'arc", "4"), ("d’Arc", "4"), ("7k", "5"), ("m", "23"), ("juergen groß", "1"),
    ("jürgen anne", ""), ("ürgen", ""), ("gmbh & co", ""), ("gmbh &", "1"), ("%", ""), ("", ""), ("j%", "12"),
    ("_", ""),
    ("' OR 1=1 --", ""), ("\u{10FFFF}", ""),
  ]) func byName(_ name: String, _ found: String) throws {
    let cases = try find(debtor: name)
    #expect(cases == found, "\(cases)")
  }

  @Test func byNumber() throws {
    for (number, found) in [
      ("2026-1", "1"), ("2026\u{2013}1", "1"), (" 2026 - 1 ", "1"), ("RE-1", "3"), ("re 1", "1"), ("RE1", "1"),
      ("4", "4"), ("2026", ""), ("", ""), ("RE", ""), ("2026-%", ""),
    ] { #expect(try find(number: number) == found, "\(number)") }
  }

  @Test func byAmount() throws {
    for (amount, found) in [
      ("1190.00", "14"), ("0.05", "2"), ("-5.10", "3"), ("5.10", ""), ("1190", "14"), ("1190.0", "14"), ("1190,00", ""),
      ("1.5", "5"), ("", ""), ("92233720368547758.99", ""), ("-92233720368547758.99", ""), ("x.yz", ""),
      ("99999999999999999999.00", ""), ("1..5", ""),
    ] { #expect(try find(amount: amount) == found, "\(amount)") }
    #expect(SearchTerm.cents("100", "JPY") == "100" && SearchTerm.cents("-0.05") == "-5")
  }

  @Test func byDayAndHash() throws {
    #expect(try find(from: "2026-01-15", until: "2026-01-15") == "14" && find(from: "2026-05-02") == "4")
    // The fifth says of no day when it went.
    #expect(try find(until: "2026-02-28") == "124")
    #expect(try find(from: "2026-04-08", until: "2026-05-01") == "23" && find(from: "2026-05-03") == "")
    #expect(try find(from: "2026-04-08", until: "2026-04-07") == "")
    #expect(try find(sha256: String(repeating: "3", count: 64)) == "3")
    #expect(try find(sha256: String(repeating: "f2", count: 32)) == "2" && find(sha256: "f2") == "")
  }

  /// Words of any script, length and make are one word each, there and here: nothing of what somebody looks for is a
  /// command to the index.
  @Test func wordsOfEveryKind() throws {
    let archive = try home.open()
    let names = [
      "Ивано\u{301}в Пётр", "王小明", "अनिल कुमार", "e\u{20DD}vil*", "\u{1F469}\u{200D}\u{1F680} Rakete", "NEAR AND OR NOT",
      "ﬁnk ﬀ", "x\u{0}y", String(repeating: "lang", count: 20_000), "ŉ ß ẞ", "٣٤٥", "na\u{308}ıve",
      "\u{D4E}\" x", "\u{111C2}- y", "Søren Łukasz", "Iğdır Æbelø", "ΟΔΥΣΣΕΥΣ",
    ]
    for (position, name) in names.enumerated() {
      try ArchiveHome.add("w\(position)", debtors: [name], to: archive)
    }
    let index = try ArchiveIndex("\(home.index).words", of: archive)
    for (position, name) in names.enumerated() {
      for text in [name] + SearchTerm.words(name) {
        var search = ArchiveSearch()
        search.debtor = text
        #expect(try index.find(search).map(\.number).contains("w\(position)"), "\(text.prefix(20))")
        // As what is looked up of those that something else found.
        search.number = "w\(position)"
        #expect(try index.find(search).map(\.number) == ["w\(position)"], "\(text.prefix(20))")
      }
    }
    for (text, position) in [("sorensen", nil), ("soren lukasz", 14), ("soeren", 14), ("igdir", 15), ("aebelo", 15)]
      as [(String, Int?)]
    {
      var search = ArchiveSearch()
      search.debtor = text
      #expect(try index.find(search).map(\.number) == (position.map { ["w\($0)"] } ?? []), "\(text)")
    }
    // More words than anybody bears.
    var search = ArchiveSearch()
    (search.debtor, search.number) = (String(repeating: "a ", count: 1000), "w1")
    #expect(try index.find(search).isEmpty)
    for text in ["\"", "a\"* OR \"b", "debtor_word:", "(", "*", "-", "NEAR(a b)", "^a", "\u{0}", "a + b"] {
      var search = ArchiveSearch()
      search.debtor = text
      #expect(throws: Never.self, "\(text)") { try index.find(search) }
    }
  }

  /// The fewest are listed, by what ever they have it: in every order the same cases.
  @Test func manyFit() throws {
    let archive = try home.open()
    for number in 0..<1100 {
      var archived = ArchivedCase.sample("m\(number)", debtors: ["Gesa Vielmann"], amount: "\(number % 7).00")
      archived.invoices[0].issued = Day(2026, 3, 1 + number % 28)
      var content = BagContent()
      content.files = [BagContent.File(ArchivedCase.path, .bytes(try archived.bytes()))]
      try archive.add(content, of: archived.number, version: 1, at: "a", by: nil, [:])
    }
    let index = try ArchiveIndex("\(home.index).many", of: archive)
    func count(_ fields: (inout ArchiveSearch) -> Void, most: Int = 5000) throws -> Int {
      var search = ArchiveSearch()
      fields(&search)
      return try index.find(search, most: most).count
    }
    func expected(_ fits: (Int) -> Bool) -> Int { (0..<1100).count(where: fits) }
    let (first, last) = (Day(2026, 3, 5), Day(2026, 3, 6))
    #expect(try count { $0.debtor = "gesa viel" } == 1100)
    #expect(try count({ $0.debtor = "gesa viel" }, most: 100) == 100)
    #expect(try count { ($0.debtor, $0.amount) = ("viel", "3.00") } == expected { $0 % 7 == 3 })
    #expect(try count { ($0.debtor, $0.from) = ("viel g", Day(2026, 3, 1)) } == 1100)
    let days = expected { (4...5).contains($0 % 28) }
    #expect(try count { ($0.debtor, $0.from, $0.until) = ("g", first, last) } == days)
    #expect(
      try count { ($0.amount, $0.from, $0.until) = ("3.00", first, last) }
        == expected { $0 % 7 == 3 && (4...5).contains($0 % 28) })
    #expect(try count { ($0.debtor, $0.from) = ("niemand", Day(2026, 3, 1)) } == 0)
  }

  /// Everything that is given has to fit.
  @Test func together() throws {
    #expect(try find(debtor: "jürgen", amount: "1190.00") == "1")
    #expect(try find(debtor: "müller", from: "2026-03-01", until: "2026-03-31") == "3")
    #expect(try find(debtor: "müller", number: "2026-2", amount: "0.05", from: "2026-02-28") == "2")
    #expect(try find(debtor: "müller", number: "2026-1") == "" && find() == "")
    var search = ArchiveSearch()
    search.amount = "1190.00"
    #expect(try index.find(search, most: 1).count == 1)
    // Two words of a name begin so, and it is one case.
    search.amount = nil
    search.debtor = "m"
    #expect(try index.find(search, most: 2).map(\.number) == ["2026-2", "2026-3"])
  }
}
