import ArgumentParser

/// `koffer report-payment CASE…`
struct ReportPayment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report-payment",
    abstract: say("Meldet dem Empfänger neue Zahlungen.", "Tells the recipient of new payments."),
    discussion: say(
      """
      Was in „payments“ des Falls steht und der Empfänger noch nicht weiß, geht ihm als kleines Paket zu, das sich auf das \
      übergebene bezieht. Eine Zahlung, die nicht mehr gilt, etwa nach einer Rücklastschrift, wird ebenso gemeldet.

      BEISPIEL
        koffer report-payment cases/2026-0042 --by "Jonas Kern"
        koffer report-payment cases
      """,
      """
      What stands in “payments” of the case and the recipient does not know yet goes to it as a small package that refers \
      to the one handed over. A payment that does not hold any more, such as a returned debit, is reported, too.

      EXAMPLE
        koffer report-payment cases/2026-0042 --by "Jonas Kern"
        koffer report-payment cases
      """))

  @OptionGroup var options: UpdateOptions

  func run() throws { try options.run(.news([.payment])) }
}
