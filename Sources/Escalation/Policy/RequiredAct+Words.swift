import CaseModel

extension RequiredAct {
  /// What is asked for, in a few words: `Anruf, der jemanden erreicht`, `3 × Anruf an 2 Tagen`.
  public var demand: Text {
    var german = kind.title.german
    var english = kind.title.english
    if let level { (german, english) = ("\(level). \(german)", "\(english) \(level)") }
    // By two people is twice.
    if times > max(1, people) || times > 1 && days > 1 {
      (german, english) = ("\(times) × \(german)", "\(times) × \(english)")
    }
    if days > 1 { (german, english) = ("\(german) an \(days) Tagen", "\(english) on \(days) days") }
    if people > 1 { (german, english) = ("\(german) durch \(people) Personen", "\(english) by \(people) people") }
    let roles = counterparts.isEmpty ? nil : Role.list(counterparts)
    if isReached {
      german += ", der \(roles?.german ?? "jemanden") erreicht"
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
}

extension PolicyStep {
  /// What is to do from a day on.
  func remedy(from day: Day) -> Text {
    if alternatives.count == 1, let act = alternatives.first, act.kind.source == .letter {
      let german = act.grants.map { ", mit mindestens \($0.dative.german) Frist" } ?? ""
      let english = act.grants.map { ", with at least \($0.dative.english) to pay" } ?? ""
      return Text(
        "\(title.german) frühestens am \(day.german) senden\(german).",
        "Send \(title.english.lowercasedFirst) on \(day) at the earliest\(english).")
    }
    let demands = alternatives.map(\.demand)
    return Text(
      "\(title.german), frühestens am \(day.german): \(demands.map(\.german).joined(separator: ", oder ")).",
      "\(title.english), on \(day) at the earliest: \(demands.map(\.english).joined(separator: ", or ")).")
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
