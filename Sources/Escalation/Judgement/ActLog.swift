import CaseModel
import Law

/// Everything that was done in a case up to the day of the check, in the order of time; made once for all invoices and
/// policies.
final class ActLog: Sendable {
  let acts: [Act]
  /// What each of them is, as bits of kinds.
  let kinds: [UInt64]
  /// Positions of letters in `reminders`, by their positions here.
  let letters: [Int: Int]
  let file: CaseFile
  /// Every time the creditor turned to the debtor, in the order of time.
  let approaches: [(day: Day, place: Place)]
  /// Of each letter, as `letters(of:)` lists them for an invoice.
  private let order: [Int]

  init(of file: CaseFile, asOf: Day) {
    self.file = file
    order = file.lettersInOrder
    let standstills = file.standstills(asOf: asOf)
    var entries: [(act: Act, letter: Int?)] = order.map { (Act(.letter(file.reminders[$0]), standstills), $0) }
    entries += file.contacts.sorted { $0.at < $1.at }.map { (.contact($0), nil) }
    entries += file.invoices.map { (Act(.invoice($0)), nil) }
    entries += file.offers.map { (.offer($0), nil) }
    entries += file.checks.map { (.inquiry($0), nil) }
    entries += file.approvals.map { (.approval($0), nil) }
    // Without a day only a letter is anything that people can be asked about; what is yet to come has not been done.
    let known = entries.filter { entry in entry.act.day.map { $0 <= asOf } ?? (entry.letter != nil) }
    let sorted = known.enumerated().sorted { left, right in
      let (leftDay, rightDay) = (left.element.act.day?.number ?? .max, right.element.act.day?.number ?? .max)
      return (leftDay, left.offset) < (rightDay, right.offset)
    }.map(\.element)
    let acts = sorted.map(\.act)
    self.acts = acts
    kinds = acts.map(StepKind.bits)
    approaches = ActLog.approaches(among: acts)
    letters = Dictionary(
      uniqueKeysWithValues: sorted.enumerated().compactMap { index, entry in entry.letter.map { (index, $0) } })
  }

  private static func approaches(among acts: [Act]) -> [(day: Day, place: Place)] {
    var moments: Set<Moment> = []
    return acts.compactMap { act in
      guard let day = act.day else { return nil }
      switch act.what {
      case .letter: return (day, act.place)
      case .contact(let contact): return contact.isApproach(beside: &moments) ? (day, act.place) : nil
      default: return nil
      }
    }
  }

  /// Whether an act is what a step asks for, whatever its faults.
  func serves(_ entry: InvoiceLog.Entry, _ required: RequiredAct) -> Bool {
    serves(entry, required.kind.bit, level: required.level)
  }

  func serves(_ entry: InvoiceLog.Entry, _ bit: UInt64, level: Int?) -> Bool {
    kinds[entry.index] & bit != 0 && (level == nil || level == entry.level)
  }

  /// The letters about an invoice and their levels, by their positions in `acts`.
  func levels(for invoice: Invoice) -> [Int: Int] {
    let about = order.filter { file.reminders[$0].covers(invoice) }
    let levels = Dictionary(zip(about, file.levels(of: about)), uniquingKeysWith: { first, _ in first })
    return letters.compactMapValues { levels[$0] }
  }
}
