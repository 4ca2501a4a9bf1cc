import CaseModel

extension Gate {
  /// What the yardstick for reports to credit bureaus asks for (§ 31 (2) sentence 1 No. 4 BDSG).
  static let bureauRequirements: [Requirement] = [
    Requirement(.bureauTwoReminders, Text("Zwei Mahnungen", "Two letters")) { docket in
      docket.reportableWithoutReminders
        ?? Text("mindestens zwei nach Fälligkeit zugegangen", "at least two received after the due date")
    },
    Requirement(.bureauFourWeeks, Text("Vier Wochen", "Four weeks")) { docket in
      docket.reportableWithoutReminders
        ?? docket.whereLettersArrived(Text("vier Wochen verstrichen", "four weeks have passed"))
    },
    Requirement(.bureauAnnounced, Text("Ankündigung", "Announcement")) { docket in
      docket.reportableWithoutReminders ?? Text("angekündigt", "announced")
    },
    Requirement(.undisputedDeclared, Text("Erklärung „unbestritten“", "Declaration “undisputed”")) { _ in
      Text("erklärt", "declared")
    },
    Requirement(.declaredDisputed, Text("Bestreiten", "Dispute")) { docket in
      docket.whereDeclared(.undisputed, Text("nicht bestritten", "not disputed"))
    },
    Requirement(.noOpenDispute, Text("Einwände", "Objections")) { _ in Text("kein Einwand offen", "no objection open")
    },
    Requirement(.bureauLawKnown, Text("Rechtsgrundlage", "Legal basis")) { _ in Text("geprüft", "verified") },
  ]

  /// That the claim is not for the insolvency table.
  static let insolvencyRequirements: [Requirement] = [
    Requirement(.noInsolvency, Text("Verfahren", "Proceedings")) { _ in Text("keine bekannt", "none known") },
    Requirement(.insolvencyChecked, Text("Abfrage", "Inquiry")) { docket in
      docket.file.checks.filter { $0.kind == .insolvency }.compactMap(\.on).max().map {
        Text("abgefragt am \($0.german)", "inquired on \($0)")
      }
    },
  ]
}
