import CaseModel
import Formats
import TestSupport
import Testing

@testable import Aktenkoffer
@testable import Packing

/// A file that stays in the house stays under every name and as every proof, for whoever the case goes to.
@Suite("What stays in the house, wherever it lies") struct WithheldEverywhereTests {
  /// A secret that stands in the case as what it is and as proof of something else.
  struct Secret: CustomTestStringConvertible, Sendable {
    let matter: Disclosable
    let path: String
    let role: FileReference.Role
    /// Lines behind a key of `case.yaml`, or new ones at its end.
    let behind: [(key: String, lines: String)]
    let appended: String
    let holds: Bool

    var testDescription: String { "\(matter.rawValue) as \(role)" }

    init(
      _ matter: Disclosable, _ path: String, as role: FileReference.Role, behind: [(String, String)] = [],
      _ appended: String = "", holds: Bool = false
    ) {
      (self.matter, self.path, self.role, self.appended, self.holds) = (matter, path, role, appended, holds)
      self.behind = behind.map { (key: $0.0, lines: $0.1) }
    }

    private static let dispute =
      "\ndisputes: [{received: 2026-11-10, about: RE-2026-0911, ground: Farbe, answered: 2026-11-11, resolved: 2026-11-12, file: documents/x.txt}]\n"
    private static let check = "on: 2026-11-16, by: Jorid Petersen, result: ok, file: documents/x.txt"

    static let all: [Secret] = [
      Secret(
        .thirdParties, "documents/x.txt", as: .dispute,
        behind: [
          (
            "contacts",
            "  - {at: \"2026-11-17T10:00\", channel: email, direction: in, with: {role: neighbour}, file: documents/x.txt}\n"
          )
        ], dispute),
      Secret(
        .contactNotes, "documents/x.txt", as: .dispute,
        behind: [
          (
            "contacts",
            "  - {at: \"2026-11-17T10:00\", channel: phone, direction: in, by: Jorid Petersen, outcome: reached, result: other, file: documents/x.txt}\n"
          )
        ], dispute),
      Secret(
        .creditReports, "documents/x.txt", as: .dispute, behind: [("checks", "  - {kind: credit_report, \(check)}\n")],
        dispute),
      Secret(
        .creditReports, "documents/x.txt", as: .check,
        behind: [("checks", "  - {kind: credit_report, \(check)}\n  - {kind: address, \(check)}\n")]),
      Secret(
        .accountStatements, "payments/x.txt", as: .cost,
        "\ncosts: [{kind: return_debit, on: 2026-11-02, amount: \"3.00\", file: payments/x.txt}]\n"),
      Secret(
        .accountStatements, "payments/x.txt", as: .offer,
        "\noffers: [{on: 2026-11-02, kind: instalments, terms: Raten, file: payments/x.txt}]\n"),
      Secret(
        .approvals, "documents/x.txt", as: .cost,
        "\napprovals: [{on: 2026-11-16, by: Jorid Petersen, what: write_off, file: documents/x.txt}]\ncosts: [{kind: other, on: 2026-11-02, amount: \"3.00\", file: documents/x.txt}]\n"
      ),
    ]
  }

  private static let recipients: [Recipient] =
    [.koffer, .xjustiz, .xjustiz351]
    + RecipientShelf.names.compactMap { name in
      RecipientShelf.mapping(named: name).map { Recipient($0, RecipientSettings(place: Place("koffer.yaml"))) }
    }

  private let copy: CaseCopy

  init() throws { copy = try CaseCopy(of: "bereit-drei-rechnungen") }

  private func handover(to recipient: Recipient) throws -> Handover {
    let report = try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(copy.folder)
    guard case .cleared(let cleared) = report.verdict else {
      throw Held(codes: report.findings.filter(\.blocks).map(\.kind.code))
    }
    return Handover(cleared, to: recipient, schemas: CaseSchemas())
  }

  private struct Held: Error { let codes: [String] }

  private func tell(_ secret: Secret) throws {
    try copy.write(Array("streng geheim".utf8), to: secret.path)
    for (key, lines) in secret.behind {
      try copy.replace("\n\(key):\n", with: "\n\(key):\n\(lines)", in: "case.yaml")
    }
    try copy.write(Array((try copy.text(of: "case.yaml") + secret.appended).utf8), to: "case.yaml")
  }

