import CaseModel
import Law

extension CaseLook {
  /// Whether the agreed rate was above the statutory one, and by more than so many points, on any day it is asked for.
  func asksAboveStatutory(_ debt: ClaimDebt, by margin: Percent = Percent(thousandths: 0)) -> Bool {
    debt.interest.contains { span in
      guard span.ground == .vereinbart, let points = law.verzugszins.value(on: span.from) else { return false }
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
