import ArgumentParser

/// `koffer supplement CASE…`
struct SupplementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supplement",
    abstract: say("Reicht dem Empfänger Dokumente und Ereignisse nach.", "Hands in documents and events later."),
    discussion: say(
      """
      Neue Dokumente des Fallordners, und was sonst seit der Übergabe geschah: Einwände, Anerkenntnisse, Gespräche, \
      Angebote, Kosten, Schritte vor Gericht, Erklärungen.

      BEISPIEL
        koffer supplement cases/2026-0042 --by "Jonas Kern"
        koffer supplement cases
      """,
      """
      New documents of the case folder, and what else happened since the handover: objections, acknowledgements, talks, \
      offers, costs, steps in court, declarations.

      EXAMPLE
        koffer supplement cases/2026-0042 --by "Jonas Kern"
        koffer supplement cases
      """))

  @OptionGroup var options: UpdateOptions

  func run() throws { try options.run(.news([.supplement])) }
}
