import CaseModel
import Foundation
import TestSupport
import Testing

/// `koffer law`, with and without a workspace.
@Suite struct LawCommandTests {
  private static let addition = """
    values:
      - key: basiszinssatz
        value: "1.77"
        from: 2027-01-01
        source: Bundesanzeiger
        verified: {by: Ortrun Quast, on: 2027-01-04}
      - key: verbraucherdarlehen
        value: true
        from: 2002-08-01
        source: § 497 Abs. 3 BGB
        verified: {by: Ortrun Quast, on: 2026-11-25}
    """

  @Test(arguments: Language.allCases) func table(_ language: Language) throws {
    let run = try KofferProgram.run(["law", "--lang", language.rawValue] + KofferProgram.asOf)
    try Golden.expect(run.output, "law/table.\(language.rawValue).txt")
    #expect(run.status == 3)
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: ["basiszinssatz", "rvg_tabelle", "umsatzsteuer", "auskunftei_tage"], Language.allCases)
  func history(_ key: String, _ language: Language) throws {
    let run = try KofferProgram.run(["law", key, "--lang", language.rawValue] + KofferProgram.asOf)
    try Golden.expect(run.output, "law/\(key).\(language.rawValue).txt")
    #expect(run.status == (key == "auskunftei_tage" ? 3 : 0))
  }

  /// Exit code 0 where everything is known, and only there.
  @Test(
    arguments: [
      ("2026-11-19", 0), ("2026-11-20", 3), ("2027-01-01", 3), ("2020-01-01", 3), ("2026-08-31", 0), ("2026-08-30", 3),
    ]
      as [(String, Int32)])
  func exitCodeSaysWhetherAllIsKnown(day: String, status: Int32) throws {
    #expect(try KofferProgram.run(["law", "--as-of", day]).status == status)
  }

  @Test func aWorkspaceAddsAndConfirms() throws {
    let place = try Workplace()
    try place.write(Self.addition, to: "law.d/2027-1.yaml")
    let day = ["--as-of", "2027-01-15"]
    let rate = try place.run(["law", "basiszinssatz"] + day)
    #expect(rate.status == 0)
    #expect(rate.output.contains("1,77\u{A0}%, bekannt"))
    #expect(rate.output.contains("geprüft am 04.01.2027 von Ortrun Quast"))
    // From a folder below it too; and not without the workspace.
    try place.write("", to: "cases/.keep")
    let below = try KofferProgram.run(["law", "basiszinssatz"] + day, in: place.file("cases"))
    #expect(below.output == rate.output)
    #expect(try KofferProgram.run(["law", "basiszinssatz"] + day).status == 3)
    let confirmed = try place.run(["law", "verbraucherdarlehen", "--as-of", "2026-11-25"])
    #expect(confirmed.status == 0)
  }

  /// The account goes on with the rate an operator added, and says where it ends without.
  @Test func aClaimIsReckonedWithTheAdditions() throws {
    let place = try Workplace()
    try place.copy("bereit-eine-xrechnung", as: "cases/a")
    let claim = ["claim", "cases/a", "--as-of", "2027-01-15", "--lang", "de"]
    let without = try place.run(claim).output
    #expect(without.contains("Unbekannt ab 01.01.2027"))
    try place.write(Self.addition, to: "law.d/2027-1.yaml")
    let with = try place.run(claim).output
    #expect(!with.contains("Unbekannt"))
    #expect(with.contains("10,77\u{A0}% × 15 Tage"))
    #expect(with.contains("11,36\u{A0}€"))
  }

  @Test func whatIsWrongWithAnAdditionIsShown() throws {
    let place = try Workplace()
    try place.write(Self.addition.replacing("basiszinssatz", with: "basiszinsatz"), to: "law.d/2027-1.yaml")
    let run = try place.run(["law", "umsatzsteuer", "--as-of", "2026-11-25"])
    #expect(run.status == 3)
    #expect(run.output.contains("law.d/2027-1.yaml:2: Sperre [RECHT-01]"))
    #expect(run.output.contains("→ Gemeint ist wohl „basiszinssatz“."))
  }

  @Test func aBrokenFileHidesNothingElse() throws {
    let place = try Workplace()
    try place.write("key: [", to: "law.d/a.yaml")
    try place.write(Self.addition, to: "law.d/b.yaml")
    let run = try place.run(["law", "basiszinssatz", "--as-of", "2027-01-15"])
    #expect(run.output.contains("law.d/a.yaml"))
    #expect(run.output.contains("[FALL-02]"))
    #expect(run.output.contains("1,77\u{A0}%"))
    #expect(run.status == 3)
  }

  @Test(arguments: ["file", "folder"]) func whatCannotBeReadIsAnOutage(kind: String) throws {
    let place = try Workplace()
    try place.write("x", to: kind == "file" ? "law.d" : "law.d/a.yaml/b")
    let run = try place.run(["law"] + KofferProgram.asOf)
    if kind == "file" {
      #expect(run.status == 1)
      #expect(run.errors.contains("WELT-03"))
    } else {
      #expect(run.status == 3)
      #expect(run.output.contains("[RECHT-07]"))
    }
  }

  @Test func aLinkIsNotFollowed() throws {
    let place = try Workplace()
    try place.write(Self.addition, to: "elsewhere.yaml")
    try place.write("", to: "law.d/.keep")
    try FileManager.default.createSymbolicLink(
      atPath: place.file("law.d/a.yaml"), withDestinationPath: place.file("elsewhere.yaml"))
    let run = try place.run(["law", "basiszinssatz", "--as-of", "2027-01-15"])
    #expect(run.status == 3)
    #expect(run.output.contains("[RECHT-07]"))
  }

  private struct Answer: Decodable {
    var asOf: String
    var values: [Value]

    struct Value: Decodable {
      var key, title, basis, state: String
      var value, from, until, unknownFrom, source, verifiedOn, verifiedBy, form: String?
      var history: [Entry]
    }

    struct Entry: Decodable {
      var value, from, until, source, verifiedOn: String
      var isSecondary: Bool
    }
  }

  @Test func jsonTellsAProgramTheSame() throws {
    let run = try KofferProgram.run(["law", "--json"] + KofferProgram.asOf)
    let values = try run.answer(Answer.self).values
    let rate = try #require(values.first { $0.key == "basiszinssatz" })
    #expect(rate.value == "1.52" && rate.state == "verify" && rate.until == "2026-12-31")
    #expect(rate.unknownFrom == "2027-01-01" && rate.history.count == 50)
    let days = try #require(values.first { $0.key == "auskunftei_tage" })
    #expect(days.value == nil && days.state == "unknown" && days.unknownFrom == "2026-11-20")
    #expect(days.history.map(\.value) == ["28"])
    #expect(values.first { $0.key == "rvg_tabelle" }?.form == nil)
  }

  @Test func theBeginningOfKeysListsThem() throws {
    let run = try KofferProgram.run(["law", "verjaehrung", "--json"] + KofferProgram.asOf)
    let keys = try run.answer(Answer.self).values.map(\.key)
    #expect(keys == ["verjaehrung_regel", "verjaehrung_hoechst", "verjaehrung_titel"])
    #expect(run.status == 0)
  }
}
