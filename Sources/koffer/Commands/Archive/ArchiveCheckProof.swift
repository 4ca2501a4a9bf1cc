import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive check-proof FILE`
struct ArchiveCheckProof: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-proof",
    abstract: say("Prüft einen Nachweis, ohne das Archiv.", "Checks a proof, without the archive."),
    discussion: say(
      """
      BEISPIEL
        koffer archive check-proof 2026-0042.proof.json --file 2026-0042.koffer.zip
        koffer archive check-proof 2026-0042.proof.json --archive 9b1c… --trust tsa.pem
      """,
      """
      EXAMPLE
        koffer archive check-proof 2026-0042.proof.json --file 2026-0042.koffer.zip
        koffer archive check-proof 2026-0042.proof.json --archive 9b1c… --trust tsa.pem
      """))

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp(
      say("Datei, die in der Mappe sein muss.", "File that has to be in the bag."), valueName: say("datei", "file")),
    completion: .file())
  var file: [String] = []

  @Option(
    help: ArgumentHelp(
      say("Kennung des Archivs, die man schon hat.", "Identity of the archive that one has already."),
      valueName: "sha256"))
  var archive: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Zertifikate von Zeitstempeldiensten, denen vertraut wird.", "Certificates of time-stamp authorities to trust."),
      valueName: say("datei", "file")), completion: .file())
  var trust: String?

  @Argument(
    help: ArgumentHelp(say("Der Nachweis.", "The proof."), valueName: say("datei", "file")), completion: .file())
  var proof: String

  func run() throws {
    let checked = try common.orOutage { () throws(Outage) in
      try ProofFile.check(proof, files: file, fingerprint: archive?.lowercased(), trust: trust)
    }
    guard let (proof, outcome) = checked else {
      if common.json { Console.print(json: "{\"holds\":false}") }
      if !common.json { Console.print(say("Das ist kein Nachweis.", "That is no proof.")) }
      throw ExitCode(ExitStatus.held.rawValue)
    }
    if common.json {
      Console.print(json: JSON.text(ProofOutcomeEntry(proof, outcome)))
    } else {
      ArchivePage.print(proof, outcome)
    }
    if !outcome.holds { throw ExitCode(ExitStatus.held.rawValue) }
  }
}
