import CaseModel

extension Rule {
  /// The recipient wants to see each letter, not to read that there was one.
  static let lettersHaveFile = Rule.ofCase(
    "BELEG-03", .block, Text("Schreiben ohne Beleg", "Letter without document"),
    remedy: Text(
      "Das Schreiben unter „reminders/“ ablegen und mit „file“ nennen.",
      "Put the letter under “reminders/” and name it with “file”."),
    basis: [.contract("reminders.file")]
  ) { docket in
    docket.file.reminders.filter { $0.file == nil }.map {
      Hit($0.origin.place, Text("Zu einem Schreiben ist keine Datei genannt.", "No file is named for a letter."))
    }
  }
}
