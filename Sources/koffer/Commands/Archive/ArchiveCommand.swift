import Aktenkoffer
import ArgumentParser
import CaseModel
import Custody

/// `koffer archive …`
struct ArchiveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archive",
    abstract: say(
      "Bewahrt übergebene Fälle auf, beweisbar unverändert, und nicht länger als nötig.",
      "Keeps cases that were handed over, provably unchanged, and no longer than needed."),
    discussion: say(
      """
      BEISPIEL
        koffer archive add
        koffer archive verify
        koffer archive due
      """,
      """
      EXAMPLE
        koffer archive add
        koffer archive verify
        koffer archive due
      """),
    subcommands: [
      ArchiveAdd.self, ArchiveList.self, ArchiveShow.self, ArchiveFind.self, ArchiveExport.self, ArchiveVerify.self,
      ArchiveProve.self, ArchiveCheckProof.self, ArchiveStamp.self, ArchiveSyncCommand.self, ArchiveDue.self,
      ArchiveHold.self, ArchiveRelease.self, ArchivePurge.self,
    ])
}

/// Cases by their numbers.
struct NumbersArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      say("Aktenzeichen oder Fallordner.", "File numbers or case folders."), valueName: say("fall", "case")),
    completion: .directory)
  var cases: [String]

  /// A folder stands for the number of the case in it.
  var numbers: [String] { cases.map(CaseName.number) }
}

/// Why something is done that is written down.
struct ReasonOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Aus welchem Grund; ohne Angaben zum Schuldner.", "For which reason; without the debtor's data."),
      valueName: say("grund", "reason")))
  var reason: String

  func validate() throws { try ReasonOption.check(reason) }

  static func check(_ reason: String?) throws {
    guard let reason else { return }
    guard reason.contains(where: { !$0.isWhitespace }),
      !reason.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { throw ValidationError(say("--reason nennt keinen Grund.", "--reason names no reason.")) }
  }
}

/// Who looks into cases that are done with, and what for.
struct AccessOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(say("Wer einen erledigten Fall ansieht.", "Who looks into a settled case."), valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      say("Wozu; wird mit dem Zugriff verzeichnet.", "What for; is written down with the access."),
      valueName: say("grund", "reason")))
  var reason: String?

  func validate() throws {
    guard (by == nil) == (reason == nil) else {
      throw ValidationError(say("--by und --reason gehören zusammen.", "--by and --reason belong together."))
    }
    try PersonName.check(by)
    try ReasonOption.check(reason)
  }

  var access: AccessReason? {
    guard let by, let reason else { return nil }
    return AccessReason(by: by, for: reason)
  }
}

extension WorkspaceOption {
  var archive: ArchivePlace {
    get throws(Outage) { try ArchivePlace(in: workspace ?? ".") }
  }

  /// The archive, to be looked at; an access that is written down needs more.
  func desk(_ common: CommonOptions, _ access: AccessReason? = nil) throws(Outage) -> ArchiveDesk {
    guard access == nil else { return try writing(common) }
    let bar = ProgressOnDemand()
    defer { bar.finish() }
    return try ArchiveDesk(toRead: archive, asOf: common.day, at: AsOf.instant) { bar.reach($0, $1) }
  }

  /// - Parameter isBegun: whether it is made where there is none.
  func writing(_ common: CommonOptions, isBegun: Bool = false) throws(Outage) -> ArchiveDesk {
    let bar = ProgressOnDemand()
    defer { bar.finish() }
    return try ArchiveDesk(toWrite: archive, asOf: common.day, at: AsOf.instant, isBegun: isBegun) { bar.reach($0, $1) }
  }
}
