import CaseModel

extension Docket {
  /// What one fault of a step is about.
  struct Fault<Detail> {
    let history: StepHistory
    let record: StepRecord
    /// The act at fault.
    let act: Act
    let detail: Detail

    var title: Text { record.step.title }
  }

  /// Every fault of that kind, invoice by invoice, in the order of the policy.
  func faults<Detail>(_ pick: (StepFault) -> Detail?) -> [Fault<Detail>] {
    faulty.flatMap { history, record in
      record.faults.compactMap { fault in
        guard let detail = pick(fault), let act = record.acts.last else { return nil }
        return Fault(history: history, record: record, act: act, detail: detail)
      }
    }
  }
}
