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
    ("Jonas M. Kern", "Jonas Kern"), ("Jonas", "J."), ("J. K.", "Jonas Kern"), ("Dr. J. K.", "Jonas Kern"),
    ("i. A. J. Kern", "Jonas Kern"), ("Jo Kern", "Jonas Kern"), ("Jonas Kern, Einkauf", "Jonas Kern, Vertrieb"),
    ("Herr", "Jonas Kern"),
    // Digits for letters, and behind a name.
    ("Mar1ene Voß", "Marlene Voß"), ("MarIene Voß", "Marlene Voß"), ("Marlene Voß2", "Marlene Voß"),
    ("M4rl3ne V055", "Marlene Voss"), ("Marlene Voß 2", "Marlene Voß"), ("Marlene Vo$$", "Marlene Voß"),
    ("J0nas Kern", "Jonas Kern"), ("Jonas Kern II", "Jonas Kern"), ("Jonas Kem", "Jonas Kern"),
    // One letter in a long name.
    ("Marlena Voß", "Marlene Voß"), ("Marlehne Voß", "Marlene Voß"), ("Marlene Vos", "Marlene Voß"),
    ("Jonas Ahrensbök", "Jonas Ahrensböck"),
    // As accounts are named.
    ("mvoss", "Marlene Voß"), ("vossm", "Marlene Voß"), ("VOSSMA01", "Marlene Voß"), ("MaVo", "Marlene Voß"),
    ("mvoss", "Voss"), ("mvoss", "marlenevoss"), ("MarleneVoss", "Marlene Voß"), ("m_voss", "Marlene Voß"),
    ("mvoss2", "mvoss"), ("jpkern", "Jonas Peter Kern"), ("jk", "Jonas Kern"),
    ("marlene.voss@beispiel.de", "mvoss@anderswo.de"), ("juergen", "Jürgen Müller"), ("jmueller", "Jürgen Müller"),
  ])
  func mayBeOne(_ one: String, _ other: String) {
    #expect(one.mayBeOnePerson(with: other) && other.mayBeOnePerson(with: one))
  }

  @Test(arguments: [
    ("M. Kern", "Jonas Kern"), ("Jonas Kern", "Jana Kern"), ("J. Kern", "Jonas Voß"), ("Kern", "Voß"),
    ("J. K.", "J. Voß"), ("Herr Kern", "Herr Voß"), ("Jörg Müller-Straß", "Jörn Müller-Straß"),
    ("Marlene Voß", "Marlene Vogt"), ("mvoss", "Jonas Kern"), ("mvoss", "Martin Vogt"), ("jkern", "mkern"),
    ("jonas.kern@beispiel.de", "marlene.voss@beispiel.de"), ("Anna Müller-Straß", "Bernd Müller-Straß"),
    ("Jonas Kern, Sprottenkontor GmbH", "Marlene Voß, Sprottenkontor GmbH"), ("Marlene Kern", "Marlies Kern"),
    ("Paul Ruben Kern", "Paula Ilse Kern"), ("Buchhaltung 1 Kern", "Buchhaltung 2 Voß"),
  ])
  func mustBeAnother(_ one: String, _ other: String) {
    #expect(!one.mayBeOnePerson(with: other) && !other.mayBeOnePerson(with: one))
  }

  /// What is known of somebody is asked by the name: no other spelling may bring up somebody else's.
  @Test(arguments: [("Mar1ene Voß", "Marlene Voß"), ("Voß2", "Voß"), ("mvoss", "Marlene Voß"), ("J. K.", "Jonas Kern")])
  func disclosuresAskForTheName(_ one: String, _ other: String) {
    #expect(!one.isOnePerson(with: other) && !other.isOnePerson(with: one))
  }

  @Test func lookAlikes() {
    #expect("Jоnas Kern".mixesScripts && !"Jonas Kern".mixesScripts && !"Иван Петров".mixesScripts)
    #expect(!"Ørsted Żak 2".mixesScripts && "Jonɑs Kern".mixesScripts && "Ꭻonas Kern".mixesScripts)
  }

  /// What is not seen names nobody, and makes nobody else of a person.
  @Test(arguments: ["\u{3164}", "\u{115F}", "\u{202E}", "\u{200B}", "\u{7F}"]) func whatIsNotSeen(_ sign: String) {
    #expect(sign.asOnePerson.isEmpty && sign.hidesSomething && "Jonas\(sign) Kern".hidesSomething)
    #expect("Jonas\(sign) Kern".isOnePerson(with: "Jonas Kern") && !"Jonas Kern-Voß".hidesSomething)
  }
}
