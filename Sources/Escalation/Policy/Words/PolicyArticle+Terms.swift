import CaseModel

extension PolicyArticle {
  /// - Parameter number: which of the routes to that destination.
  init(_ route: Route, _ number: Int) {
    self.init(
      "route.\(route.to.rawValue).\(number)", route.clause,
      Text("Weg: \(route.to.title.german)", "Route: \(route.to.title.english)"),
      [.init("to", Text("an: \(route.to.title.german)", "to: \(route.to.title.english)")), route.when.term])
  }

  init(_ terms: WaiverTerms) {
    func list(_ key: String, _ names: [String]?, _ german: String, _ english: String) -> Term? {
      guard let names else { return nil }
      let all = names.joined(separator: ", ")
      return names.isEmpty
        ? Term(key, Text("\(german): keine", "\(english): none"))
        : Term(key, Text("\(german): \(all)", "\(english): \(all)"))
    }
    self.init(
      "waivers", terms.clause, Text("Verzicht", "Waivers"),
      [
        list("steps", terms.steps, "Schritte", "steps"), list("by", terms.by, "durch", "by"),
        list("reasons", terms.reasons, "Gründe", "reasons"),
      ])
  }

  init(_ tone: HouseTone) {
    let phrases = tone.lexicon.avoid.map(\.title)
    self.init(
      "tone", tone.clause, Text("Ton", "Tone"),
      [
        .init(
          "avoid",
          Text(
            "zu vermeiden: \(phrases.map(\.german).joined(separator: "; "))",
            "to be avoided: \(phrases.map(\.english).joined(separator: "; "))"))
      ] + tone.lexicon.avoid.map(Term.init))
  }

  init(_ handover: Policy.Handover) {
    self.init(
      "handover", handover.clause, Text("Abgabe", "Handover"),
      [
        .init(
          "not_before",
          Text(
            "frühestens \(handover.notBefore.text.german) nach Ablauf der letzten Frist",
            "\(handover.notBefore.text.english) after the last deadline at the earliest")),
        .init(
          "not_later",
          Text(
            "spätestens \(handover.notLater.text.german) nach dem letzten Schreiben",
            "\(handover.notLater.text.english) after the last letter at the latest")),
        handover.isByFourEyes
          ? .init(
            "four_eyes",
            Text(
              "nur mit Freigabe durch eine zweite Person („koffer approve“)",
              "only approved by a second person (“koffer approve”)")) : nil,
      ])
  }

  init(_ gates: [Gate: Weight]) {
    self.init(
      "gates", nil, Text("Tore", "Gates"),
      Gate.allCases.map { gate in
        gates[gate].map {
          .init(
            gate.rawValue,
            Text("\(gate.title.german): \($0.title.german)", "\(gate.title.english): \($0.title.english)"))
        }
      })
  }
}

extension Weight {
  /// How much a breach weighs; that it holds the case goes without saying.
  var term: PolicyArticle.Term {
    .init(
      "weight", Text("ein Verstoß \(title.german)", "a breach \(title.english)"), isUsual: self == .block)
  }
}

extension Condition {
  /// When the clause applies; nil where it always does.
  var term: PolicyArticle.Term? {
    guard self != .always else { return nil }
    let words = words
    return .init(
      "when", Text("nur wenn \(words.german)", "only if \(words.english)"))
  }

  private var words: Text {
    var parts: [Text] = []
    if let amountFrom {
      parts.append(Text("mindestens \(amountFrom.german) offen sind", "at least \(amountFrom.english) is open"))
    }
    if let amountBelow {
      parts.append(Text("weniger als \(amountBelow.german) offen sind", "less than \(amountBelow.english) is open"))
    }
    switch debtor {
    case .consumer?: parts.append(Text("der Schuldner Verbraucher ist", "the debtor is a consumer"))
    case .business?: parts.append(Text("der Schuldner Unternehmer ist", "the debtor is a business"))
    default: break
    }
    switch customer {
    case .new: parts.append(Text("der Schuldner Neukunde ist", "the debtor is a new customer"))
    case .longStanding: parts.append(Text("der Schuldner Stammkunde ist", "the debtor is a long-standing customer"))
    case nil: break
    }
    if !countries.isEmpty {
      let list = countries.joined(separator: ", ")
      parts.append(Text("der Schuldner in \(list) sitzt", "the debtor sits in \(list)"))
    }
    if let isDisputed {
      parts.append(
        isDisputed
          ? Text("ein Einwand verzeichnet ist", "an objection is on record")
          : Text("kein Einwand verzeichnet ist", "no objection is on record"))
    }
    if let isHardship {
      parts.append(
        isHardship
          ? Text("eine Notlage verzeichnet ist", "hardship is on record")
          : Text("keine Notlage verzeichnet ist", "no hardship is on record"))
    }
    if let overdueFrom {
      parts.append(
        Text("sie seit mindestens \(overdueFrom) Tagen fällig ist", "it has been due for at least \(overdueFrom) days"))
    }
    if let overdueBelow {
      parts.append(
        Text(
          "sie seit weniger als \(overdueBelow) Tagen fällig ist", "it has been due for fewer than \(overdueBelow) days"
        ))
    }
    if let isCourtReady {
      parts.append(
        isCourtReady
          ? Text("der Fall bereit für das Mahnverfahren ist", "the case is ready for court proceedings")
          : Text("der Fall nicht bereit für das Mahnverfahren ist", "the case is not ready for court proceedings"))
    }
    return Text(
      parts.map(\.german).joined(separator: " und "), parts.map(\.english).joined(separator: " and "))
  }
}

extension PolicyArticle.Term {
  /// One thing not to say, in full; the title alone goes with the list of them.
  fileprivate init(_ entry: Lexicon.Entry) {
    let kinds = Lexicon.Kind.allCases.filter(entry.kinds.contains).map(\.rawValue).joined(separator: ", ")
    let phrases = entry.phrases.map(\.text).joined(separator: " | ")
    self.init(
      "avoid.\(entry.id)",
      Text(
        "\(entry.title.german) (\(kinds)): \(phrases). \(entry.why.german) Besser: \(entry.better.german)",
        "\(entry.title.english) (\(kinds)): \(phrases). \(entry.why.english) Better: \(entry.better.english)"),
      isUsual: true)
  }
}
