import CaseModel

extension Rule {
  /// The policy says in which form a letter is written.
  static let rightForm = Rule(
    "STUFE-21", .block, Text("Falsche Form des Schreibens", "Letter in the wrong form"),
    remedy: Text(
      "In der verlangten Form erneut schreiben, oder „channel“, „automated“ und „file“ berichtigen.",
      "Write again in the form asked for, or correct “channel”, “automated” and “file”."), basis: [.policyStep]
  ) { docket in
    docket.faults { if case .form(let form) = $0 { form } else { nil } }.map { fault in
      let asked = fault.detail.title
      return Hit(fault.act.origin.place, of: fault.record, in: fault.history, actFrom: docket.asOf) {
        Text(
          "\(fault.title.german) \($0.about.german) hat nicht die verlangte Form: \(asked.german).",
          "\(fault.title.english) \($0.about.english) is not in the form asked for: \(asked.english).")
      }
    }
  }
}

extension RequiredAct.Form {
  var title: Text {
    switch self {
    case .text: return Text("in Textform, mit Dokument im Fallordner", "in text form, its document in the case folder")
    case .written: return Text("auf Papier, mit Dokument im Fallordner", "on paper, its document in the case folder")
    case .individual:
      return Text("von einer Person für diesen Schuldner geschrieben", "written by a person for this debtor")
    case .automated:
      return Text("als Standardschreiben, vom Programm verschickt", "as a standard letter, sent by the program")
    }
  }
}
