import CaseModel

/// A word that a policy may choose, and what it means.
public struct PolicyWord: Sendable {
  public let word: String
  public let meaning: Text

  /// The words to choose from, by what is chosen: `channel`, `weight`.
  public static let choices: [(name: String, words: [PolicyWord])] = [
    ("anchor", all(PolicyStep.Anchor.self, \.title)), ("weight", all(Weight.self, \.title)),
    ("channel", all(Channel.self, \.title)), ("form", all(RequiredAct.Form.self, \.title)),
    ("announces", all(Reminder.Announcement.self, \.title)),
    ("must_say", LetterElement.allCases.map { PolicyWord(word: $0.rawValue, meaning: $0.title(nil)) }),
    ("role", all(Role.self, \.title)), ("evidence", all(RequiredAct.Strength.self, \.title)),
    ("debtor", all(Debtor.Kind.self, \.title)), ("customer", all(Condition.Customer.self, \.title)),
    ("destination", all(Route.Destination.self, \.title)), ("offer", all(Offer.Kind.self, \.title)),
    ("gate", all(Gate.self, \.title)), ("text", all(Lexicon.Kind.self, \.title)),
  ]

  /// Codes of countries, which have no words of ours.
  public static let countries = CountryCode.all.sorted()

  private static func all<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type, _ meaning: (Choice) -> Text
  ) -> [PolicyWord]
  where Choice.RawValue == String {
    type.allCases.map { PolicyWord(word: $0.rawValue, meaning: meaning($0)) }
  }
}

extension StepKind {
  /// How well an act of this kind can be asked to be shown: only letters arrive.
  public var strengths: [RequiredAct.Strength] {
    RequiredAct.Strength.allCases.filter { source == .letter || $0 < .delivered }
  }

  /// The ways by which an act of this kind can go: an e-mail goes by e-mail.
  public var channels: [Channel] {
    switch word {
    case "email": return [.email]
    case "letter": return [.letter, .registeredLetter]
    default: return Channel.allCases
    }
  }

  /// The forms an act of this kind can have: no e-mail is on paper.
  public var forms: [RequiredAct.Form] {
    RequiredAct.Form.allCases.filter { $0 != .written || !Set(channels).isDisjoint(with: Channel.onPaper) }
  }
}

extension PolicyStep.Anchor {
  fileprivate var title: Text {
    switch self {
    case .contract: return Text("Datum des Vertrags", "the contract's date")
    case .performed: return Text("Tag der Leistung", "the day of the performance")
    case .issued: return Text("Rechnungsdatum", "the invoice's date")
    case .due: return Text("Fälligkeit", "the due date")
    case .step: return Text("Tag des Schritts davor", "the day of the step before")
    case .deadline:
      return Text("Ende der Frist, die der Schritt davor setzte", "the end of the deadline the step before set")
    }
  }
}

extension Debtor.Kind {
  fileprivate var title: Text {
    switch self {
    case .business: return Text("Unternehmer", "business")
    case .consumer: return Text("Verbraucher", "consumer")
    }
  }
}

extension Condition.Customer {
  fileprivate var title: Text {
    switch self {
    case .new: return Text("Neukunde", "new customer")
    case .longStanding: return Text("Stammkunde", "long-standing customer")
    }
  }
}

extension Lexicon.Kind {
  fileprivate var title: Text {
    switch self {
    case .letter: return Text("Schreiben", "letters")
    case .finalNotice: return Text("letzte Mahnungen", "final notices")
    case .note: return Text("Gesprächsnotizen", "notes of talks")
    }
  }
}
