import Aktenkoffer
import CaseModel
import Custody
import Foundation
import Packing
import TestSupport
import Testing

@Suite("Four eyes") struct ApprovalTests {
  @Test func withoutAnApprovalNothingGoesOut() throws {
    let house = try HandOverHouse()
    try house.wantFourEyes()
    let report = try house.handOver(by: "Jonas Kern")
    #expect(report.codes == ["ABGABE-04"] && house.delivered == [])
    let finding = try #require(report.findings.first { $0.kind.code == "ABGABE-04" })
    #expect(finding.basis.first == .policy("3.1"))
    let number = try #require(report.number)
    #expect(try house.handOver(by: "Jonas Kern").codes == ["ABGABE-04"])
    #expect(try house.kinds(of: number) == [.imported, .checked, .refused])
    #expect(try house.approve(by: "Marlene Voß").custody?.isApproved == true)
    // Who tries alone is written down, once, and takes nobody's approval back.
    for _ in 0..<2 { #expect(try house.handOver(by: "Marlene Voß").codes == ["ABGABE-06"]) }
    let refused = try house.ledger().events(of: number).filter { $0.kind == .refused }
    #expect(refused.map { $0.details["codes"] } == ["ABGABE-04", "ABGABE-06"])
    #expect(try house.ledger().record(of: number)?.state == .held)
    #expect(try house.handOver(by: "Jonas Kern").isReady && house.delivered.count == 1)
    #expect(try house.ledger().verify().isWhole)
  }

  /// Where nobody knows where the folder really lies, nothing is approved for it: what was would lapse at once.
  @Test func aFolderThatIsNotThereIsNotApproved() throws {
    let house = try HandOverHouse()
    try house.wantFourEyes()
    try FileManager.default.removeItem(atPath: house.outbox)
    let report = try house.approve(by: "Marlene Voß")
    #expect(report.codes == ["ABGABE-08"] && report.custody?.isApproved == false)
    try FileManager.default.createDirectory(atPath: house.outbox, withIntermediateDirectories: false)
    #expect(try house.approve(by: "Marlene Voß").custody?.isApproved == true)
    #expect(try house.handOver(by: "Jonas Kern").isReady)
  }

  /// An approval that a refusal at the desk left in force lapses all the same, and stays so.
  @Test func behindARefusalAnApprovalLapses() throws {
    let house = try HandOverHouse()
    try house.wantFourEyes()
    let number = try #require(try house.approve(by: "Marlene Voß").number)
    #expect(try house.handOver(by: "Marlene Voß").codes == ["ABGABE-06"])
    try house.copy.write(Array("neu".utf8), to: "documents/notiz.txt")
    #expect(try house.handOver(by: "Jonas Kern").codes == ["ABGABE-05"])
    #expect(try house.kinds(of: number).last == .approvalLapsed)
    try house.copy.remove("documents/notiz.txt")
    #expect(try house.handOver(by: "Jonas Kern").codes == ["ABGABE-04"])
    #expect(try house.ledger().verify().isWhole)
  }

  @Test(arguments: [nil, "Marlene Voß", "marlene  voß "])
  func oneAloneIsNotTwo(_ person: String?) throws {
    let house = try HandOverHouse()
    try house.wantFourEyes()
    _ = try house.approve(by: "Marlene Voß")
    #expect(try house.handOver(by: person).codes == ["ABGABE-06"])
    // A second approval makes two.
    _ = try house.approve(by: "Jonas Kern")
    #expect(try house.handOver(by: person).isReady == (person != nil))
  }

  /// A user name, a digit or a slip of the pen makes nobody else.
  @Test(arguments: ["Mar1ene Voß", "Voß2", "mvoss", "Marlene V.", "marlene.voss@sprottenkontor.example"])
  func nearlyTheSameNameIsNoSecondPerson(_ name: String) throws {
    let house = try HandOverHouse()
    try house.wantFourEyes()
    _ = try house.approve(by: "Marlene Voß")
    let report = try house.handOver(by: name)
    #expect(report.codes == ["ABGABE-06"] && house.delivered == [])
    #expect(try house.handOver(by: "Jonas Kern").isReady)
  }

  /// Who has the key reads the package: it is approved with it, or nobody but one has seen who that is.
  @Test(.enabled(if: Authority.isPossible, "needs openssl")) func theApprovalIsForTheKey() throws {
    let authority = try Authority()
    for name in ["agency", "other"] {
      try authority.issue(name, "keyUsage=critical,keyEncipherment", key: Authority.rsa)
    }
    func seal(_ name: String?) throws -> Seal {
      try #require(try SealRequest(recipient: name.map { authority.file("\($0).pem") }).seal { 1_795_000_000 }.value)
    }
    func order(_ person: String, _ key: String?) throws -> HandOverOrder {
      HandOverOrder(to: "koffer", by: person, at: "2026-11-20T10:00:00Z", try seal(key))
    }
    for (approved, key, isOne) in [
      (nil, "agency", false), ("agency", "other", false), ("agency", nil, false), ("agency", "agency", true),
    ] as [(String?, String?, Bool)] {
      let house = try HandOverHouse()
      try house.wantFourEyes()
      #expect(try house.pipeline.approve(house.copy.folder, order("Marlene Voß", approved)).isReady)
      let report = try house.pipeline.handOver(house.copy.folder, order("Jonas Kern", key))
      #expect(report.codes == (isOne ? [] : ["ABGABE-26"]) && house.delivered.isEmpty == !isOne)
      guard !isOne else { continue }
      // One's own approval for a key is none by somebody else.
      _ = try house.pipeline.approve(house.copy.folder, order("Jonas Kern", key))
      #expect(try house.pipeline.handOver(house.copy.folder, order("Jonas Kern", key)).codes == ["ABGABE-06"])
      #expect(try house.pipeline.handOver(house.copy.folder, order("Nele Brandt", key)).isReady)
    }
    // Where one may do alone, it is said where a key was approved; else nobody asks.
    for (approved, codes) in [("agency", ["ABGABE-26"]), (nil, [])] as [(String?, [String])] {
      let house = try HandOverHouse()
      _ = try house.pipeline.approve(house.copy.folder, order("Marlene Voß", approved))
      let report = try house.pipeline.handOver(house.copy.folder, order("Marlene Voß", "other"))
      #expect(report.isReady && report.findings.map(\.kind.code).filter { $0.hasPrefix("ABGABE") } == codes)
      // What comes after goes to who has the package, or it is said.
      try house.copy.replace(
        "\ninvoices:", with: "\npayments: [{received: 2026-11-20, amount: \"1.00\"}]\ninvoices:", in: "case.yaml")
      for (key, codes) in [("agency", ["NACH-15"]), ("other", [])] {
        let update = UpdateOrder(.news([.payment]), by: "J", at: "2026-11-20T12:00:00Z", try seal(key))
        let told = try house.pipeline.update(house.copy.folder, update).findings.map(\.kind.code)
        #expect(told.filter { $0 == "NACH-15" } == codes)
      }
    }
  }

  /// What was approved is not what is there now.
  @Test(arguments: ["payment", "document", "policy", "recipient", "removed", "workspace", "law"])
  func anApprovalLapses(_ change: String) throws {
    let house = try HandOverHouse()
    try house.wantFourEyes()
    if change == "removed" { try house.copy.write(Array("alt".utf8), to: "documents/notiz.txt") }
    let number = try #require(try house.approve(by: "Marlene Voß").number)
    switch change {
    case "payment":
      try house.copy.replace(
        "\ninvoices:", with: "\npayments: [{received: 2026-11-18, amount: \"1.00\"}]\ninvoices:", in: "case.yaml")
    case "document": try house.copy.write(Array("neu".utf8), to: "documents/notiz.txt")
    case "removed": try house.copy.remove("documents/notiz.txt")
    case "policy":
      try house.copy.replace("version: \"1.0\"", with: "version: \"1.1\"", in: "../../policies/haus.yaml")
    case "law":
      try house.copy.write(
        Array(
          """
          {key: umsatzsteuer, value: "19", from: 2021-01-01, source: "§ 12 Abs. 1 UStG",
           verified: {by: Ortrun Quast, on: 2026-11-19}}
          """.utf8), to: "../../law.d/eigen.yaml")
    case "workspace":
      try house.copy.replace(
        "DE44000000004711081500", with: "DE17000000004711081501", in: "../../koffer.yaml")
    default: break
    }
    let recipient = change == "recipient" ? "paywise" : "koffer"
    let place = change == "recipient" ? house.outbox : nil
    let report = try house.handOver(to: recipient, by: "Jonas Kern", folder: place)
    #expect(report.codes == (place == nil ? ["ABGABE-05"] : ["ABGABE-05", "ABGABE-23"]) && house.delivered == [])
    // A recipient named by mistake takes nothing back.
    let isMistake = change == "recipient"
    #expect((try house.kinds(of: number).last == .approvalLapsed) == !isMistake)
    #expect(try house.ledger().record(of: number)?.state == (isMistake ? .approved : .ready))
    if isMistake { #expect(try house.handOver(by: "Jonas Kern").isReady) }
    let message = try #require(report.findings.first { $0.kind.code == "ABGABE-05" }?.message.german)
    switch change {
    case "payment": #expect(message.contains("case.yaml"))
    case "document", "removed": #expect(message.contains("documents/notiz.txt") && !message.contains("case.yaml"))
    case "law": #expect(message.contains("/law.d/eigen.yaml") && !message.contains("case.yaml"))
    case "workspace": #expect(message.contains("/koffer.yaml") && !message.contains("case.yaml"))
    default: break
    }
    // Once lapsed it stays so, also when the case is again what it was.
    if change == "document" {
      try house.copy.remove("documents/notiz.txt")
      #expect(try house.handOver(by: "Jonas Kern").codes == ["ABGABE-04"])
    }
    #expect(try house.ledger().verify().isWhole)
  }

  /// The words in koffer.yaml stay, and what they lead to does not: nobody approved that.
  @Test(arguments: ["link", "trust"]) func theApprovalIsForWhereItLeads(_ change: String) throws {
    let house = try HandOverHouse()
    try house.wantFourEyes()
    let workspace = house.copy.workspace
    let link = "\(workspace)/link"
    if change == "link" {
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: house.outbox)
      try house.copy.replace("{to: agency}", with: "{to: link}", in: "../../koffer.yaml")
    } else {
      try house.copy.write(Array("eine".utf8), to: "../../stelle.pem")
      try house.copy.replace(
        "{to: agency}", with: "{to: \"https://localhost:1/\", trust: stelle.pem}", in: "../../koffer.yaml")
    }
    let number = try #require(try house.approve(by: "Marlene Voß").number)
    if change == "link" {
      try FileManager.default.removeItem(atPath: link)
      try FileManager.default.createDirectory(atPath: "\(workspace)/fremd", withIntermediateDirectories: false)
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "\(workspace)/fremd")
    } else {
      try house.copy.write(Array("andere".utf8), to: "../../stelle.pem")
    }
    let report = try house.handOver(by: "Jonas Kern")
    #expect(report.codes == ["ABGABE-05"] && house.delivered == [])
    if change == "link" {
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(workspace)/fremd").isEmpty)
    }
    #expect(try !house.kinds(of: number).contains(.sending))
    let name = change == "link" ? "/deliveries/koffer/to" : "/deliveries/koffer/trust"
    #expect(report.findings.contains { $0.message.german.contains(name) })
    #expect(try house.kinds(of: number).last == .approvalLapsed)
  }

