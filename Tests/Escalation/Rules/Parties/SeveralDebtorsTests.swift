import CaseModel
import TestSupport
import Testing

/// SCHULD-12 to SCHULD-14, KENN-14: several who owe, and what a name says of its bearer.
@Suite struct SeveralDebtorsTests {
  private func finds(_ code: String, _ change: @escaping (inout CaseFile) -> Void) -> Bool {
    var builder = CaseBuilder()
    builder.change = change
    return builder.codes().contains(code)
  }

  private static func other(_ role: Debtor.Role = .coDebtor) -> Debtor {
    var debtor = Debtor(origin: CaseBuilder.origin(98))
    debtor.role = role
    debtor.kind = .business
    debtor.name = "Zweitschuldner OHG"
    debtor.emails = ["zweit@schuldner.example"]
    return debtor
  }

  @Test func everyCoDebtorIsWrittenTo() {
    #expect(finds("SCHULD-12") { $0.debtors.append(Self.other()) })
    #expect(!finds("SCHULD-12") { $0.debtors.append(Self.other(.guarantor)) })
    for (to, words, isAsked) in [
      (["zweit@schuldner.example"], nil, true), (["Zweit@Schuldner.example"], nil, true),
      (["Zweitschuldner OHG"], nil, true), (["dritt@schuldner.example"], nil, false),
      ([], "An die Zweitschuldner OHG und andere", true),
    ] as [([String], String?, Bool)] {
      let isFound = finds("SCHULD-12") { file in
        file.debtors.append(Self.other())
        file.reminders[3].to = to
        file.reminders[3].words = words
      }
      #expect(isFound != isAsked, "\(to) \(words ?? "")")
    }
    // A friendly reminder is no demand.
    #expect(
      finds("SCHULD-12") { file in
        file.debtors.append(Self.other())
        file.reminders[0].to = ["zweit@schuldner.example"]
      })
  }

  @Test func nobodyStandsThereTwice() {
    #expect(finds("SCHULD-13") { $0.debtors.append($0.debtors[0]) })
    #expect(
      !finds("SCHULD-13") { file in
        file.debtors.append(file.debtors[0])
        file.debtors[0].birthDate = "1950-01-01"
        file.debtors[1].birthDate = "1980-01-01"
      })
    #expect(
      !finds("SCHULD-13") { file in
        file.debtors.append(file.debtors[0])
        file.debtors[1].address?.city = "Anderswo"
      })
  }

  @Test(
    arguments: [
      ("Muster GmbH", "AG", true), ("Muster GmbH", "GmbH", false), ("Muster GmbH", "g.m.b.h.", false),
      ("Muster GmbH & Co. KG", "GmbH & Co. KG", false), ("Muster GmbH & Co. KG", "KG", false),
      ("Muster GmbH & Co. KG", "GmbH", true), ("Muster", "AG", false), ("Muster GmbH", "Limited", false),
      ("Muster GmbH", "e. K.", true), ("Muster e. K.", "GmbH", true), ("Muster e. K.", "Einzelunternehmen", false),
      ("Muster e.K.", "eingetragene Kauffrau", false), ("Muster GmbH", "UG (haftungsbeschränkt)", false),
      ("Muster GmbH", "UG", true), ("Muster GmbH", "Gesellschaft mit beschränkter Haftung", false),
      ("Muster e. V.", "eingetragener Verein", false),
    ])
  func theFormIsThatOfTheName(name: String, form: String, isOdd: Bool) {
    let isFound = finds("SCHULD-14") {
      $0.debtors[0].name = name
      $0.debtors[0].legalForm = form
    }
    #expect(isFound == isOdd)
  }

  @Test func whoseAccountItIs() {
    let account = "DE44 0000 0000 4711 0815 00"
    #expect(
      finds("KENN-14") { file in
        file.creditor.bankAccounts = [account]
        file.debtors[0].bankAccounts = ["DE44000000004711081500"]
      })
    #expect(!finds("KENN-14") { $0.creditor.bankAccounts = [account] })
  }
}