  @Test(arguments: Secret.all, recipients.map(\.name))
  func noRoleTakesItAlong(secret: Secret, name: String) throws {
    try tell(secret)
    // Copies: one that nothing names, and one with another ending.
    try copy.write(Array("streng geheim".utf8), to: "documents/kopie.txt")
    try copy.write(Array("streng geheim".utf8), to: "reminders/anlage.dat")
    let hash = try SHA256.digest(of: Array("streng geheim".utf8)).hex
    let recipient = try #require(WithheldEverywhereTests.recipients.first { $0.name == name })
    let handover = try handover(to: recipient)
    #expect(!handover.contents.documents.contains { $0.document.sha256 == hash })
    #expect(!handover.file.documents.contains { $0.sha256 == hash })
    #expect(!handover.file.references.contains { $0.path == secret.path })
    // The thing itself and two copies; a talk with a neighbour is a note, too.
    let own: Set<Disclosable> = secret.matter == .thirdParties ? [.thirdParties, .contactNotes] : [secret.matter]
    let counts = handover.withheld.filter { own.contains($0.matter) }.map(\.count)
    #expect(handover.withheld.contains { $0.matter == secret.matter } && counts.reduce(0, +) >= 3)
    let xml = String(decoding: try CaseXML.write(handover.cleared, handover.contents), as: UTF8.self)
    for word in [hash, "x.txt", "kopie", "anlage"] { #expect(!xml.contains(word), "\(word)") }
    // What is proof to this recipient and stays is said, where it is named.
    let told = ProofStays.findings(handover)
    let takes = recipient.documents?.contains(DocumentKind(secret.role)) ?? true
    #expect(told.map(\.kind.code) == (takes ? ["EMPF-15"] : []))
    #expect(told.allSatisfy { $0.place.file == "case.yaml" && $0.place.line != nil && !$0.blocks })
    #expect(told.allSatisfy { $0.message.german.contains(secret.matter.title.german) })
  }

  /// A mail that has it attached would take it along.
  @Test(arguments: Secret.all) func noMailTakesItAlong(secret: Secret) throws {
    try tell(secret)
    for (name, content) in [("brief", "c3RyZW5nIGdlaGVpbQ=="), ("gruss", "R3J1w58=")] {
      let mail =
        "Date: Mon, 02 Nov 2026 10:00:00 +0100\r\nFrom: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n"
        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nText\r\n--b\r\n"
        + "Content-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=a.dat\r\n"
        + "Content-Transfer-Encoding: base64\r\n\r\n\(content)\r\n--b--\r\n"
      try copy.write(Array(mail.utf8), to: "documents/\(name).eml")
    }
    let paths = try handover(to: .koffer).contents.documents.map(\.document.path)
    #expect(!paths.contains("documents/brief.eml") && paths.contains("documents/gruss.eml"))
  }

  /// Whoever gets such matters gets the proof, too, and the copies.
  @Test(arguments: Secret.all) func whoGetsTheMatterGetsTheProof(secret: Secret) throws {
    try tell(secret)
    try copy.write(Array("streng geheim".utf8), to: "documents/kopie.txt")
    let recipient = Recipient("haus", Text("Haus", "House"), withholds: []) { _ in [] }
    let handover = try handover(to: recipient)
    let paths = handover.contents.documents.map(\.document.path)
    #expect(paths.contains(secret.path) && paths.contains("documents/kopie.txt"))
    #expect(handover.withheld.isEmpty && ProofStays.findings(handover).isEmpty)
  }

  /// Without a power of attorney or an invoice there is nothing to hand over: the case waits for another file.
  @Test(arguments: ["power_of_attorney", "contract"]) func whatTheClaimRestsOnHoldsTheCase(role: String) throws {
    let path = role == "contract" ? "documents/vertrag-RV-2025-088.pdf" : "documents/x.pdf"
    if role != "contract" {
      try copy.write(try SampleFile.page(), to: path)
      try copy.replace(
        "approach: extrajudicial,", with: "approach: extrajudicial, power_of_attorney: \(path),", in: "case.yaml")
    }
    let approval = "\napprovals: [{on: 2026-11-16, by: Jorid Petersen, what: write_off, file: \(path)}]\n"
    try copy.write(Array((try copy.text(of: "case.yaml") + approval).utf8), to: "case.yaml")
    let pipeline = Pipeline(asOf: try #require(Day(iso: "2026-11-20")))
    for recipient in ["koffer", "xjustiz", "paywise"] {
      let report = try pipeline.check(copy.folder, for: [recipient])
      #expect(report.findings.filter { $0.kind.code == "EMPF-15" }.map(\.blocks) == [true], "\(recipient)")
      #expect(try pipeline.pack(copy.folder, into: copy.workspace, for: [recipient]).packages.isEmpty)
    }
  }

  /// Two empty files are no copies of each other.
  @Test func emptyFilesAreNoCopies() throws {
    try copy.write([], to: "payments/leer.txt")
    try copy.write([], to: "documents/leer.txt")
    let handover = try handover(to: .koffer)
    #expect(handover.contents.documents.contains { $0.document.path == "documents/leer.txt" })
    #expect(!handover.contents.documents.contains { $0.document.path == "payments/leer.txt" })
  }
}

private enum SampleFile {
  /// A page that opens.
  static func page() throws -> [UInt8] {
    try Corpus.bytes(at: "\(Samples.folder)/cases/bereit-eine-xrechnung/documents/vertrag-RV-2026-017.pdf")
  }
}
