import CaseModel

/// The reasons that recipients give, for people. The words are those of `koffer-reply-1.0.xsd`.
enum ReasonWords {
  static func title(of word: String) -> Text? { titles[word] }

  private static let titles = [
    "incomplete": Text("unvollständig", "incomplete"), "disputed": Text("bestritten", "disputed"),
    "time_barred": Text("verjährt", "time-barred"), "insolvent": Text("Schuldner insolvent", "debtor insolvent"),
    "debtor_unknown": Text("Schuldner nicht zu ermitteln", "debtor not to be found"),
    "debtor_deceased": Text("Schuldner verstorben", "debtor deceased"),
    "conflict": Text("Interessenkonflikt", "conflict of interest"), "too_small": Text("zu gering", "too small"),
    "foreign": Text("Ausland", "foreign country"), "paid": Text("gezahlt", "paid"),
    "settlement": Text("Vergleich", "settlement"), "waived": Text("erlassen", "waived"),
    "credited": Text("gutgeschrieben", "credited"), "withdrawn": Text("zurückgenommen", "withdrawn"),
    "uncollectible": Text("nicht beizutreiben", "uncollectible"), "other": Text("sonstiger", "other"),
  ]
}
