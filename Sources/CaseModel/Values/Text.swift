/// One message in the languages the tool speaks.
///
/// Wording stands beside the rule it belongs to, both languages together, so that neither can be forgotten.
public struct Text: Hashable, Sendable {
  public let german: String
  public let english: String

  public init(_ german: String, _ english: String) {
    self.german = german
    self.english = english
  }

  /// The wording in that language.
  public func callAsFunction(_ language: Language) -> String {
    language == .german ? german : english
  }
}

/// A language the tool speaks. German is the first.
public enum Language: String, CaseIterable, Sendable {
  case german = "de"
  case english = "en"
}

extension Day {
  /// The day as readers of that language write it: `07.04.2026` or `2026-04-07`.
  public func text(_ language: Language) -> String {
    language == .german ? german : description
  }
}

extension Money {
  /// The amount as readers of that language write it: `1.190,00 €` or `€1,190.00`.
  public func text(_ language: Language) -> String {
    language == .german ? german : english
  }
}
