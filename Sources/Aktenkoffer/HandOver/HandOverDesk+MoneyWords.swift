import CaseModel
import Custody
import Packing

/// What is said of money that was told of before, and what to do about it.
extension HandOverDesk {
  func named(_ word: MoneyTold.Word) -> Text {
    let payment = word.payment
    let which = word.otherCase.map { Text(" zu Fall \($0)", " of case \($0)") } ?? Text("", "")
    let (german, english) = (payment.amount?.german ?? "?", payment.amount?.description ?? "?")
    return Text(
      "Ein Empfänger nannte\(which.german) eine Zahlung von \(german)\(payment.day.map { " am \($0.german)" } ?? ""), die „payments“ nicht hat.",
      "A recipient named a payment\(which.english) of \(english)\(payment.day.map { " on \($0)" } ?? "") that “payments” has not."
    )
  }

  func alike(_ word: MoneyTold.Word) -> Text {
    let payment = word.payment
    let (german, english) = (payment.amount?.german ?? "?", payment.amount?.description ?? "?")
    let on = payment.day.map { Text(" vom \($0.german)", " of \($0)") } ?? Text("", "")
    return Text(
      "Die Zahlung an den Empfänger\(on.german) über \(german) gilt als eine mit der, die ihm gemeldet war.",
      "The payment to the recipient\(on.english) over \(english) counts as one with that of which it had been told.")
  }

  func forgotten(_ told: MoneyTold.Fact) -> Text {
    let (fact, otherCase) = (told.fact, told.otherCase)
    let sum = fact.trace.amount
    let (german, english) = (sum?.german ?? "?", sum?.description ?? "?")
    let of = otherCase.map { Text(" zu Fall \($0)", " of case \($0)") } ?? Text("", "")
    let on = fact.day.map { Text(" vom \($0.german)", " of \($0)") } ?? Text("", "")
    return fact.kind == .payment
      ? Text(
        "Einem Empfänger wurde\(of.german) eine Zahlung\(on.german) von \(german) gemeldet, die „payments“ nicht mehr hat.",
        "A recipient was told\(of.english) of a payment\(on.english) over \(english) that “payments” has no more.")
      : Text(
        "Einem Empfänger wurde\(of.german) eine Gutschrift\(on.german) von \(german) gemeldet, die „credits“ nicht mehr hat.",
        "A recipient was told\(of.english) of a credit\(on.english) over \(english) that “credits” has no more.")
  }

  static let correctFact = Text(
    "Eintragen; war es falsch oder ging es zurück, das dem früheren Empfänger melden („koffer report-payment“, „koffer credit“), oder, wo sie einer anderen Rechnung galt, es begründet übernehmen: „waivers: [{step: told_payment, reason: …, approved_by: …, on: …}]“.",
    "Enter it; if it was wrong, or went back, tell the earlier recipient (“koffer report-payment”, “koffer credit”), or, where it was for another invoice, accept it with reasons: “waivers: [{step: told_payment, reason: …, approved_by: …, on: …}]”."
  )
  static let enterBoth = Text(
    "Ansehen, ob er sie nur weiterleitete; waren es zwei Zahlungen, beide eintragen.",
    "See whether it only passed it on; if they were two payments, enter both.")
}

extension CaseFact {
  /// Of a payment or a credit.
  fileprivate var day: Day? { (self["received"] ?? self["on"]).flatMap { Day(iso: $0) } }
}
