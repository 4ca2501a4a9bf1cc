import CaseModel

/// What of the debtors' addresses none of a mapping's fields holds.
enum AddressGap {
  static func findings(_ mapping: Mapping, _ file: CaseFile) -> [Finding] {
    // Who gets no address takes none for another.
    guard mapping.writes(["debtor.street", "debtor.street_line", "debtor.postcode", "debtor.city"]) else { return [] }
    return file.debtors.flatMap { debtor in
      [country(mapping, debtor), addition(mapping, debtor)].compactMap { $0 }
    }
  }

  /// Without its country an address abroad is one in Germany, or none.
  private static func country(_ mapping: Mapping, _ debtor: Debtor) -> Finding? {
    guard let country = debtor.address?.country, country != "DE", !mapping.writes(["debtor.country"]),
      // Whom it does not take is told already, and of one country alone no file need speak.
      mapping.accepts.countries.isEmpty || mapping.accepts.countries.contains(country),
      mapping.accepts.countries != [country]
    else { return nil }
    return Finding(
      .recipientHasNoCountry, at: debtor.origin.place(of: "address"),
      Text(
        "\(mapping.name) hat kein Feld für das Land (\(country)) und hielte die Anschrift für eine deutsche.",
        "\(mapping.name) has no field for the country (\(country)) and would take the address for a German one."))
  }

  private static func addition(_ mapping: Mapping, _ debtor: Debtor) -> Finding? {
    guard debtor.address?.addition?.onOneLine.isEmpty == false, !mapping.writes(["debtor.address_addition"]) else {
      return nil
    }
    let isTold = mapping.pages.contains(.letter) || mapping.pages.contains(.claim)
    return Finding(
      .recipientHasNoAddition, at: debtor.origin.place(of: "address"),
      Text(
        "\(mapping.name) hat kein Feld für den Adresszusatz.", "\(mapping.name) has no field for the address addition."),
      remedy: isTold
        ? nil
        : Text(
          "Er steht in keiner Datei des Pakets: in der Zuordnung unter „pages“ „letter“ nennen.",
          "It stands in no file of the package: name “letter” under “pages” of the mapping."))
  }
}
