import CaseModel

extension Rule {
  /// A declaration counts only with the person who made it and the day.
  static let declarationSigned = Rule.ofCase(
    "ERKL-03", .block, Text("Erklärung ohne Person oder Datum", "Declaration without person or date"),
    remedy: Text("„by“ und „on“ der Erklärung ergänzen.", "Add “by” and “on” to the declaration."),
    basis: [.contract("declarations")]
  ) { docket in
    docket.file.declarations.filter { !$0.isSigned }.map {
      Hit(
        $0.origin.place,
        Text(
          "Zur Erklärung „\($0.what.rawValue)“ fehlt, wer sie wann abgegeben hat.",
          "The declaration “\($0.what.rawValue)” lacks who made it and when."))
    }
  }
}
