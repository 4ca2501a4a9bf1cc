import CaseModel

extension Rule {
  /// The policy says by which way a letter goes.
  static let rightChannel = Rule(
    "STUFE-20", .block, Text("Falscher Weg", "Wrong channel"),
    remedy: Text(
      "Auf einem der verlangten Wege erneut senden, oder „channel“ berichtigen.",
      "Send it again by one of the ways asked for, or correct “channel”."), basis: [.policyStep]
  ) { docket in
    docket.faults { if case .channel(let asked) = $0 { asked } else { nil } }.map { fault in
      let asked = Channel.allCases.filter(fault.detail.contains).map(\.title)
      let german = asked.map(\.german).joined(separator: ", ")
      let english = asked.map(\.english).joined(separator: ", ")
      return Hit(fault.act.origin.place(of: "channel"), of: fault.record, in: fault.history, actFrom: docket.asOf) {
        Text(
          "\(fault.title.german) \($0.about.german) ging nicht auf einem verlangten Weg (\(german)).",
          "\(fault.title.english) \($0.about.english) did not go by a way asked for (\(english)).")
      }
    }
  }
}

extension Channel {
  var title: Text {
    switch self {
    case .phone: return Text("Telefon", "phone")
    case .email: return Text("E-Mail", "e-mail")
    case .letter: return Text("Brief", "letter")
    case .meeting: return Text("Treffen", "meeting")
    case .visit: return Text("Besuch", "visit")
    case .portal: return Text("Portal", "portal")
    case .fax: return Text("Fax", "fax")
    case .registeredLetter: return Text("Einschreiben", "registered letter")
    }
  }
}
