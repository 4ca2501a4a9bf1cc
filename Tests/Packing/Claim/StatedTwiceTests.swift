import CaseModel
import Formats
import Foundation
import TestSupport
import Testing

@testable import Packing

/// Whoever changes a figure, writes the manifest anew and thinks of its sum is seen by what else says the figure.
@Suite struct StatedTwiceTests {
  @Test(arguments: ClearedSample.names) func aSampleSaysTheSameEverywhere(name: String) throws {
    #expect(try contradictions(try #require(try ClearedSample(name)).caseXML()) == [])
  }

  /// Payments and credits on one invoice, on another, on none; costs and fees of any sum.
  @Test(arguments: [
    "bereit-drei-rechnungen", "bereit-eine-xrechnung", "bereit-verbraucherin", "bereit-verjaehrung-droht",
  ])
  func whateverWasPaidAndCreditedIsSaidAlike(name: String) throws {
    var random = SeededGenerator(seed: 20_261_128)
    var (packed, paid, credited, charged, moved) = (0, 0, 0, 0, 0)
    for _ in 0..<400 {
      guard let sample = try ClearedSample(name, change: { $0.tell(by: &random) }) else { continue }
      packed += 1
      let file = sample.cleared.file
      if file.payments.count > 1 { paid += 1 }
      if file.credits.count > 1 { credited += 1 }
      if sample.cleared.claim.debts.contains(where: { ($0.verjaehrung?.steps.count ?? 0) > 1 }) { moved += 1 }
      if sample.cleared.claim.debts.contains(where: { $0.costs.count > 1 }) { charged += 1 }
      #expect(try contradictions(try sample.caseXML()) == [])
    }
    // What happened moved limitation where it had begun.
    #expect((moved > 5) == (name == "bereit-verjaehrung-droht"), "\(moved)")
    #expect(packed > 20 && paid > 10 && credited > 5 && charged > 5, "\(packed) \(paid) \(credited) \(charged)")
  }

