extension Spelling {
  /// Words that people write instead of ours, and that no count of letters leads to it.
  ///
  /// One of them is taken for ours only where ours can be chosen.
  static let meanings: [String: String] = [
    // To whom a case goes.
    "lawyer": "law_firm", "attorney": "law_firm", "anwalt": "law_firm", "rechtsanwalt": "law_firm",
    "kanzlei": "law_firm", "inkasso": "agency", "collection_agency": "agency", "none": "nobody", "niemand": "nobody",
    // Ways.
    "einschreiben": "registered_letter", "einwurf_einschreiben": "registered_letter",
    "einwurf-einschreiben": "registered_letter", "einwurfeinschreiben": "registered_letter",
    "registered": "registered_letter", "registered_mail": "registered_letter", "mail": "email", "e-mail": "email",
    "post": "letter", "brief": "letter", "paper": "letter", "telefon": "phone", "telephone": "phone", "tel": "phone",
    "besuch": "visit", "treffen": "meeting",
    // People at the debtor.
    "manager": "managing_director", "management": "managing_director", "ceo": "managing_director",
    "director": "managing_director", "geschaeftsfuehrer": "managing_director", "gf": "managing_director",
    "vorstand": "board_member", "inhaber": "owner", "gesellschafter": "partner", "buchhaltung": "accounts_payable",
    "accounting": "accounts_payable", "bookkeeping": "accounts_payable", "einkauf": "purchasing",
    "empfang": "reception", "zentrale": "reception", "neighbor": "neighbour", "family": "relative",
    // Kinds of steps.
    "mahnung": "dunning", "anruf": "call", "zahlungserinnerung": "friendly_reminder", "reminder": "friendly_reminder",
    "letzte_mahnung": "final_notice", "freigabe": "approval", "installments": "instalments", "raten": "instalments",
    // Kinds of debtors and customers.
    "company": "business", "b2b": "business", "unternehmer": "business", "b2c": "consumer", "private": "consumer",
    "verbraucher": "consumer", "existing": "long_standing", "old": "long_standing", "stammkunde": "long_standing",
    // Weights.
    "error": "block", "warning": "warn", "info": "note",
  ]
}
