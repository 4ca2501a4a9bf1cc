extension Recipient {
  /// The recipients that are written in code; the mapped ones stand on the `RecipientShelf`.
  package static let inCode: [Recipient] = [.koffer, .xjustiz, .xjustiz351]

  /// The names of all that ship with the tool, in the order in which they are listed.
  public static let names: [String] = inCode.map(\.name) + RecipientShelf.names
}
