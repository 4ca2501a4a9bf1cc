import CaseModel

/// How much it weighs if something that a policy asks for is missing.
public enum Weight: String, CaseIterable, Sendable {
  case off, note, warn, block

  var severity: Severity? {
    switch self {
    case .off: return nil
    case .note: return .note
    case .warn: return .warning
    case .block: return .block
    }
  }

  /// As a reader hears it.
  public var title: Text {
    switch self {
    case .off: return Text("wird nicht gewertet", "is not weighed")
    case .note: return Text("wird vermerkt", "is noted")
    case .warn: return Text("ist eine Warnung", "is a warning")
    case .block: return Text("sperrt die Abgabe", "holds the case")
    }
  }
}
