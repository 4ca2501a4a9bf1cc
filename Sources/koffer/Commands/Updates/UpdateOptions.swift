import Aktenkoffer
import ArgumentParser
import CaseModel
import Packing

/// What every command that tells a recipient something takes.
struct UpdateOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp(say("Wer dafür einsteht.", "Who answers for it."), valueName: "name"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      say("Ordner statt dessen in koffer.yaml.", "Folder in place of the one in koffer.yaml."),
      valueName: say("ordner", "folder")), completion: .directory)
  var to: String?

  @OptionGroup var sealing: SealOptions

  @OptionGroup var input: CasesArgument

  func validate() throws {
    try PersonName.check(by)
    if to?.isEmpty == true { throw ValidationError(say("--to nennt keinen Ordner.", "--to names no folder.")) }
    try common.refuseFuture(Text("Gemeldet wird", "is reported"))
  }

  private func order(_ content: UpdateOrder.Content) throws -> UpdateOrder {
    var order = UpdateOrder(
      content, by: by, at: AsOf.instant, folder: to, try sealing.seal(common), in: Speech.language)
    order.account = SystemAccount.name
    return order
  }

  func run(_ content: UpdateOrder.Content) throws {
    let portfolio = Portfolio(at: input.cases)
    var order = try order(content)
    order.isOfMany = portfolio.folders.count > 1
    // A neighbour of the same number would be taken for the same case.
    let neighbours = Portfolio(at: portfolio.folders + Set(portfolio.folders.map { "\($0)/.." }).sorted())
    let pipeline = Pipeline(asOf: common.day, among: neighbours)
    let asOf = common.day
    let printer: any ResultPrinter<UpdateReport> =
      common.json
      ? JSONResults("{\"asOf\":\"\(asOf)\",\"updates\":[") { UpdateEntry($0, $1) }
      : UpdatePrinter(isAlone: portfolio.folders.count == 1)
    try portfolio.print(by: printer, isGood: \.isDone, overlap: 3) { [order] folder throws(Outage) in
      try pipeline.update(folder, order)
    }
  }
}
