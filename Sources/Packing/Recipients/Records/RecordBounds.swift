import CaseModel
import Law

/// What no case has as a value of a fact, whatever the recipient: a negative principal, a country that does not exist.
enum RecordBounds {
  /// Of the cells of one record, those that no case could have filled.
  ///
  /// - Parameter accepts: where records were read; of a case that is filled in it was asked before.
  static func faults(
    in cells: [MappedCell], below path: String, _ currency: Currency,
    _ accepts: Mapping.Acceptance = Mapping.Acceptance()
  ) -> [RecordFault] {
    var values: [String: FactValue] = [:]
    for cell in cells {
      guard let (fact, value) = cell.factRead(currency), values[fact.name] == nil else { continue }
      values[fact.name] = value
    }
    return cells.compactMap { cell in
      guard let (fact, value) = cell.factRead(currency) else { return nil }
      let name = path + cell.field.name
      if let reason = reason(against: value, of: fact, values, accepts) {
        return RecordFault(.impossible(reason), name, cell)
      }
      for (smaller, larger) in ordered where smaller == fact.name {
        guard case .money(let most)? = values[larger], case .money(let amount) = value, amount.cents > most.cents,
          let other = cells.first(where: { $0.factRead(currency)?.fact.name == larger })
        else { continue }
        return RecordFault(.impossible(.above(path + other.field.name)), name, cell)
      }
      return nil
    }
  }

  /// Amounts of which the first is a part of the second.
  private static let ordered = [
    ("claim.overdue_6_months", "claim.principal"), ("claim.overdue_12_months", "claim.principal"),
    ("claim.overdue_12_months", "claim.overdue_6_months"), ("claim.overdue_24_months", "claim.principal"),
    ("claim.overdue_24_months", "claim.overdue_12_months"), ("claim.principal", "claim.total"),
    ("invoice.open_principal", "invoice.open_total"),
  ]

  enum Reason {
    case negative, positive
    case noCountry, noCurrency, noPostcode, noCatalogueNumber
    /// It ought to be due before it was issued.
    case dueTooEarly
    /// Of what has happened, and it has not come yet.
    case ahead
    /// All lines of the case come to nothing, or to less.
    case nothingOpen
    /// It is more than the field of that name, of which it is a part.
    case above(String)
    /// It is one, but the recipient takes no such cases.
    case notTaken
    /// An invoice that stands there already.
    case twice
  }

  private static func reason(
    against value: FactValue, of fact: Fact, _ values: [String: FactValue], _ accepts: Mapping.Acceptance
  ) -> Reason? {
    switch (fact.name, value) {
    case ("case.currency", .text(let code)):
      guard Currency(code) != nil else { return .noCurrency }
      return accepts.currencies.isEmpty || accepts.currencies.contains(code) ? nil : .notTaken
    case ("debtor.country", .text(let code)):
      guard CountryCode.all.contains(code) else { return .noCountry }
      return accepts.countries.isEmpty || accepts.countries.contains(code) ? nil : .notTaken
    case ("debtor.postcode", .text(let postcode)):
      guard case .text("DE")? = values["debtor.country"] else { return nil }
      return GermanPostcode(postcode) == nil ? .noPostcode : nil
    case ("invoice.due", .day(let due)):
      guard case .day(let issued)? = values["invoice.issued"] else { return nil }
      return due < issued ? .dueTooEarly : nil
    case ("creditor.country", .text(let code)): return CountryCode.all.contains(code) ? nil : .noCountry
    case ("contract.catalogue_number", .number(let number)):
      return Hauptforderungskatalog.entry(number) == nil ? .noCatalogueNumber : nil
    case ("contract.catalogue_code", .text(let code)):
      let isOne = code.utf8.count == 2 && Int(code).flatMap(Hauptforderungskatalog.entry) != nil
      return isOne ? nil : .noCatalogueNumber
    case ("payment.booked", .money(let amount)): return amount.isPositive ? .positive : nil
    case ("line.amount", .money(let amount)):
      guard let kind = values["line.kind"]?.word else { return nil }
      switch kind {
      case "payment", "credit": return amount.isPositive ? .positive : nil
      case "principal", "cost", "interest": return amount.cents < 0 ? .negative : nil
      // A word that stands for several kinds says nothing of the sign.
      default: return nil
      }
    case (_, .money(let amount)): return amount.cents < 0 ? .negative : nil
    default: return nil
    }
  }
}

extension MappedCell {
  /// The fact it is filled with, and what it says of it.
  func factRead(_ currency: Currency) -> (fact: Fact, value: FactValue)? {
    guard case .facts(let facts) = field.source, facts.count == 1, let fact = facts.first,
      case .value(let written) = content, let value = field.value(of: written, currency)
    else { return nil }
    return (fact, value)
  }
}

extension MappedRecord {
  /// What the first of its cells that is filled with that fact alone says of it.
  func read(_ fact: String, _ currency: Currency) -> (value: FactValue, cell: MappedCell)? {
    for cell in cells {
      if let (own, value) = cell.factRead(currency), own.name == fact { return (value, cell) }
    }
    return nil
  }
}

extension RecordBounds.Reason {
  /// - Parameter field: what it is called.
  func finding(_ recipient: String, _ field: Text, at place: Place) -> Finding {
    switch self {
    case .twice:
      return impossible(
        Text("Diese Rechnung steht schon in der Datei", "This invoice is in the file already"), field, place)
    case .notTaken:
      return Finding(
        .recipientRefuses, at: place,
        Text(
          "\(recipient) nimmt solche Fälle nicht: \(field.german).",
          "\(recipient) takes no such cases: \(field.english)."))
    case .negative:
      return impossible(Text("Der Betrag ist negativ", "The amount is negative"), field, place)
    case .positive:
      return impossible(
        Text("Was die Forderung mindert, steht mit Minus", "What lowers the claim stands with a minus"), field, place)
    case .noCountry:
      return impossible(
        Text("Das Land gibt es nicht (ISO 3166-1)", "There is no such country (ISO 3166-1)"), field, place)
    case .noCurrency:
      return impossible(
        Text("Keine Währung nach ISO 4217, drei Großbuchstaben", "No currency of ISO 4217, three capitals"), field,
        place)
    case .noPostcode:
      return impossible(
        Text("Diese deutsche Postleitzahl gibt es nicht", "There is no such German postcode"), field, place)
    case .dueTooEarly:
      return impossible(
        Text("Die Rechnung wäre vor ihrem Datum fällig", "The invoice would be due before its date"), field, place)
    case .ahead:
      return impossible(Text("Der Tag liegt in der Zukunft", "The day lies in the future"), field, place)
    case .nothingOpen:
      return impossible(
        Text("Nach allen Zeilen des Falls ist nichts offen", "By all lines of the case nothing is open"), field, place)
    case .noCatalogueNumber:
      return impossible(
        Text("Die Nummer hat der Hauptforderungskatalog nicht", "The Hauptforderungskatalog has no such number"), field,
        place)
    case .above(let whole):
      return impossible(
        Text("Der Teil ist größer als das Ganze (Feld \(whole))", "The part is larger than the whole (field \(whole))"),
        field, place)
    }
  }

  private func impossible(_ message: Text, _ field: Text, _ place: Place) -> Finding {
    Finding(
      .recipientImpossible, at: place,
      Text("\(message.german): \(field.german).", "\(message.english): \(field.english)."))
  }
}
