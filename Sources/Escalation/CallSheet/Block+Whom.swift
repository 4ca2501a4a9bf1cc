import CaseModel

extension CallSheet.Whom {
  var block: CallSheet.Block {
    var lines = parties.items.flatMap(\.lines).or(CallSheet.Line(.unknown, lead: Text("Schuldner", "Debtor")))
    lines += people.items.map(\.line)
    if let right {
      lines.append(
        CallSheet.Line(right.roles, lead: Text("Richtig", "Right"), more: Text(clause: right.clause), .good))
    }
    lines.append(
      CallSheet.Line(
        Text(
          "Angehörige, Nachbarn, andere Dritte: nur um Rückruf bitten, die Schuld nicht erwähnen",
          "Relatives, neighbours, other third parties: ask for a call back only, do not mention the debt"),
        lead: Text("Nicht", "Not"), more: Text("Art.\u{A0}5 DSGVO", "Art.\u{A0}5 GDPR"), .bad))
    return CallSheet.Block(.whom, lines, omitted: parties.omitted + people.omitted)
  }
}

extension CallSheet.Party {
  fileprivate var lines: [CallSheet.Line] {
    let phones = Text.joined(self.phones.map(Text.init(verbatim:)))
    return [
      CallSheet.Line(
        name.map(Text.init(verbatim:)) ?? .unknown, lead: role.title,
        more: kind.map { $0 == .consumer ? Text("Verbraucher", "consumer") : Text("Unternehmen", "business") }),
      CallSheet.Line(
        self.phones.isEmpty ? .unknown : phones, lead: Text("Telefon", "Phone"), self.phones.isEmpty ? .bad : .plain),
      CallSheet.Line(
        language.map(CallSheet.Party.language) ?? .unknown, lead: Text("Sprache", "Language")),
    ]
  }

  /// The commonest by their names, all others by the code the case gives.
  private static func language(_ code: String) -> Text {
    switch code.lowercased() {
    case "de": return Text("Deutsch", "German")
    case "en": return Text("Englisch", "English")
    case "fr": return Text("Französisch", "French")
    case "nl": return Text("Niederländisch", "Dutch")
    case "pl": return Text("Polnisch", "Polish")
    case "da": return Text("Dänisch", "Danish")
    case "it": return Text("Italienisch", "Italian")
    case "es": return Text("Spanisch", "Spanish")
    case "tr": return Text("Türkisch", "Turkish")
    case "ru": return Text("Russisch", "Russian")
    case "uk": return Text("Ukrainisch", "Ukrainian")
    case "ar": return Text("Arabisch", "Arabic")
    default: return Text(verbatim: code)
    }
  }
}

extension CallSheet.Person {
  fileprivate var line: CallSheet.Line {
    let name = name.map(Text.init(verbatim:)) ?? Text("Name nicht bekannt", "name not known")
    let source =
      lastOn.map { Text("zuletzt am \($0.german)", "last on \($0)") }
      ?? Text("vertritt den Schuldner", "represents the debtor")
    let remarks = [source, standing.remark].compactMap { $0 }
    return CallSheet.Line(
      role?.german == name.german || role?.english == name.english
        ? name : Text.joined([name, role ?? Text("Rolle nicht bekannt", "role not known")]),
      lead: standing == .excluded ? Text("Nicht", "Not") : Text("Person", "Person"), more: .joined(remarks, by: "; "),
      standing == .excluded ? .bad : standing == .foreseen ? .good : .plain)
  }
}

extension CallSheet.Standing {
  fileprivate var remark: Text? {
    switch self {
    case .foreseen: return Text("nach der Richtlinie richtig", "right by the policy")
    case .excluded: return Text("nicht über die Schuld sprechen", "do not speak about the debt")
    case .unknown, .open: return nil
    }
  }
}

extension Debtor.Role {
  fileprivate var title: Text {
    switch self {
    case .debtor: return Text("Schuldner", "Debtor")
    case .coDebtor: return Text("Mitschuldner", "Co-debtor")
    case .guarantor: return Text("Bürge", "Guarantor")
    }
  }
}
