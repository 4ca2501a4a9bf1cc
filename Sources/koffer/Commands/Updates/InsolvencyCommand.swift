import ArgumentParser

/// `koffer insolvency CASE…`
struct InsolvencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "insolvency",
    abstract: say("Meldet dem Empfänger eine Insolvenz.", "Tells the recipient of an insolvency."),
    discussion: say(
      """
      Was „checks“, „suspensions“ und „proceedings“ des Falls an Insolvenz neu verzeichnen, geht hinaus, mit den Schuldnern, \
      wenn sich an ihnen etwas geändert hat, etwa durch einen Verwalter.

      BEISPIEL
        koffer insolvency cases/2026-0042 --by "Jonas Kern"
        koffer insolvency cases
      """,
      """
      What “checks”, “suspensions” and “proceedings” of the case newly record of an insolvency goes out, with the debtors \
      where something about them changed, such as an administrator.

      EXAMPLE
        koffer insolvency cases/2026-0042 --by "Jonas Kern"
        koffer insolvency cases
      """))

  @OptionGroup var options: UpdateOptions

  func run() throws { try options.run(.news([.insolvency, .debtor])) }
}
