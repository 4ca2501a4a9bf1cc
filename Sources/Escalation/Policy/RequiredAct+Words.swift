import CaseModel

extension RequiredAct {
  /// What is asked for, in a few words: `Anruf, bei dem jemand erreicht wird`, `3 × Anruf an 2 Tagen`.
  public var demand: Text { demand(made: 0) }

  /// The same of which so many acts are on record already: `noch 2 × Anruf an 1 weiteren Tag`.
  func demand(made: Int) -> Text {
    var german = kind.title.german
    var english = kind.title.english
    if let level { (german, english) = ("\(level). \(german)", "\(english) \(level)") }
    if made > 0 {
      (german, english) = ("noch \(times) × \(german)", "\(times) more × \(english)")
      if days > 0, kind.source == .talk {
        german += days == 1 ? " an 1 weiteren Tag" : " an \(days) weiteren Tagen"
        english += days == 1 ? " on another day" : " on \(days) other days"
      }
      if kind.source == .approval, people > 0 {
        german += people == 1 ? " durch eine weitere Person" : " durch \(people) weitere Personen"
        english += people == 1 ? " by another person" : " by \(people) other people"
      }
    } else {
      // By two people is twice.
      if times > max(1, people) || times > 1 && days > 1 {
        (german, english) = ("\(times) × \(german)", "\(times) × \(english)")
      }
      if days > 1 { (german, english) = ("\(german) an \(days) Tagen", "\(english) on \(days) days") }
      if people > 1 { (german, english) = ("\(german) durch \(people) Personen", "\(english) by \(people) people") }
    }
    let roles = counterparts.isEmpty ? nil : Role.list(counterparts)
    if isReached {
      german += ", bei dem \(roles?.german ?? "jemand") erreicht wird"
      english += " that reaches \(roles?.english ?? "somebody")"
    } else if let roles {
      german += " an: \(roles.german)"
      english += " to: \(roles.english)"
    }
    if let grants {
      (german, english) = (
        "\(german) mit \(grants.dative.german) Frist", "\(english) with \(grants.dative.english) to pay"
      )
    }
    return Text(german, english)
  }

  /// How it is to be done, beside what it is: by which way, in which form, with what announced and shown; nil where the
  /// policy leaves that open.
  public var manner: Text? {
    let said = ["channel", "form", "announces", "must_say", "by", "evidence", "result_noted"]
    let own = terms.filter { said.contains($0.key) && !$0.isUsual }.map(\.text)
    return own.isEmpty ? nil : Text.joined(own, by: "; ")
  }
}

extension PolicyStep {
  /// What is to do from a day on.
  func remedy(from day: Day) -> Text {
    // What is bound to no time is done in its turn, and could be done before.
    let when =
      countedFrom == nil
      ? Text("in der Reihe ab dem \(day.german)", "in its turn from \(day)")
      : Text("frühestens am \(day.german)", "on \(day) at the earliest")
    if alternatives.count == 1, let act = alternatives.first {
      let manner = act.manner.map { Text("; \($0.german)", "; \($0.english)") } ?? Text("", "")
      if act.kind.source == .letter {
        let arrival = act.goesByPost ? Text(" ab Zugang", " from its arrival") : Text("", "")
        let german = act.grants.map { ", mit mindestens \($0.dative.german) Frist\(arrival.german)" } ?? ""
        let english = act.grants.map { ", with at least \($0.dative.english) to pay\(arrival.english)" } ?? ""
        return Text(
          "\(title.german) \(when.german) senden\(german)\(manner.german).",
          "Send \(title.english.lowercasedFirst) \(when.english)\(english)\(manner.english).")
      }
      // What its title says already is not said again.
      let demand = act.demand
      let isSaid = demand.german == title.german || demand.german == act.kind.title.german
      return Text(
        "\(title.german), \(when.german)\(isSaid ? "" : ": \(demand.german)")\(manner.german).",
        "\(title.english), \(when.english)\(isSaid ? "" : ": \(demand.english)")\(manner.english).")
    }
    let demands = alternatives.map { act in
      act.manner.map { Text.joined([act.demand, $0], by: "; ") } ?? act.demand
    }
    return Text(
      "\(title.german), \(when.german): \(demands.map(\.german).joined(separator: ", oder ")).",
      "\(title.english), \(when.english): \(demands.map(\.english).joined(separator: ", or ")).")
  }
}

extension Role {
  /// As a sentence lists them.
  static func list(_ roles: [String]) -> Text {
    let titles = roles.map { role in Role(rawValue: role)?.title ?? Text(role, role) }
    return Text(titles.map(\.german).joined(separator: ", "), titles.map(\.english).joined(separator: ", "))
  }

  public var title: Text {
    switch self {
    case .accountsPayable: return Text("Buchhaltung", "accounts payable")
    case .managingDirector: return Text("Geschäftsführung", "managing director")
    case .boardMember: return Text("Vorstand", "board member")
    case .partner: return Text("Gesellschafter", "partner")
    case .owner: return Text("Inhaber", "owner")
    case .purchasing: return Text("Einkauf", "purchasing")
    case .reception: return Text("Empfang", "reception")
    case .employee: return Text("Mitarbeiter", "employee")
    case .debtor: return Text("Schuldner selbst", "the debtor in person")
    case .guardian: return Text("Betreuer", "guardian")
    case .relative: return Text("Angehörige", "relative")
    case .neighbour: return Text("Nachbarn", "neighbour")
    case .thirdParty: return Text("Dritte", "third party")
    }
  }
}
