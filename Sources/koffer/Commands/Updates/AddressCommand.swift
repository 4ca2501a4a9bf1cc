import ArgumentParser

/// `koffer address CASE…`
struct AddressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "address",
    abstract: say(
      "Meldet dem Empfänger geänderte Angaben zum Schuldner.", "Tells the recipient what changed about the debtor."),
    discussion: say(
      """
      Hat sich in „debtors“ etwas geändert (Name, Anschrift, Vertretung, Erreichbarkeit), gehen alle Schuldner hinaus, wie \
      sie jetzt sind.

      BEISPIEL
        koffer address cases/2026-0042 --by "Jonas Kern"
        koffer address cases
      """,
      """
      Where something in “debtors” changed (name, address, representatives, how to reach them), all debtors go out as they \
      are now.

      EXAMPLE
        koffer address cases/2026-0042 --by "Jonas Kern"
        koffer address cases
      """))

  @OptionGroup var options: UpdateOptions

  func run() throws { try options.run(.news([.debtor])) }
}
