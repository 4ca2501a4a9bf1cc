import ArgumentParser

/// `koffer credit CASE…`
struct CreditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "credit",
    abstract: say("Meldet dem Empfänger neue Gutschriften.", "Tells the recipient of new credits."),
    discussion: say(
      """
      Was in „credits“ des Falls steht und der Empfänger noch nicht weiß, geht ihm mit dem Beleg zu.

      BEISPIEL
        koffer credit cases/2026-0042 --by "Jonas Kern"
        koffer credit cases
      """,
      """
      What stands in “credits” of the case and the recipient does not know yet goes to it, with its document.

      EXAMPLE
        koffer credit cases/2026-0042 --by "Jonas Kern"
        koffer credit cases
      """))

  @OptionGroup var options: UpdateOptions

  func run() throws { try options.run(.news([.credit])) }
}
