import CaseModel

/// A value of the law that can be shown: a figure, or a table by its name.
public protocol StatutoryValue: Hashable, Sendable {
  /// As a reader of that language writes it.
  func text(_ language: Language) -> String
  /// As a program reads it, and as an operator's file writes it.
  var plain: String { get }
}

/// A value of the law that is a single figure, so that an operator's file can add or confirm it.
package protocol StatutoryScalar: StatutoryValue {
  /// Reads what a file says; nil where it is not of this kind.
  init?(statutory text: String)
  /// What one writes, for messages: `ein Prozentsatz wie 1.52`.
  static var form: Text { get }
}

extension Percent: StatutoryScalar {
  package init?(statutory text: String) { self.init(decimal: text) }
  package static let form = Text("ein Prozentsatz wie 1.52", "a percentage such as 1.52")
  public var plain: String { description }
}

extension Money: StatutoryScalar {
  package init?(statutory text: String) {
    guard let amount = Money(decimal: text), amount.cents >= 0 else { return nil }
    self = amount
  }
  package static let form = Text("ein Betrag in Euro wie 40.00", "an amount in euros such as 40.00")
  public var plain: String { description }
}

extension Int: StatutoryScalar {
  package init?(statutory text: String) {
    guard text.utf8.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
      return nil
    }
    self = number
  }
  package static let form = Text("eine ganze Zahl wie 3", "a whole number such as 3")
  public func text(_ language: Language) -> String { description }
  public var plain: String { description }
}

extension Bool: StatutoryScalar {
  package init?(statutory text: String) {
    guard text == "true" || text == "false" else { return nil }
    self = text == "true"
  }
  package static let form = Text("true oder false", "true or false")
  public func text(_ language: Language) -> String {
    switch language {
    case .german: return self ? "gilt" : "gilt nicht"
    case .english: return self ? "holds" : "does not hold"
    }
  }
  public var plain: String { description }
}

extension Text: StatutoryValue {
  public func text(_ language: Language) -> String { self(language) }
  public var plain: String { english }
}
