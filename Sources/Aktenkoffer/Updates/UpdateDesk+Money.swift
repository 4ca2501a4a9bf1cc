import CaseModel
import Law
import Packing

/// What of the payments and credits that are told, or not told, should be known beside.
extension UpdateDesk {
  var paymentFindings: [Finding] {
    payments.toThem.map { payment in
      Finding(
        .paymentTheirs, at: payment.origin.place(of: "received"),
        Text(
          "Zahlung vom \(payment.received.german): der Empfänger nannte eine gleiche, die an ihn ging; sie wird ihm nicht gemeldet.",
          "Payment of \(payment.received): the recipient named a like one that went to it; it is not told back."))
    }
      + payments.perhapsPassedOn.compactMap { payment, word in
        word.day.map { day in
          Finding(
            .perhapsPassedOn, at: payment.origin.place(of: "received"),
            Text(
              "Zahlung vom \(payment.received.german): eine gleiche nannte der Empfänger vom \(day.german), die an ihn ging.",
              "Payment of \(payment.received): the recipient named a like one of \(day) that went to it."))
        }
      }
      + payments.missing.map { word in
        let (amount, day) = (word.amount, word.day)
        return desk.finding(
          .paymentOfTheirsMissing,
          Text(
            "Der Empfänger nannte eine Zahlung an den Gläubiger von \(amount?.german ?? "?")\(day.map { " am \($0.german)" } ?? ""), die „payments“ nicht hat; keine Meldung nimmt sie zurück.",
            "The recipient named a payment to the creditor of \(amount?.description ?? "?")\(day.map { " on \($0)" } ?? "") that “payments” has not; no update takes it back."
          ))
      }
  }

  /// Money in another currency than the claim's: the recipient could take it off nothing.
  func foreignMoney(_ news: CaseNews) -> [Finding] {
    guard let own = scope.file.invoices.lazy.compactMap({ $0.claimed?.currency }).first else { return [] }
    let amounts =
      news.file.payments.map { ($0.origin, Optional($0.amount)) } + news.file.credits.map { ($0.origin, $0.amount) }
    return amounts.compactMap { origin, amount in
      guard let currency = amount?.currency, currency != own else { return nil }
      return Finding(
        .moneyOfOtherCurrency, at: origin.place(of: "amount"),
        Text(
          "Ein Betrag in \(currency), die Forderung lautet auf \(own).",
          "An amount in \(currency), the claim is in \(own)."))
    }
  }

  /// What the claim comes to, where it may be told as the total: reckoned to the end, for what the recipient has, and with
  /// all money that it told of.
  func total(_ claim: ClaimStatement?) -> ClaimStatement? {
    guard isClaimTheirs, collected.isEmpty, toldByOthers == 0 else { return nil }
    return claim.flatMap { $0.unknowns.isEmpty ? $0 : nil }
  }

  /// What went to the recipient and the case has not, and nobody answered for.
  private var collected: [Correspondence.Payment] {
    payments.collected.filter { !scope.file.accepts(Waiver.toldPayment, toldOn: $0.told, asOf: asOf) }
  }

  /// That no total is told, since what the claim comes to is not known up to today, or money is missing that the recipient
  /// told of; nil where it is known, or none is told anyway.
  func totalUntold(_ claim: ClaimStatement?) -> Finding? {
    guard isClaimTheirs, let claim else { return nil }
    if !collected.isEmpty {
      let count = collected.count
      return desk.finding(
        .totalUntold,
        Text(
          "Der Stand der Forderung wird nicht mitgeteilt: „payments“ hat nicht, was an den Empfänger ging (\(count)).",
          "What the claim comes to is not told: “payments” has not what went to the recipient (\(count))."),
        remedy: Text(
          "Es mit dem Tag und dem vollen Betrag eintragen, den der Schuldner ihm zahlte, oder begründet übernehmen („told_payment“); die nächste Meldung nennt den Stand.",
          "Enter it with the day and the full sum that the debtor paid it, or accept it with reasons (“told_payment”); the next update tells the total."
        ))
    }
    if toldByOthers > 0 {
      return desk.finding(
        .totalUntold,
        Text(
          "Der Stand der Forderung wird nicht mitgeteilt: „payments“ hat nicht, was ein früherer Empfänger nannte (\(toldByOthers)).",
          "What the claim comes to is not told: “payments” has not what an earlier recipient told of (\(toldByOthers))."
        ),
        remedy: Text(
          "Es mit dem Tag und dem vollen Betrag eintragen, oder begründet übernehmen („told_payment“); die nächste Meldung nennt den Stand.",
          "Enter it with the day and the full sum, or accept it with reasons (“told_payment”); the next update tells the total."
        ))
    }
    guard let from = claim.unknowns.map(\.from).min() else { return nil }
    return desk.finding(
      .totalUntold,
      Text(
        "Der Stand der Forderung wird nicht mitgeteilt: Zinsen sind ab dem \(from.german) nicht bekannt.",
        "What the claim comes to is not told: interest is not known from \(from)."))
  }

  /// That with what is told now more is paid than was owed: a slip, or money to be given back; nil where it is not so.
  ///
  /// - Parameter claim: what the case comes to today.
  func overpaid(_ news: CaseNews, _ claim: ClaimStatement?) -> Finding? {
    guard let sum = claim?.total.overpaid, sum.isPositive,
      let origin = news.file.payments.last?.origin ?? news.file.credits.last?.origin
    else { return nil }
    return Finding(
      .paidTooMuch, at: origin.place(of: "amount"),
      Text(
        "Gezahlt und gutgeschrieben sind \(sum.german) mehr, als geschuldet ist.",
        "\(sum) more is paid and credited than is owed."))
  }
}
