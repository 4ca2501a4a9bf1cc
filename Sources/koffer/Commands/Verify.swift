import Aktenkoffer
import ArgumentParser
import CaseModel
import Packing
import Synchronization

/// `koffer verify PACKAGE…`
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: say("Prüft empfangene Pakete.", "Checks packages that were received."),
    discussion: say(
      """
      Prüft Aufbau, jede Prüfsumme und das XML gegen sein Schema und nennt, was abweicht. Braucht nichts als das Paket.

      BEISPIEL
        koffer verify versand/2026-0042.koffer.zip
      """,
      """
      Checks structure, every hash, and the XML against its schema, and says what differs. Needs nothing but the package.

      EXAMPLE
        koffer verify outbox/2026-0042.koffer.zip
      """))

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp(say("Empfangene Pakete.", "Packages received."), valueName: say("paket", "package")),
    completion: .file(extensions: ["zip"]))
  var packages: [String]

  func run() throws {
    let pipeline = Pipeline(asOf: common.day)
    let portfolio = Portfolio(folders: packages)
    let progress = Progress(total: packages.count)
    let printer = PackagePrinter(isJSON: common.json, isAlone: packages.count == 1)
    let status = Mutex(ExitStatus.done)
    portfolio.run { package throws(Outage) in
      try pipeline.verify(package)
    } report: { index, result in
      progress.advance()
      printer.print(portfolio.folders[index], result)
      status.withLock { $0 = max($0, ExitStatus(result)) }
    }
    progress.finish()
    printer.finish()
    let final = status.withLock { $0 }
    if final != .done { throw ExitCode(final.rawValue) }
  }
}

extension ExitStatus {
  fileprivate init(_ result: Result<PackageReport, Outage>) {
    switch result {
    case .success(let report): self = report.isSound ? .done : .held
    case .failure: self = .outage
    }
  }
}
