import CaseModel

/// A matter of the case that a file written in code carries; of a file that a mapping fills, each field tells it itself.
package struct CarriedMatter: Sendable {
  /// The element it stands in.
  package let name: String
  package let title: Text
  /// Whether no file goes without it.
  package let isRequired: Bool
  /// Whether the case has anything of it.
  let isIn: @Sendable (Handover) -> Bool

  /// - Parameter isRequired: nil for what is in every file, whatever the case is.
  init(
    _ name: String, _ title: Text, isRequired: Bool? = nil, _ isIn: (@Sendable (Handover) -> Bool)? = nil
  ) {
    self.name = name
    self.title = title
    self.isRequired = isRequired ?? (isIn == nil)
    self.isIn = isIn ?? { _ in true }
  }
}

extension CarriedMatter {
  /// The elements of `case.xml`, in their order.
  static let ofCaseXML: [CarriedMatter] = [
    CarriedMatter("creditor", Text("Gläubiger", "creditor")),
    CarriedMatter("mandate", Text("Auftrag", "mandate")) { $0.file.mandate != nil },
    CarriedMatter(
      "debtor", Text("Schuldner, Mitschuldner, Bürgen", "debtors, co-debtors, guarantors"), isRequired: true
    ) {
      !$0.file.debtors.isEmpty
    },
    CarriedMatter("contract", Text("Vertrag", "contract"), isRequired: true) { $0.file.contract != nil },
    CarriedMatter("interestAgreement", Text("Vereinbarung über Zinsen", "agreement on interest")) {
      $0.file.interest != nil
    },
    CarriedMatter("invoices", Text("Rechnungen", "invoices"), isRequired: true) { !$0.file.invoices.isEmpty },
    CarriedMatter("credits", Text("Gutschriften", "credits")) { !$0.file.credits.isEmpty },
    CarriedMatter("payments", Text("Zahlungen", "payments")) { !$0.file.payments.isEmpty },
    CarriedMatter("costs", Text("Kosten", "costs")) { !$0.file.costs.isEmpty },
    CarriedMatter("balance", Text("offene Hauptforderung", "open principal")),
    CarriedMatter(
      "claim",
      Text(
        "Forderung, Zeile für Zeile; Verzug, Zinsen, Verjährung", "claim line by line; default, interest, limitation")),
    CarriedMatter("letters", Text("Erinnerungen und Mahnungen", "reminders and dunning letters")) {
      !$0.file.reminders.isEmpty
    },
    CarriedMatter("contacts", Text("Gespräche", "talks")) { !$0.file.contacts.isEmpty },
    CarriedMatter("offers", Text("Angebote", "offers")) { !$0.file.offers.isEmpty },
    CarriedMatter("disputes", Text("Einwände", "objections")) { !$0.file.disputes.isEmpty },
    CarriedMatter("acknowledgements", Text("Anerkenntnisse", "acknowledgements")) { !$0.file.acknowledgements.isEmpty },
    CarriedMatter("suspensions", Text("Hemmung der Verjährung", "suspensions of limitation")) {
      !$0.file.suspensions.isEmpty
    },
    CarriedMatter("proceedings", Text("Verfahren", "proceedings")) { !$0.file.proceedings.isEmpty },
    CarriedMatter("titles", Text("Titel", "titles")) { !$0.file.titles.isEmpty },
    CarriedMatter("checks", Text("Auskünfte", "enquiries")) { !$0.file.checks.isEmpty },
    CarriedMatter("declarations", Text("Erklärungen", "declarations")) { !$0.file.declarations.isEmpty },
    CarriedMatter("waivers", Text("Verzichte", "waivers")) { !$0.file.waivers.isEmpty },
    CarriedMatter("policy", Text("Mahnrichtlinie", "policy")),
    CarriedMatter("histories", Text("Mahnverlauf je Rechnung", "history of each invoice"), isRequired: true) {
      !$0.cleared.histories.isEmpty
    },
    CarriedMatter("findings", Text("Anmerkungen", "remarks")) { !$0.cleared.findings.isEmpty },
    CarriedMatter("documents", Text("Verzeichnis der Dokumente", "list of documents"), isRequired: true) {
      !$0.contents.documents.isEmpty
    },
  ]

  /// The parts of an XJustiz message, in their order; interest and costs stand in the claim statement.
  static let ofXJustiz: [CarriedMatter] = [
    CarriedMatter(
      "nachrichtenkopf", Text("Absender, Empfänger, Aktenzeichen, Stichtag", "sender, receiver, file number, day")),
    CarriedMatter("instanzdaten", Text("Gericht (koffer.yaml)", "court (koffer.yaml)")) { $0.court != nil },
    CarriedMatter(
      "gegenstand", Text("Gegenstand des Vertrags, Rechnungsnummern", "subject of the contract, invoice numbers")),
    CarriedMatter("gegenstandswert", Text("offene Hauptforderung", "open principal")),
    CarriedMatter(
      "beteiligung",
      Text(
        "Gläubiger, Schuldner und ihre Vertreter: Namen, Anschriften, Register, USt-IdNr., Konten des Gläubigers",
        "creditor, debtors and who represents them: names, addresses, registers, VAT IDs, the creditor's accounts")),
    CarriedMatter("dokument", Text("jedes Dokument mit Art, Titel und Tag", "each document with kind, title and day")),
  ]
}
