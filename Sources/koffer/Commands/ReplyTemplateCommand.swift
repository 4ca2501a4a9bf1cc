import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody
import Glibc
import Packing

/// `koffer reply-template CASE|PACKAGE`
struct ReplyTemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply-template",
    abstract: say("Schreibt eine Antwort zum Ausfüllen.", "Writes a reply to fill in."),
    discussion: say(
      """
      Für Empfänger ohne Programm dafür: XML nach koffer-reply-1.0.xsd mit Aktenzeichen und Kennung des Pakets, in \
      Kommentaren, was wo einzutragen ist. Aus einem Paket geht es ohne Übergabebuch.

      BEISPIEL
        koffer reply-template 2026-0042 > antwort.xml
        koffer reply-template eingang/2026-0042.koffer.zip --for koffer > antwort.xml
      """,
      """
      For recipients without a program of their own for it: XML by koffer-reply-1.0.xsd with file number and identity of \
      the package, and in comments what to enter where. From a package it needs no ledger.

      EXAMPLE
        koffer reply-template 2026-0042 > reply.xml
        koffer reply-template inbox/2026-0042.koffer.zip --for koffer > reply.xml
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say(
        "Wer antwortet, aus einem Paket (Vorgabe: koffer).", "Who replies, from a package (default: koffer)."),
      valueName: say("empfänger", "recipient")))
  var recipient: RecipientName?

  @Argument(
    help: ArgumentHelp(
      say("Aktenzeichen, Fallordner oder Paket.", "File number, case folder or package."),
      valueName: say("fall|paket", "case|package")),
    completion: .file())
  var source: String

  func run() throws {
    let template = try isPackage ? ofPackage() : ofCase()
    let text = try common.orOutage { () throws(Outage) in try template.text() }
    let xml = String(decoding: text, as: UTF8.self)
    if common.json { return Console.print(json: JSON.text(["template": xml])) }
    Console.write(xml, to: STDOUT_FILENO)
  }

  /// A file number may have slashes, but a file is there or it is not.
  private var isPackage: Bool {
    var status = stat()
    return stat(source, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  private func ofPackage() throws -> ReplyTemplate {
    let pipeline = Pipeline(asOf: common.day)
    let report = try common.orOutage { () throws(Outage) in try pipeline.verify(source) }
    guard report.isSound, let number = report.number, let identity = report.identity else {
      try refuse(report.findings)
    }
    // A reply is to what the case was handed over with, be it that an update is at hand.
    return ReplyTemplate(
      of: number, package: report.original ?? identity, for: recipient?.name ?? "koffer", on: common.day)
  }

  private func ofCase() throws -> ReplyTemplate {
    let number = CaseName.number(source)
    let last = try common.orOutage { () throws(Outage) in
      LastHandOver(try LedgerLibrary(in: place.workspace ?? ".").ledger.events(of: number))
    }
    guard let last, let package = last.package, let recipient = last.recipient else {
      throw ValidationError(
        say(
          "Das Übergabebuch kennt kein Paket zu „\(source)“, und eine Datei dieses Namens gibt es nicht.",
          "The ledger knows no package of “\(source)”, and there is no file of that name."))
    }
    return ReplyTemplate(of: number, package: package, handover: last.round, for: recipient, on: common.day)
  }

  private func refuse(_ findings: [Finding]) throws -> Never {
    if common.json { Console.print(json: JSON.text(["findings": findings.map(FindingEntry.init)])) }
    let lines = FindingLines(folder: source)
    if !common.json { for finding in findings { lines.print(finding) } }
    throw ExitCode(ExitStatus.held.rawValue)
  }
}
