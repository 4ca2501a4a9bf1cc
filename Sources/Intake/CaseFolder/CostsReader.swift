import CaseModel
import Fields

/// Sections that describe what the claim costs beside its principal, and what happened in court.
extension Section {
  func interestAgreement() -> InterestAgreement {
    var interest = InterestAgreement(origin: origin)
    interest.fixed = percent("fixed", from: Percent(thousandths: 0))
    interest.pointsOverBase = percent("points_over_base")
    interest.from = day("from")
    interest.ground = statement("ground")
    interest.file = path(ofFile: "file")
    interest.dayCount = choice("day_count") ?? .act365
    interest.paymentDay = choice("payment_day") ?? .excluded
    interest.lumpSum = flag("lump_sum") ?? true
    return interest
  }

  func cost() -> Cost? {
    for key in ["kind", "on", "amount"] { require(key) }
    let kind = choice("kind", Cost.Kind.self)
    let currency = self.currency("currency")
    let on = day("on")
    let amount = unsignedMoney("amount", currency)
    let invoice = text("invoice")
    let reason = statement("reason")
    let file = path(ofFile: "file")
    guard let kind, let on, let amount else { return nil }
    var cost = Cost(origin: origin, kind: kind, on: on, amount: amount)
    cost.invoice = invoice
    cost.reason = reason
    cost.file = file
    return cost
  }

  func proceeding() -> Proceeding {
    require("kind")
    var proceeding = Proceeding(origin: origin)
    proceeding.kind = choice("kind")
    proceeding.court = statement("court")
    proceeding.reference = statement("reference")
    proceeding.filed = day("filed")
    proceeding.served = day("served")
    proceeding.lastAct = day("last_act")
    proceeding.file = path(ofFile: "file")
    return proceeding
  }

  func enforceableTitle() -> EnforceableTitle {
    require("kind")
    require("final")
    var title = EnforceableTitle(origin: origin)
    title.kind = choice("kind")
    title.final = day("final")
    title.court = statement("court")
    title.reference = statement("reference")
    title.file = path(ofFile: "file")
    return title
  }

  /// - Parameter least: the lowest that makes sense; points over a base rate may be fewer than none.
  private func percent(_ key: String, from least: Percent? = nil) -> Percent? {
    guard let node = value(key), let text = text(key) else { return nil }
    if let percent = Percent(decimal: text) {
      guard let least, percent < least else { return percent }
      desk.report(
        .amountUnreadable, at: node.position,
        Text("„\(path(key))“ trägt ein Minuszeichen.", "“\(path(key))” has a minus sign."),
        remedy: Text("Den Satz ohne Vorzeichen schreiben.", "Write the rate without a sign."))
      return nil
    }
    desk.report(
      .amountUnreadable, at: node.position,
      Text("„\(path(key))“ ist kein Prozentsatz.", "“\(path(key))” is not a percentage."),
      remedy: Text(
        "Mit Punkt und höchstens drei Nachkommastellen schreiben, zum Beispiel \"8.5\".",
        "Write it with a point and at most three decimals, for example \"8.5\"."))
    return nil
  }
}
