import Testing

@testable import Formats

/// Who is who: what people write in many ways is one name, what they tell apart is two.
@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Marlene Voß", "marlene voss"), ("Jürgen Müller", "Juergen Mueller"), ("Müller, Jürgen", "Jürgen Müller"),
    ("Anne-Marie Kern", "Anne Marie Kern"), ("René Köhler", "Rene\u{301} KÖHLER"), ("Kern Jonas", "Jonas Kern"),
    ("Jonas\u{200B} Kern", "Jonas Kern"),
  ])
  func isOne(_ one: String, _ other: String) {
    #expect(one.isOnePerson(with: other) && other.isOnePerson(with: one))
  }

  @Test(arguments: [("Jonas Kern", "Jona Kern"), ("J. Kern", "Jonas Kern"), ("Kern", "Jonas Kern"), ("", "Kern")])
  func isAnother(_ one: String, _ other: String) {
    #expect(!one.isOnePerson(with: other) && !other.isOnePerson(with: one))
  }
}