  /// Every number and every day of the whole file, each moved alone: it is seen, or it is said only once.
  @Test(arguments: ["bereit-gutschrift-und-zahlung", "bereit-nach-einwand-und-rate", "bereit-drei-rechnungen"])
  func everyFigureMovedIsSeenOrSaidOnce(name: String) throws {
    let lines = try #require(try ClearedSample(name)).caseXML().split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    let isOnlyInvoice = !lines.contains { $0.contains("<invoice id=\"I2\"") }
    var section = ""
    var seen = 0
    for (index, line) in lines.enumerated() {
      if let name = line.firstMatch(of: #/^  <([A-Za-z]+)/#)?.1 { section = String(name) }
      for figure in Figure.all(in: line, of: section) {
        var changed = lines
        changed[index] = figure.moved
        let found = try contradictions(changed.joined(separator: "\n"))
        let isOnce = Figure.isOnce(figure.name, line, isOnlyInvoice: isOnlyInvoice)
        #expect(found.isEmpty == isOnce, "line \(index + 1): \(figure.name), \(line)")
        if !isOnce { seen += 1 }
      }
    }
    #expect(seen > 100, "\(seen)")
  }

  /// Each change keeps the sums that stand beside it.
  @Test(arguments: ChangeInStep.all) func whatWasChangedInStepIsSeen(change: ChangeInStep) throws {
    var text = try #require(try ClearedSample(change.sample)).caseXML()
    for (old, new) in change.edits {
      try #require(text.contains(old), "\(old)")
      text = text.replacing(old, with: new)
    }
    #expect(try !contradictions(text).isEmpty)
  }

  /// What the case says and its cover says otherwise, each by one change to `case.xml`.
  @Test(arguments: [
    ("<representative role=\"board_member\">Levke Drews", "<representative role=\"board_member\">Levke Drees"),
    ("<postcode>24148", "<postcode>24149"), ("<houseNumber>41", "<houseNumber>14"),
    ("role=\"debtor\" kind=\"business\"", "role=\"debtor\" kind=\"consumer\""),
    ("<subject>Laufende", "<subject>Einmalige"), ("<date>2026-03-02", "<date>2026-03-03"),
    ("<number>RV-10257", "<number>RV-10258"), ("approach=\"extrajudicial\"", "approach=\"judicial\""),
    ("Mahnschritte ohne", "Mahnschritte mit"), ("<iban>DE44000000004711081500", "<iban>DE71000000004711081499"),
    ("<inputTaxDeductible>true", "<inputTaxDeductible>false"), ("value=\"true\"", "value=\"false\""),
    ("Brodersen, Leiter", "Brodersen, Vertreter des Leiters"), ("on=\"2026-11-16\"/>", "on=\"2026-11-17\"/>"),
    ("<default status=\"begun\"", "<default status=\"later\""), ("from=\"2026-08-29\"", "from=\"2026-08-28\""),
    ("percent=\"9.00\"", "percent=\"8.00\""), ("lastDay=\"2029-12-31\"", "lastDay=\"2030-12-31\""),
  ]) func aCoverThatSaysOtherwise(old: String, new: String) throws {
    let sample = try #require(try ClearedSample("bereit-gutschrift-und-zahlung"))
    let handover = sample.handover(to: .koffer)
    let xml = String(decoding: try CaseXML.write(handover.cleared, handover.contents), as: UTF8.self)
    let cover = try Cover.write(handover)
    #expect(CoverCheck(cover, try XMLTree(parsing: Array(xml.utf8)).root)?.missing == nil)
    let changed = xml.replacing(old, with: new)
    try #require(changed != xml)
    #expect(CoverCheck(cover, try XMLTree(parsing: Array(changed.utf8)).root)?.missing != nil)
  }

  /// What nobody sees, what runs, what comes from elsewhere and what is set otherwise is no part of a cover.
  @Test(arguments: [
    ("</h1>", "</h1><!-- x -->"), ("</h1>", "</h1><script>x</script>"), ("</h1>", "</h1><img src=\"x.png\"/>"),
    ("href=\"dokumente/", "href=\"https://x.example/"), ("href=\"dokumente/", "href=\"//x/"),
    ("<h1", "<h1 onclick=\"x\""), ("<h1", "<h1 style=\"display:none\""), ("<style>", "<style>.sum{display:none}"),
    ("</style>", "</style><style>td{color:#fff}</style>"), ("<body", "<!--<body"), ("</h1>", "</h1><link href=\"x\"/>"),
    ("charset=\"utf-8\"", "http-equiv=\"refresh\""), ("<!DOCTYPE html>", ""), ("</h1>", "</h1><iframe></iframe>"),
    ("</h1>", "</h1><![CDATA[x]]>"),
    ("<title>", "<title/><title>"), ("<p", "<p/><p"), ("<h1", "<x:h1 xmlns:x=\"x\"/><h1"), ("</h1>", "</h1></p>"),
    ("</h1>", "</h1><?x?>"),
  ]) func aCoverOfOtherParts(old: String, new: String) throws {
    let handover = try #require(try RoundTrip.handovers(to: .koffer, stories: 1, seed: 44).first)
    let html = String(decoding: try Cover.write(handover), as: UTF8.self)
    #expect(CoverDocument(Array(html.utf8)) != nil)
    let range = try #require(html.range(of: old))
    #expect(CoverDocument(Array(html.replacingCharacters(in: range, with: new).utf8)) == nil)
  }

  /// A balance below nothing has the minus of figures; the hyphen that covers had before is read as the same, none is not.
  @Test(arguments: [("−", true), ("-", true), ("", false)])
  func aMinusIsAMinus(sign: String, isFound: Bool) throws {
    let handover = try #require(
      try RoundTrip.handovers(to: .koffer, stories: 60, seed: 44).first { handover in
        handover.claim.lines.contains { $0.amount.cents < 0 }
      })
    let html = String(decoding: try Cover.write(handover), as: UTF8.self)
    #expect(html.contains("−") && !html.contains(#/>-[0-9]/#))
    let root = try XMLTree(parsing: CaseXML.write(handover.cleared, handover.contents)).root
    let check = try #require(CoverCheck(Array(html.replacing("−", with: sign).utf8), root))
    #expect((check.missing == nil) == isFound)
  }

