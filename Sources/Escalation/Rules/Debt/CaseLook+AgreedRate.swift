import CaseModel
import Law

extension CaseLook {
  /// Whether the agreed rate was above the statutory one, and by more than so many points, on any day it is asked for; of a
  /// debtor who is no consumer above that for remuneration, the higher one.
  func asksAboveStatutory(_ debt: ClaimDebt, by margin: Percent = Percent(thousandths: 0)) -> Bool {
    debt.interest.contains { span in
      let statutory = isPrivateDebtor ? law.verzugszins : law.verzugszinsEntgelt
      guard span.ground == .vereinbart, let points = statutory.value(on: span.from) else { return false }
      switch span.rate {
      case .overBase(let agreed): return agreed > points + margin
      case .fixed(let agreed):
        return law.basiszinssatz.entries.contains { entry in
          entry.coveredUntil >= span.from && entry.firstDay <= asOf && agreed > entry.value + points + margin
        }
      }
    }
  }
}
