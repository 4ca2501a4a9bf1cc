import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Aktenkoffer
@testable import Packing
import Formats

/// Messages to law firms and courts, judged by the official schemas where they lie beside the checkout.
@Suite(.enabled(if: Corpus.isPresent, "the official schemas are not at hand")) struct XJustizTests {
  private static let folder = Corpus.path("xjustiz")
  private let official = XJustizSchemas(roots: [XJustizTests.folder])
  private let pipeline = Pipeline(asOf: "2026-11-20", xjustiz: XJustizTests.folder)

  @Test(arguments: [
    ("bad_uuid", "XJUSTIZ-04"), ("bestandteil_code_unknown", "XJUSTIZ-06"), ("char_outside_din91379", "XJUSTIZ-07"),
    ("code_in_namespace", "XJUSTIZ-05"), ("filename_outside_din91379", "XJUSTIZ-07"), ("no_grunddaten", "XJUSTIZ-03"),
    ("no_herstellerinformation", "XJUSTIZ-03"), ("typ3_without_listVersionID", "XJUSTIZ-05"),
    ("wrong_version", "XJUSTIZ-02"),
  ])
  func invalidIsRefusedWithAndWithoutTheSchema(name: String, code: String) throws {
    let path = "\(XJustizTests.folder)/samples/invalid/\(name).xml"
    #expect(try pipeline.verify(path).findings.map(\.kind.code).contains(code))
    let alone = try XJustizFile.check(try Corpus.bytes(at: path), .none, named: path)
    #expect(alone.findings.map(\.kind.code) == [code])
  }

  @Test(arguments: [
    "minimal_3.5.1", "minimal_3.6.2", "minimal_creditor_to_court_3.6.2", "realistic_creditor_to_lawfirm_3.5.1",
    "realistic_creditor_to_lawfirm_3.6.2",
  ])
  func validIsAccepted(name: String) throws {
    #expect(try pipeline.verify("\(XJustizTests.folder)/samples/\(name).xml").findings == [])
  }

  @Test(arguments: [
    ("rollenbezeichnung listVersionID=\"3.6\"", "rollenbezeichnung listVersionID=\"\"", "XJUSTIZ-05"),
    ("rollenbezeichnung ", "rollenbezeichnung listURI=\"urn:x\" ", "XJUSTIZ-05"),
    ("rollenbezeichnung listVersionID=\"3.6\"", "rollenbezeichnung listVersionID=\"erfunden\"", "XJUSTIZ-05"),
    ("<code>089", "<code>999", "XJUSTIZ-06"), ("<xj:dateiname>", "<xj:dateiname>../", "XJUSTIZ-09"),
  ])
  func whatTheSchemaLeavesOpenIsLookedAt(old: String, new: String, code: String) throws {
    let path = "\(XJustizTests.folder)/samples/realistic_creditor_to_lawfirm_3.6.2.xml"
    let text = String(decoding: try Corpus.bytes(at: path), as: UTF8.self)
    try #require(text.contains(old))
    let bytes = Array(text.replacing(old, with: new).utf8)
    let found = try XJustizFile.check(bytes, official, named: "x.xml").findings.map(\.kind.code)
    #expect(found.contains(code), "\(found)")
  }

  /// A list gets new versions without the schema: whether there is one nobody here can tell, and that is said.
  @Test func aListOfAnotherVersionIsNamed() throws {
    let path = "\(XJustizTests.folder)/samples/realistic_creditor_to_lawfirm_3.6.2.xml"
    let text = String(decoding: try Corpus.bytes(at: path), as: UTF8.self)
    let other = text.replacing(
      "rollenbezeichnung listVersionID=\"3.6\"", with: "rollenbezeichnung listVersionID=\"9.9\"")
    let report = try XJustizFile.check(Array(other.utf8), official, named: "x.xml")
    #expect(report.findings.map(\.kind.code) == ["XJUSTIZ-12"] && report.isSound)
    #expect(report.findings[0].severity == .warning && report.findings[0].message.english.contains("9.9"))
    #expect(try XJustizFile.check(Array(text.utf8), official, named: "x.xml").findings == [])
  }

  /// A schema lets all of it through.
  @Test func whatCannotBeTogetherIsRefused() throws {
    let id = "11111111-2222-8333-8444-555555555555"
    let changes: [(Regex<Substring>, String, String)] = [
      (#/<xj:id>[^<]*<\/xj:id>/#, "<xj:id>\(id)</xj:id>", "XJUSTIZ-11"),
      (#/<xj:rollennummer>\d+/#, "<xj:rollennummer>1", "XJUSTIZ-11"), (#/<xj:zahl>/#, "<xj:zahl>-", "XJUSTIZ-11"),
      (#/(?s)<xj:dokument>.*<\/xj:dokument>/#, "", "XJUSTIZ-03"),
    ]
    let path = "\(XJustizTests.folder)/samples/realistic_creditor_to_lawfirm_3.6.2.xml"
    let text = String(decoding: try Corpus.bytes(at: path), as: UTF8.self)
    let schema = try #require(try official.schema(.v3_6_2))
    for (old, new, code) in changes {
      let changed = Array(text.replacing(old, with: new).utf8)
      #expect(schema.validate(try XMLTree(parsing: changed)).isEmpty, "\(new)")
      let found = try XJustizFile.check(changed, official, named: "x.xml").findings.map(\.kind.code)
      #expect(found.contains(code), "\(new): \(found)")
    }
  }

  /// The same documents may lie in a file and its parts; there they are looked at as well.
  @Test func whatLiesInAFileIsLookedAt() throws {
    let path = "\(XJustizTests.folder)/samples/realistic_creditor_to_lawfirm_3.6.2.xml"
    let text = String(decoding: try Corpus.bytes(at: path), as: UTF8.self)
    let schema = try #require(try official.schema(.v3_6_2))
    let file = """
      <xj:akte><xj:identifikation><xj:id>44444444-4444-4444-8444-444444444444</xj:id>
      <xj:nummerImUebergeordnetenContainer>1</xj:nummerImUebergeordnetenContainer></xj:identifikation>
      <xj:xjustiz.fachspezifischeDaten><xj:aktentyp><code>001</code></xj:aktentyp>
      <xj:aktenzeichen><xj:auswahl_aktenzeichen><xj:aktenzeichen.freitext>A 1</xj:aktenzeichen.freitext>
      </xj:auswahl_aktenzeichen></xj:aktenzeichen><xj:inhalt>
      """
    let filed = text.replacing("</xj:anschreiben>", with: "</xj:anschreiben>\(file)").replacing(
      "</xj:schriftgutobjekte>",
      with: "</xj:inhalt></xj:xjustiz.fachspezifischeDaten></xj:akte></xj:schriftgutobjekte>")
    func found(_ text: String) throws -> [String] {
      let bytes = Array(text.utf8)
      #expect(schema.validate(try XMLTree(parsing: bytes)).isEmpty)
      return try XJustizFile.check(bytes, official, named: "x.xml").findings.map(\.kind.code)
    }
    #expect(try found(filed) == [])
    let same = filed.replacing(
      "22222222-2222-4222-8222-222222222222", with: "33333333-3333-4333-8333-333333333333")
    #expect(try found(same) == ["XJUSTIZ-11"])
    let elsewhere = filed.replacing(
      "<xj:ref.sgo>11111111-1111-4111-8111-111111111111", with: "<xj:ref.sgo>55555555-5555-4555-8555-555555555555")
    #expect(try found(elsewhere) == ["XJUSTIZ-09"])
  }

  /// A message by itself is judged by the rules; that no file number stands there is said.
  @Test func aMessageWithoutNumberSaysSo() throws {
    let path = "\(XJustizTests.folder)/samples/realistic_creditor_to_lawfirm_3.6.2.xml"
    let text = String(decoding: try Corpus.bytes(at: path), as: UTF8.self)
    let changed = text.replacing(#/(?s)(<xj:absender>.*?)<xj:aktenzeichen>[^<]*<\/xj:aktenzeichen>/#) { $0.output.1 }
    try #require(changed != text)
    let report = try XJustizFile.check(Array(changed.utf8), .none, named: "x.xml")
    #expect(report.number == nil && report.isSingleFile)
    #expect(report.notes.contains { $0.english.contains("no file number") })
  }

  /// What nobody could look up is said.
  @Test func whatIsNotLookedUpIsSaid() throws {
    let path = "\(XJustizTests.folder)/samples/realistic_creditor_to_lawfirm_3.6.2.xml"
    let notes = try XJustizFile.check(try Corpus.bytes(at: path), .none, named: path).notes.map(\.english)
    #expect(notes.contains { $0.contains("rollenbezeichnung") })
    #expect(notes.contains { $0.contains("Checked is the message alone") })
  }

  @Test func aCodeTheSchemaLetsThroughIsRefused() throws {
    let report = try pipeline.verify("\(XJustizTests.folder)/samples/xsd_accepts_unknown_typ3_code.xml")
    #expect(report.findings.map(\.kind.code) == ["XJUSTIZ-06"])
  }

  /// Written, read back the same, valid for us and for xmllint, and its codes stand in the official lists.
  @Test(arguments: Sample.ready, XJustizVersion.allCases)
  func everyReadySampleIsValidAndReadBack(sample: String, version: XJustizVersion) throws {
    guard case .cleared(let cleared) = try pipeline.check(Sample.path(sample)).verdict else {
      Issue.record("\(sample) is held")
      return
    }
    let recipient: Recipient = version == .v3_6_2 ? .xjustiz : .xjustiz351
    let handover = Handover(cleared, to: recipient, schemas: CaseSchemas(), official)
    #expect(handover.questions == [])
    let message = try XJustizMessage(handover)
    let bytes = try XJustizWriter.write(message, version)
    let tree = try XMLTree(parsing: bytes)
    #expect(XJustizMessage(tree.root, version) == message)
    #expect(try XJustizCheck(tree, official).breaches.map(\.message.english) == [])
    for (list, codes) in [
      (XJustizList.rollenbezeichnung, message.parties.map(\.role)),
      (.dokumentklasse, message.documents.map(\.documentClass)),
    ] {
      let known = try #require(official.codes(list, version: version.listVersion(list)) ?? list.codes(version))
      #expect(Set(codes).subtracting(known) == [])
    }
    guard let tool = Tool("xmllint") else { return }
    let (path, main) = try #require(official.folder(version))
    try Tool.withFile(bytes) { file in
      let (status, output) = try tool.run(["--nonet", "--noout", "--schema", "\(path)/\(main)", file])
      #expect(status == 0, "\(sample): \(output)")
    }
  }

  /// Co-debtor, guarantor abroad, representatives of both.
  @Test(arguments: XJustizVersion.allCases) func everyRoleIsReadBack(version: XJustizVersion) throws {
    guard case .cleared(let cleared) = try pipeline.check(Sample.path(Sample.plain)).verdict else { return }
    var file = cleared.file
    let first = try #require(file.debtors.first)
    var second = first
    second.role = .coDebtor
    second.representedBy = Representative.Role.allCases.map { Representative(name: "Erika Beispiel", role: $0) }
    var third = first
    (third.role, third.givenName, third.familyName, third.representedBy) = (.guarantor, "Łukasz", "Beispiel", [])
    third.address?.country = "AT"
    file.debtors += [second, third]
    var message = try XJustizMessage(Handover(cleared, to: .xjustiz, schemas: CaseSchemas()))
    message.parties = XJustizParties(file).parties
    #expect(message.parties.filter { $0.role == "143" }.map(\.ordinal) == [nil, 2])
    #expect(message.parties.last?.address?.additions.last == "Staat: AT")
    let tree = try XMLTree(parsing: try XJustizWriter.write(message, version))
    #expect(XJustizMessage(tree.root, version) == message)
    #expect(try XJustizCheck(tree, official).breaches.map(\.message.english) == [])
    let known = try #require(official.codes(.rollenbezeichnung, version: version.listVersion(.rollenbezeichnung)))
    #expect(XJustizRole.allCases.allSatisfy { known.contains($0.rawValue) })
  }

  /// Who acts for a partnership is a firm; reports stay in the house; and a message is judged under its recipient's name, too.
  @Test func firmsReportsAndSingleMessages() throws {
    let workplace = try Workplace()
    let folder = try workplace.copy("bereit-drei-rechnungen", as: "cases/drei")
    try workplace.write("Verzogen.\n", to: "cases/drei/documents/adr.txt")
    let text = try workplace.text("cases/drei/case.yaml")
    let check = "  - {kind: address, on: 2026-11-19, by: Jorid Petersen, result: ok, file: documents/adr.txt}\n"
    try workplace.write(
      text.contains("\nchecks:\n")
        ? text.replacing("\nchecks:\n", with: "\nchecks:\n\(check)") : text + "checks:\n\(check)",
      to: "cases/drei/case.yaml")
    let report = try pipeline.pack(folder, into: workplace.path, for: ["xjustiz"])
    let package = try #require(report.package, "\(report.findings.map(\.kind.code))")
    let names = try ZIPReader(try OpenFile(package.path), with: try Inflater()).entries.map(\.name)
    #expect(!names.contains { $0.contains("adr") } && package.documentsKept.contains { $0.kind.german == "Auskunft" })
    let zip = try ZIPReader(try OpenFile(package.path), with: try Inflater())
    let entry = try #require(zip.entries.first { $0.name == XJustizVersion.fileName })
    let bytes = try zip.bytes(of: entry, limit: 1 << 22)
    let message = XJustizMessage(try XMLTree(parsing: bytes).root, .v3_6_2)
    let acting = message.parties.filter { $0.actsFor != nil }.map(\.name)
    #expect(acting.contains(.organisation("Möwenruf Verwaltungs GmbH, diese vertreten durch Imke Hansohm")))
    #expect(acting.contains(.person(given: nil, family: "Wiebke Thomsen-Rahn")))
    try workplace.write(String(decoding: bytes, as: UTF8.self), to: "nachricht.xml")
    let single = try pipeline.verify(workplace.file("nachricht.xml"), as: "xjustiz")
    #expect(single.findings.isEmpty, "\(single.findings.map(\.message.german))")
  }

  @Test func aPackageIsSoundUntilAFileIsGone() throws {
    let workplace = try Workplace()
    let report = try pipeline.pack(Sample.path(Sample.ready[0]), into: workplace.path, for: ["xjustiz"])
    let package = try #require(report.package)
    #expect(package.notes == [])
    #expect(try pipeline.verify(package.path).findings == [])
    let zip = try ZIPReader(try OpenFile(package.path), with: try Inflater())
    let parts = try zip.entries.map { ($0.name, try zip.bytes(of: $0, limit: 64 << 20)) }
    let writer = try ZIPWriter(package.path, with: try Deflater())
    for (name, bytes) in parts.dropLast() { _ = try writer.add(name, bytes) }
    try writer.finish()
    #expect(try pipeline.verify(package.path).findings.map(\.kind.code) == ["PAKET-02", "XJUSTIZ-09"])
  }

  @Test(arguments: [
    ("http://www.xjustiz.de", "urn:anderes", "XJUSTIZ-01"), ("0005005", "0005006", "XJUSTIZ-01"),
    ("<xj:dateiname>", "<xj:seiten>3</xj:seiten><xj:dateiname>", "XJUSTIZ-08"),
  ])
  func whatOnlyLooksLikeItIsRefused(old: String, new: String, code: String) throws {
    let bytes = try Corpus.bytes(at: "\(XJustizTests.folder)/samples/minimal_3.6.2.xml")
    let text = String(decoding: bytes, as: UTF8.self).replacing(old, with: new)
    let report = try XJustizFile.check(Array(text.utf8), official, named: "x.xml")
    #expect(report.findings.map(\.kind.code) == [code])
  }

  /// Who receives it stands in koffer.yaml, or nobody has said so.
  @Test(arguments: XJustizVersion.allCases)
  func theReceiverIsWhoTheWorkspaceNames(version: XJustizVersion) throws {
    guard case .cleared(let cleared) = try pipeline.check(Sample.path(Sample.plain)).verdict else {
      Issue.record("held")
      return
    }
    let recipient: Recipient = version == .v3_6_2 ? .xjustiz : .xjustiz351
    func message(
      _ receiver: String?, court: String? = nil
    ) throws -> (message: XJustizMessage, questions: [Finding]) {
      let place = Place("koffer.yaml", line: 3)
      var values = receiver.map { ["receiver": RecipientSettings.Entry($0, at: place)] } ?? [:]
      values["court"] = court.map { RecipientSettings.Entry($0, at: place) }
      let set = recipient.set(RecipientSettings(values, place: place))
      let handover = Handover(cleared, to: set, schemas: CaseSchemas(), official)
      return (try XJustizMessage(handover), handover.questions)
    }
    #expect(try message(nil).message.receiver == .named("noch nicht bestimmt"))
    let named = try message("Kanzlei Sund  und Partner")
    #expect(named.message.receiver == .named("Kanzlei Sund und Partner") && named.questions.isEmpty)
    let tree = try XMLTree(parsing: try XJustizWriter.write(named.message, version))
    #expect(XJustizMessage(tree.root, version) == named.message)
    #expect(try XJustizCheck(tree, official).breaches.isEmpty)
    // A court receives it itself, or a law firm brings it there; a court that is none is asked about.
    for (receiver, to) in [(nil, .court("B2609")), ("Kanzlei", .named("Kanzlei"))]
      as [(String?, XJustizMessage.Authority)]
    {
      let before = try message(receiver, court: "B2609")
      #expect(before.message.receiver == to && before.message.court == .court("B2609") && before.questions.isEmpty)
      let tree = try XMLTree(parsing: try XJustizWriter.write(before.message, version))
      #expect(XJustizMessage(tree.root, version) == before.message)
      #expect(try XJustizCheck(tree, official).breaches.map(\.message.german) == [])
    }
    for court in ["B9999X", "Amtsgericht Hagen", "b2609"] {
      #expect(try message(nil, court: court).questions.map(\.kind.code) == ["XJUSTIZ-10"], "\(court)")
    }
    let odd = try message("Kanzlei \u{1F600}").questions
    #expect(odd.map(\.kind.code) == ["XJUSTIZ-10"] && odd[0].place.line == 3)
  }

  /// A letter and its mark apart, as macOS has it in names of files, are one character of the norm.
  @Test func marksAreJoinedToTheirLetters() throws {
    let workplace = try Workplace()
    let folder = try workplace.copy(Sample.plain, as: "cases/odd")
    try workplace.replace("case: 2026-0042", by: "case: o\u{308} 2026", in: "cases/odd/case.yaml")
    guard case .cleared(let cleared) = try pipeline.check(folder, for: ["xjustiz"]).verdict else {
      Issue.record("held")
      return
    }
    let message = try XJustizMessage(Handover(cleared, to: .xjustiz, schemas: CaseSchemas(), official))
    let text = String(decoding: try XJustizWriter.write(message, .v3_6_2), as: UTF8.self)
    #expect(text.unicodeScalars.contains("\u{F6}") && !text.unicodeScalars.contains("\u{308}"))
  }

  /// A firm's name may have what a person's has not.
  @Test(
    arguments: [
      ("Müller & Co. KG", true, true), ("Muster UG (haftungsbeschränkt)", true, true),
      ("Betreuungsverein Kiel e. V.", true, true), ("Kanzlei GbR", true, true), ("Recht PartG mbB", true, true),
      ("Erika Beispiel", false, true), ("Erika & Max Beispiel", false, false), ("Beispiel Handel e. K.", false, true),
    ])
  func whoRepresentsIsAFirmOrAPerson(name: String, isFirm: Bool, isWritten: Bool) throws {
    guard case .cleared(let cleared) = try pipeline.check(Sample.path(Sample.plain)).verdict else { return }
    var file = cleared.file
    file.debtors[0].representedBy = [Representative(name: name, role: .partner)]
    let party = try #require(XJustizParties(file).parties.last)
    #expect(party.name == (isFirm ? .organisation(name) : .person(given: nil, family: name)))
    let workplace = try Workplace()
    let folder = try workplace.copy(Sample.plain, as: "cases/odd")
    try workplace.replace("name: Ernst Ohnesorge", by: "name: \"\(name)\"", in: "cases/odd/case.yaml")
    let questions = try pipeline.check(folder, for: ["xjustiz"]).findings.map(\.kind.code)
    #expect(questions.contains("XJUSTIZ-10") != isWritten, "\(questions)")
  }

  @Test func aNameThatCannotBeWrittenIsAskedFor() throws {
    let workplace = try Workplace()
    let folder = try workplace.copy(Sample.plain, as: "cases/odd")
    try workplace.replace("case: 2026-0042", by: "case: \u{1F600} 2026", in: "cases/odd/case.yaml")
    #expect(try pipeline.check(folder).isReady)
    let report = try pipeline.check(folder, for: ["xjustiz"])
    #expect(report.blocking.map(\.kind.code) == ["XJUSTIZ-10"])
    #expect(report.blocking.first?.place.file == "case.yaml")
  }

  /// Our own table says what the official patterns say, character by character and mark by mark.
  @Test(arguments: [("A", DIN91379.a), ("B", .b), ("C", .c), ("D", .d), ("E", .e)])
  func ourCharactersAreTheNorms(name: String, type: DIN91379) throws {
    let norm = "din-norm-91379-datatypes.xsd"
    let uri = "urn:xoev-de:kosit:xoev:datentyp:din-91379_2022-08"
    let text = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:d="\(uri)">
      <xs:import namespace="\(uri)" schemaLocation="\(norm)"/>
      <xs:element name="r"><xs:complexType><xs:sequence>
      <xs:element name="t" maxOccurs="unbounded" type="d:datatype\(name)"/>
      </xs:sequence></xs:complexType></xs:element></xs:schema>
      """
    let bytes = try Corpus.bytes(at: "\(XJustizTests.folder)/3.6.2/xsd/\(norm)")
    let schema = try XMLSchema(
      compiling: XMLSchema.File("t.xsd", Array(text.utf8)), with: [XMLSchema.File(norm, bytes)])
    let single = (0x21...0x24FF).compactMap(Unicode.Scalar.init).map { String(Character($0)) }
    let marked = [0x41...0x7A, 0xC7...0xFF, 0x10C...0x17E, 0x1E32...0x1E6D, 0x1EA0...0x1EE5].joined().flatMap { base in
      [0x300, 0x301, 0x302, 0x304, 0x306, 0x307, 0x308, 0x30B, 0x30C, 0x30D, 0x310, 0x315, 0x31B, 0x323, 0x325, 0x326]
        .compactMap { mark in
          [base, mark].compactMap(Unicode.Scalar.init).reduce(into: "") { $0.unicodeScalars.append($1) }
        }
    }
    let texts = (single + marked).filter { !"<>&`".contains($0) }
    for start in stride(from: 0, to: texts.count, by: 400) {
      let part = texts[start..<min(start + 400, texts.count)]
      let lines = part.map { "<t>\($0)</t>\n" }.joined()
      let refused = Set(schema.validate(try XMLTree(parsing: Array("<r>\n\(lines)</r>".utf8))).compactMap(\.line))
      for (index, text) in part.enumerated() where type.allows(text) == refused.contains(index + 2) {
        let scalars = text.unicodeScalars.map { String($0.value, radix: 16) }
        Issue.record("\(name): \(scalars), here \(type.allows(text))")
      }
    }
  }
}
