import CaseModel
import Law

extension Rule {
  /// A private debtor who is asked for more than the statutory rate must be told why.
  static let higherInterestExplained = Rule.ofCase(
    "ZINS-04", .block, Text("Höherer Zins ohne Grund", "Higher interest without a ground"),
    remedy: Text(
      "Unter „interest: ground“ angeben, warum mehr als der gesetzliche Satz geschuldet ist.",
      "Say under “interest: ground” why more than the statutory rate is owed."),
    basis: [.law("§ 13a Abs. 1 Nr. 4 RDG")]
  ) { docket in
    guard docket.isPrivateDebtor, let interest = docket.file.interest, interest.ground == nil,
      docket.claim?.debts.contains(where: { docket.isAboveStatutory($0) }) == true
    else { return [] }
    return [
      Hit(
        interest.origin.place,
        Text(
          "Gefordert ist mehr als der gesetzliche Verzugszins, und kein Grund ist genannt.",
          "More than the statutory default interest is asked for, and no ground is given."))
    ]
  }
}

extension CaseLook {
  /// Whether the agreed rate was above the statutory one on any day it is asked for.
  fileprivate func isAboveStatutory(_ debt: ClaimDebt) -> Bool {
    debt.interest.contains { span in
      guard span.ground == .vereinbart, let points = law.verzugszins.value(on: span.from) else { return false }
      switch span.rate {
      case .overBase(let agreed): return agreed > points
      case .fixed(let agreed):
        return law.basiszinssatz.entries.contains { entry in
          entry.coveredUntil >= span.from && entry.firstDay <= asOf && agreed > entry.value + points
        }
      }
    }
  }
}