  /// With whom somebody lives stands above the street, on the cover as on the pages.
  @Test func additionsToAnAddressAreOnTheCover() throws {
    for (addition, place) in [("c/o Familie Voß", 0), ("Hinterhaus", 1)] {
      let sample = try #require(
        try ClearedSample("bereit-verbraucherin") { $0.debtors[0].address?.addition = addition })
      let handover = sample.handover(to: .koffer)
      let html = String(decoding: try Cover.write(handover), as: UTF8.self)
      #expect(html.contains("<p>\(addition)</p>"))
      #expect(handover.file.debtors[0].address?.letterLines.firstIndex(of: addition) == place)
      let root = try XMLTree(parsing: CaseXML.write(handover.cleared, handover.contents)).root
      #expect(CoverCheck(Array(html.utf8), root)?.missing == nil)
    }
  }

  /// Whatever people and things are called, the cover says what `case.xml` says.
  @Test func theCoverOfAnyCaseIsFound() throws {
    let handovers = try RoundTrip.handovers(to: .koffer, stories: 60, seed: 44)
    #expect(handovers.count > 30, "\(handovers.count)")
    for handover in handovers {
      let xml = try CaseXML.write(handover.cleared, handover.contents)
      let root = try XMLTree(parsing: xml).root
      let check = try #require(CoverCheck(try Cover.write(handover), root))
      #expect(check.missing == nil, "\(handover.file.number)")
      #expect(CoverDocument(try Cover.write(handover)) != nil, "\(handover.file.number)")
      let text = String(decoding: xml, as: UTF8.self)
      #expect(try contradictions(text) == [])
      #expect(try ClearedSample.schemas.schema(CaseVersion.current).validate(XMLTree(parsing: xml)) == [])
    }
  }

  private func contradictions(_ text: String) throws -> [String] {
    let root = try ClearedSample.tree(text).root
    let claim = try #require(ClaimCheck(root)).breaches.map { "\($0.line): \($0.message.english)" }
    let rest = try #require(StatedTwice(root)).breaches + References(in: root).breaches
    return claim + rest.map { "\($0.line): \($0.message.english)" }
  }
}

/// A number or a day of `case.xml`, and the line with another in its place.
private struct Figure {
  /// `payments/payment@amount`
  let name: String
  let moved: String

  /// What nothing else in the file says; `docs/package.md` says why. File number and sizes stand in the cover and in the
  /// archive, which is another check.
  static let once: Set<String> = [
    "/case@number", "/case@version", "documents/document@size",
    // What creditor and papers say once.
    "checks/check@on", "contract/contract@catalogueNumber", "contract/date", "creditor/houseNumber",
    "creditor/postcode", "credits/credit@on", "debtor/checked", "debtor/houseNumber", "debtor/postcode",
    "declarations/declaration@on", "disputes/dispute@amount", "disputes/dispute@answered", "disputes/dispute@received",
    "disputes/dispute@resolved", "invoices/gross", "invoices/invoice@typeCode", "invoices/performed@on",
    "invoices/received@on", "invoices/statedDue", "letters/delivery@on", "letters/letter@level",
    "offers/offer@on", "policy/policy@version",
    // What policy and law make of it.
    "histories/history@handoverFrom", "histories/step@possibleFrom", "histories/step@clause",
  ]

  /// Triggers of default are compared where they count.
  static func isOnce(_ name: String, _ line: String, isOnlyInvoice: Bool) -> Bool {
    if name == "histories/step@clause" { return isOnlyInvoice }
    if name.hasPrefix("claim/candidate@") { return line.contains("counts=\"false\"") }
    return once.contains(name)
  }

  static func all(in line: String, of section: String) -> [Figure] {
    guard let element = line.firstMatch(of: #/^ *<([A-Za-z]+)/#)?.1 else { return [] }
    let attributes = line.matches(of: #/ ([A-Za-z]+)="(-?[0-9][0-9.-]*)"/#).map { match in
      Figure(
        name: "\(section)/\(element)@\(match.1)",
        moved: line.replacing(" \(match.1)=\"\(match.2)\"", with: " \(match.1)=\"\(moved(match.2))\""))
    }
    guard let text = line.firstMatch(of: #/>(-?[0-9][0-9.-]*)</#)?.1 else { return attributes }
    return attributes + [
      Figure(name: "\(section)/\(element)", moved: line.replacing(">\(text)<", with: ">\(moved(text))<"))
    ]
  }

  private static func moved(_ value: Substring) -> String {
    if let day = Day(iso: value) { return day.adding(1).description }
    if let number = Int(value) { return String(number + 1) }
    return Money(decimal: value).map { Money(cents: $0.cents + 1).description } ?? "0"
  }
}
