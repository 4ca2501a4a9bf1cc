import CaseModel

extension Gate {
  /// What the yardstick for reports to credit bureaus asks for (§ 31 (2) sentence 1 No. 4 BDSG).
  static let bureauRequirements: [Requirement] = [
    Requirement(.bureauTwoReminders) { docket in
      docket.reportableWithoutReminders
        ?? Text("mindestens zwei nach Fälligkeit zugegangen", "at least two received after the due date")
    },
    Requirement(.bureauFourWeeks) { docket in
      docket.reportableWithoutReminders ?? Text("vier Wochen verstrichen", "four weeks have passed")
    },
    Requirement(.bureauAnnounced) { docket in
      docket.reportableWithoutReminders ?? Text("angekündigt", "announced")
    },
    Requirement(.undisputedDeclared) { _ in Text("erklärt", "declared") },
    Requirement(.declaredDisputed) { _ in Text("nicht bestritten", "not disputed") },
    Requirement(.noOpenDispute) { _ in Text("kein Einwand offen", "no objection open") },
    Requirement(.bureauLawKnown) { _ in Text("geprüft", "verified") },
  ]

  /// That the claim is not for the insolvency table.
  static let insolvencyRequirements: [Requirement] = [
    Requirement(.noInsolvency) { _ in Text("keine bekannt", "none known") },
    Requirement(.insolvencyChecked) { docket in
      docket.file.checks.filter { $0.kind == .insolvency }.compactMap(\.on).max().map {
        Text("abgefragt am \($0.german)", "inquired on \($0)")
      }
    },
  ]
}
