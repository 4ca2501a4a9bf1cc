import CaseModel

/// A value that would be needed and that nobody has verified for that day.
public struct UncoveredValue: Hashable, Sendable {
  /// What an operator's file names it by.
  public let key: String
  public let title: Text
  public let day: Day

  init(_ series: StatutorySeries<some Sendable>, on day: Day) {
    key = series.key
    title = series.title
    self.day = day
  }

  /// `„Umsatzsteuer, Regelsatz“ (umsatzsteuer) ist für den 01.01.2027 nicht geprüft.`
  public func text(_ language: Language) -> String {
    let (title, day) = (self.title(language), self.day.text(language))
    return language == .german
      ? "„\(title)“ (\(key)) ist für den \(day) nicht geprüft." : "“\(title)” (\(key)) is not verified for \(day)."
  }
}
