import CaseModel
import TestSupport
import Testing

/// SCHULD-01, SCHULD-06, SCHULD-09, SCHULD-11: who owes, and who acts for him.
@Suite struct DebtorTests {
  private func codes(_ change: @escaping (inout Debtor) -> Void) -> [String] {
    var builder = CaseBuilder()
    builder.change = { change(&$0.debtors[0]) }
    return builder.codes()
  }

  /// The check is made on 20 May 2026, the contract on 5 January; on its day whoever was born eighteen years ago is of age.
  @Test(
    arguments: [
      ("2008-01-05", []), ("2008-01-06", ["SCHULD-11"]), ("2008-05-20", ["SCHULD-11"]),
      ("2008-05-21", ["SCHULD-06", "SCHULD-11"]), ("2026-05-20", ["SCHULD-06"]),
      ("2026-05-21", ["SCHULD-09"]), ("1899-12-31", ["SCHULD-09"]), ("1900-01-01", []),
    ] as [(Day, [String])])
  func minorsNeedSomebodyWhoActsForThem(birth: Day, codes: [String]) {
    #expect(self.codes { $0.birthDate = birth } == codes)
    let represented = self.codes {
      $0.birthDate = birth
      $0.representedBy = [Representative(name: "Erna Muster", role: .guardian)]
    }
    #expect(represented == codes.filter { $0 != "SCHULD-06" })
  }

  @Test func halfANameIsNone() {
    for (given, family, codes) in [
      ("Frauke", nil, ["SCHULD-01"]), (nil, "Ahrens", ["SCHULD-01"]), ("Frauke", "Ahrens", []),
    ] as [(String?, String?, [String])] {
      let found = self.codes {
        $0.name = nil
        $0.givenName = given
        $0.familyName = family
      }
      #expect(found == codes)
    }
  }

  @Test func aGuarantorAloneOwesNothing() {
    #expect(codes { $0.role = .guarantor } == ["SCHULD-01"])
    #expect(codes { $0.role = .coDebtor } == [])
    var builder = CaseBuilder()
    builder.moreDebtors = [(.guarantor, "SH")]
    // The builder's guarantor is the debtor once more.
    #expect(builder.codes() == ["SCHULD-13"])
  }
}
