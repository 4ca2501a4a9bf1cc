import CaseModel
import Formats
import Law

/// Since when each invoice is in default and by what, at which rate, and until when it can be enforced.
extension Sheet {
  mutating func terms() throws(PageFailure) {
    try section("Verzug, Zinsen, Verjährung")
    var table = SheetTable([
      .flexible("Rechnung", 4), .flexible("Verzug", 7), .flexible("Zinsen", 7), .flexible("Unverjährt bis", 6),
    ])
    for (index, debt) in claim.debts.enumerated() {
      table.add([
        SheetTable.Cell(debt.invoice.label), verzug(debt.verzug), interest(index, debt), limitation(debt.verjaehrung),
      ])
    }
    try self.table(table)
  }

  private func verzug(_ verzug: Verzug) -> SheetTable.Cell {
    guard let chosen = verzug.begun ?? verzug.ahead, let from = chosen.from else {
      if verzug.isForestalled { return SheetTable.Cell("keiner, vorher beglichen") }
      return SheetTable.Cell(
        "nicht beweisbar",
        soft: verzug.candidates.compactMap { candidate in
          guard case .none(let why) = candidate.proof else { return nil }
          return "\(candidate.kind.title.german): \(why.german)"
        })
    }
    var proof = chosen.proof.text.german
    var link: String?
    if let file = handover.proof(of: verzug) {
      proof = "Beleg: \(name(of: file))"
      link = file
    }
    var cell = SheetTable.Cell(
      "\(verzug.begun == nil ? "erst ab" : "seit") \(from.german), \(chosen.kind.title.german)",
      soft: [cite([chosen.kind.basis]), chosen.working.german])
    cell.texts.append((proof, link == nil ? .soft : .softLink))
    cell.link = link
    return cell
  }

  private func interest(_ index: Int, _ debt: ClaimDebt) -> SheetTable.Cell {
    var cell = SheetTable.Cell(debt.interest.isEmpty ? "keine" : "")
    for span in debt.interest {
      let through = span.through.map { " bis \($0.german)" } ?? ""
      cell.texts.append(("\(span.rate.text.german) ab \(span.from.german)\(through)", .plain))
      cell.texts.append((cite([span.ground.basis]), .soft))
    }
    let court = claim.courtInterest(of: index)
    for stretch in court.stretches { cell.texts.append(("Antrag: \(stretch.text.german)", .soft)) }
    if let fixed = court.fixed, fixed.isPositive { cell.texts.append(("Antrag: Zinsrückstand \(fixed.german)", .soft)) }
    return cell
  }

  private func limitation(_ limitation: Verjaehrung?) -> SheetTable.Cell {
    guard let limitation else { return SheetTable.Cell("unbekannt") }
    var reasons: [String] = []
    if limitation.isSuspended { reasons.append("derzeit gehemmt") }
    if limitation.isTitled { reasons.append("tituliert") }
    if limitation.steps.count > 1 { reasons += limitation.steps.map(\.text.german) }
    return SheetTable.Cell(limitation.lastDay.german, soft: reasons)
  }
}

extension Handover {
  /// The document of the package that shows since when an invoice is in default.
  fileprivate func proof(of verzug: Verzug) -> String? {
    guard case .documented(let path)? = (verzug.begun ?? verzug.ahead)?.proof else { return nil }
    return packed(path)
  }
}

extension ClaimSheet {
  /// The document of the package that it names for each invoice.
  static func files(_ handover: Handover) -> [String?] { handover.claim.debts.map { handover.proof(of: $0.verzug) } }
}