  /// What four eyes approved does not go out alone because the policy's text was changed meanwhile.
  @Test func fourEyesAreNotWrittenOutOfThePolicy() throws {
    let house = try HandOverHouse()
    try house.wantFourEyes()
    _ = try house.approve(by: "Marlene Voß")
    try house.copy.replace("  four_eyes: true\n", with: "", in: "../../policies/haus.yaml")
    for _ in 0..<2 { #expect(try house.handOver(by: "Marlene Voß").codes == ["ABGABE-05"]) }
    #expect(house.delivered == [])
    // Under the new text it may be approved anew.
    _ = try house.approve(by: "Jonas Kern")
    #expect(try house.handOver(by: "Marlene Voß").isReady)
  }

  @Test func whereOneMayDoAloneALapsedApprovalIsTold() throws {
    let house = try HandOverHouse()
    _ = try house.approve(by: "Marlene Voß")
    try house.copy.write(Array("neu".utf8), to: "documents/notiz.txt")
    let report = try house.handOver()
    #expect(report.isReady && report.findings.contains { $0.kind.code == "ABGABE-05" && $0.severity == .warning })
    #expect(try house.kinds(of: try #require(report.number)).contains(.approvalLapsed))
  }

  @Test func aHeldCaseCannotBeApproved() throws {
    let house = try HandOverHouse(of: "frist-zu-kurz")
    let report = try house.approve(by: "Marlene Voß")
    #expect(!report.isReady && report.custody?.isApproved == false)
    #expect(try house.kinds(of: try #require(report.number)) == [.imported, .refused])
  }

  /// Whoever hands over names no place of their own, where two have to agree on it.
  @Test func theApprovalIsForThePlace() throws {
    let house = try HandOverHouse()
    #expect(try house.handOver(folder: house.copy.workspace).isReady)
    let strict = try HandOverHouse()
    try strict.wantFourEyes()
    _ = try strict.approve(by: "Marlene Voß")
    let report = try strict.handOver(by: "Jonas Kern", folder: strict.copy.workspace)
    #expect(report.codes == ["ABGABE-23"])
    #expect(try strict.handOver(by: "Jonas Kern").isReady && strict.delivered.count == 1)
  }

  /// A case may have a policy of its own; the house's control it does not leave by that.
  @Test func theHouseWantsFourEyesOfEveryCase() throws {
    let house = try HandOverHouse()
    try house.wantFourEyes()
    try house.copy.replace("\ninvoices:", with: "\npolicy: {name: standard}\ninvoices:", in: "case.yaml")
    #expect(try house.handOver(by: "Jonas Kern").codes == ["ABGABE-04"])
    _ = try house.approve(by: "Marlene Voß")
    #expect(try house.handOver(by: "Marlene Voß").codes == ["ABGABE-06"])
    #expect(try house.handOver(by: "Jonas Kern").isReady)
  }

  /// A look at an earlier day takes no approval back, and writes nothing down.
  @Test func anEarlierDayChangesNothing() throws {
    let house = try HandOverHouse()
    try house.wantFourEyes()
    let number = try #require(try house.approve(by: "Marlene Voß").number)
    let before = try house.ledger().events(of: number).count
    let order = HandOverOrder(to: "koffer", by: "Jonas Kern", at: "2026-11-20T10:00:00Z")
    let report = try Pipeline(asOf: "2026-11-15").handOver(house.copy.folder, order)
    #expect(report.codes.contains("ABGABE-09") && house.delivered == [])
    #expect(try house.ledger().events(of: number).count == before)
    #expect(try house.handOver(by: "Jonas Kern").isReady)
  }

  @Test(
    arguments: [
      ("Jörg Müller-Straß", "Joerg Mueller-Strass"), ("Müller-Straß, Jörg", "jörg müller straß"),
      ("Marlene Voß", "Voß Marlene"),
      ("R. Ó Brien", "R O'Brien"),
    ])
  func onePersonHasManySpellings(one: String, other: String) throws {
    let house = try HandOverHouse()
    try house.wantFourEyes()
    _ = try house.approve(by: one)
    #expect(try house.handOver(by: other).codes == ["ABGABE-06"])
    #expect(try house.handOver(by: "Jörn Müller-Straß").isReady)
  }
}
