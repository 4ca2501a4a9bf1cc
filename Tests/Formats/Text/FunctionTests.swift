import Testing

@testable import Formats

/// Where two people are wanted, a function tells apart whose names are alike.
@Suite struct FunctionTests {
  @Test(arguments: [
    ("Martin Müller (Vertrieb)", "Martina Müller (Buchhaltung)", true),
    ("Jan Petersen, Vertrieb", "Jana Petersen, Einkauf", true),
    ("Henning Brodersen, Leiter Debitoren", "Dr. Henning Brodersen", false),
    ("Anna Berg (Vertrieb)", "Anna Berg (Buchhaltung)", false), ("Anna Berg", "A. Berg", false),
    ("Anna Berg (Vertrieb)", "Anne Berg (Vertrieb)", false), ("Anna Berg (…)", "Anne Berg (!)", false),
  ])
  func functionsTellApart(one: String, other: String, isTold: Bool) {
    #expect(one.hasOtherFunction(than: other) == isTold)
    #expect(other.hasOtherFunction(than: one) == isTold)
  }
}
