import Aktenkoffer
import ArgumentParser
import CaseModel

/// `koffer answer CASE --question ID`
struct Answer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Verzeichnet die Antwort auf eine Rückfrage.", "Records the answer to a question."),
    discussion: say(
      """
      Die Rückfrage muss offen sein; „koffer status FALL“ nennt die offenen. Gesendet wird hiermit nichts.

      BEISPIEL
        koffer answer 2026-0042 --question F-1 --by "Marlene Voß" --text-file antwort.txt
      """,
      """
      The question has to be open; “koffer status CASE” names those that are. Nothing is sent by this.

      EXAMPLE
        koffer answer 2026-0042 --question F-1 --by "Marlene Voß" --text-file answer.txt
      """))

  @OptionGroup var common: CommonOptions
  @OptionGroup var place: WorkspaceOption

  @Option(
    help: ArgumentHelp(say("Kennung der Rückfrage.", "The question's name."), valueName: say("kennung", "id")))
  var question: String

  @OptionGroup var who: PersonOption

  @Option(
    help: ArgumentHelp(
      say("Datei mit der Antwort, in UTF-8.", "File with the answer, in UTF-8."), valueName: say("datei", "file")),
    completion: .file())
  var textFile: String

  @Argument(
    help: ArgumentHelp(
      say("Aktenzeichen oder Fallordner.", "File number or case folder."), valueName: say("fall", "case")))
  var number: String

  func validate() throws {
    try common.refuseFuture(Text("Beantwortet wird", "is answered"))
  }

  func run() throws {
    let order = ReplyOrder(by: who.by, at: AsOf.instant)
    let report: AnswerReport
    do throws(Outage) {
      report = try Pipeline(asOf: common.day).answer(
        CaseName.number(number), question: question, text: textFile, order, in: place.workspace ?? ".")
    } catch  where error.isAnswerUnfit {
      throw ValidationError("--text-file: " + error.message(Speech.language))
    } catch {
      report = try common.orOutage { () throws(Outage) in throw error }
    }
    if common.json {
      Console.print(json: JSON.text(Entry(report)))
    } else if report.isRecorded {
      Console.print(Style.good(say("Beantwortet: ", "Answered: ")) + "\(report.caseNumber), \(question)")
    } else {
      let lines = FindingLines(folder: "")
      for finding in report.findings { lines.print(finding) }
    }
    if !report.isRecorded { throw ExitCode(ExitStatus.held.rawValue) }
  }

  private struct Entry: Encodable {
    var number: String
    var recorded: Bool
    var findings: [FindingEntry]

    init(_ report: AnswerReport) {
      number = report.caseNumber
      recorded = report.isRecorded
      findings = report.findings.map(FindingEntry.init)
    }
  }
}
