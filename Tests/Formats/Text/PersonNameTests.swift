import Testing

@testable import Formats

/// Who is who: what people write in many ways is one name, what they tell apart is two.
@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Marlene Voß", "marlene voss"), ("Jürgen Müller", "Juergen Mueller"), ("Müller, Jürgen", "Jürgen Müller"),
    ("Anne-Marie Kern", "Anne Marie Kern"), ("René Köhler", "Rene\u{301} KÖHLER"), ("Kern Jonas", "Jonas Kern"),
    ("Jonas\u{200B} Kern", "Jonas Kern"), ("Jonas Kern (Buchhaltung)", "Jonas Kern"),
    ("Łukasz Nowak", "Lukasz Nowak"), ("Jørgen Bøe", "Jorgen Boe"), ("Jørgen Bøe", "Joergen Boee"),
    ("Jürgen Müller", "Jurgen Muller"), ("Ole Ås", "Ole Aas"), ("Dr. Nele Ahrensbök", "Ahrensboek, Nele"),
    ("Herrn Jonas Kern", "Jonas Kern"),
  ])
  func isOne(_ one: String, _ other: String) {
    #expect(one.isOnePerson(with: other) && other.isOnePerson(with: one))
  }

  @Test(arguments: [("Jonas Kern", "Jona Kern"), ("J. Kern", "Jonas Kern"), ("Kern", "Jonas Kern"), ("", "Kern")])
  func isAnother(_ one: String, _ other: String) {
    #expect(!one.isOnePerson(with: other) && !other.isOnePerson(with: one))
  }

  /// Where two people are asked for, a name that leaves something out is not enough to be another.
  @Test(arguments: [
    ("J. Kern", "Jonas Kern"), ("Dr. Jonas Kern", "Jonas Kern"), ("Herr Jonas Kern", "Jonas Kern"),
    ("Kern, J.", "Jonas Kern"), ("Prof. Dr. J. Kern", "Frau Jonas Kern"), ("Kern", "Jonas Kern"),
    ("Herr Kern", "Jonas Kern"), ("i. A. Jonas Kern", "Jonas Kern"), ("gez. Jonas Kern", "Jonas Kern"),
    ("Jonas Kern, Buchhaltung", "Jonas Kern"), ("jonas.kern@beispiel.de", "Jonas Kern"),
    ("Jonas M. Kern", "Jonas Kern"),
  ])
  func mayBeOne(_ one: String, _ other: String) {
    #expect(one.mayBeOnePerson(with: other) && other.mayBeOnePerson(with: one))
  }

  @Test(arguments: [
    ("M. Kern", "Jonas Kern"), ("Jonas Kern", "Jana Kern"), ("J. Kern", "Jonas Voß"), ("Kern", "Voß"),
    ("Jonas", "J."), ("J. K.", "Jonas Kern"), ("Dr. J. K.", "Jonas Kern"),
    ("J. K.", "J. Voß"), ("Herr Kern", "Herr Voß"),
  ])
  func mustBeAnother(_ one: String, _ other: String) {
    #expect(!one.mayBeOnePerson(with: other) && !other.mayBeOnePerson(with: one))
  }

  @Test func lookAlikes() {
    #expect("Jоnas Kern".mixesScripts && !"Jonas Kern".mixesScripts && !"Иван Петров".mixesScripts)
    #expect(!"Ørsted Żak 2".mixesScripts)
  }

  /// What is not seen names nobody, and makes nobody else of a person.
  @Test(arguments: ["\u{3164}", "\u{115F}", "\u{202E}", "\u{200B}", "\u{7F}"]) func whatIsNotSeen(_ sign: String) {
    #expect(sign.asOnePerson.isEmpty && sign.hidesSomething && "Jonas\(sign) Kern".hidesSomething)
    #expect("Jonas\(sign) Kern".isOnePerson(with: "Jonas Kern") && !"Jonas Kern-Voß".hidesSomething)
  }
}
