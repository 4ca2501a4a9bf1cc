extension Recipient {
  /// Every recipient that ships with the tool, in the order in which they are listed.
  public static let all: [Recipient] = [.koffer, .xjustiz, .xjustiz351]

  /// The recipient of that name.
  public static func named(_ name: String) -> Recipient? {
    all.first { $0.name == name }
  }
}
