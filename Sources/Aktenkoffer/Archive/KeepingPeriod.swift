import CaseModel
import Custody
import Intake
import Law

/// Until when a case has to be kept, and what it says of deleting it.
public struct KeepingPeriod: Sendable {
  public let number: String
  public let verdict: Verdict
  /// The last day it has to be kept; nil where that is unknown.
  public let until: Day?
  /// What decides: the newest paper, or the claim that is open.
  public let reason: Text
  public let basis: [Citation]
  /// Who put it on hold, and why.
  public let hold: ShelvedCase.Hold?

  public enum Verdict: String, CaseIterable, Sendable {
    /// Must be kept.
    case keep
    /// May be deleted; whether it must, the tax office's file says.
    case may
    /// Has to be deleted.
    case must
    /// Could go, and somebody said no.
    case held
    /// Nobody knows.
    case unknown

    public var title: Text {
      switch self {
      case .keep: Text("aufbewahren", "keep")
      case .may: Text("darf gelöscht werden", "may be deleted")
      case .must: Text("muss gelöscht werden", "must be deleted")
      case .held: Text("gesperrt", "on hold")
      case .unknown: Text("Frist unbekannt", "period unknown")
      }
    }
  }

  /// - Parameters:
  ///   - taxAssessedThrough: the last year of which somebody knows that tax cannot be assessed any more.
  init(
    of archived: ShelvedCase, keptBy keeper: Retention.Keeper, taxAssessedThrough: Int?, under book: LawBook,
    asOf: Day
  ) {
    number = archived.number
    hold = archived.hold
    let claim = OpenClaim(archived, under: book, asOf: asOf)
    let periods = archived.newest.map { kind, origin in
      (
        kind, origin,
        Retention(
          of: Retention.Kind(kind), from: origin, keptBy: keeper, unsettledUntil: claim.until, under: book, asOf: asOf)
      )
    }
    let known = periods.compactMap { kind, origin, retention in retention.map { (kind, origin, $0) } }
    guard claim.isKnown, !known.isEmpty, known.count == periods.count,
      let longest = known.max(by: { ($0.2.deleteAfter, $0.0.rawValue) < ($1.2.deleteAfter, $1.0.rawValue) })
    else {
      until = nil
      verdict = .unknown
      basis = []
      reason =
        claim.isKnown
        ? Text(
          "Was das Gesetz heute verlangt, ist nicht bestätigt.", "What the law asks for today is not confirmed.")
        : Text(
          "Die Forderung ist offen; wann sie verjährt, ist nicht bekannt.",
          "The claim is open; when it is barred is not known.")
      return
    }
    let (kind, origin, retention) = longest
    until = retention.deleteAfter
    basis = retention.basis
    reason = KeepingPeriod.reason(kind, origin, retention)
    verdict = KeepingPeriod.verdict(retention.deleteAfter, archived, taxAssessedThrough, asOf)
  }

  private static func verdict(
    _ until: Day, _ archived: ShelvedCase, _ taxAssessedThrough: Int?, _ asOf: Day
  ) -> Verdict {
    if asOf <= until { return .keep }
    if archived.hold != nil { return .held }
    let newest = archived.newest.values.max()?.parts.year ?? 9999
    // Whether the assessment period has ended only the tax office's file shows (§ 147 (3) Satz 5 AO).
    return taxAssessedThrough.map { newest <= $0 } ?? false ? .must : .may
  }

  private static func reason(_ kind: ArchivedCase.Paper.Kind, _ origin: Day, _ retention: Retention) -> Text {
    switch retention.reason {
    case .unsettledClaim:
      Text("Die Forderung ist nicht erledigt.", "The claim is not settled.")
    case .period, .shortenedPeriod:
      Text(
        "\(kind.title.german) vom \(origin.german), \(retention.years) Jahre ab Jahresende",
        "\(kind.title.english) of \(origin), \(retention.years) years from the end of the year")
    }
  }
}

/// Until when a claim that is not settled can be enforced.
private struct OpenClaim {
  /// nil once it is settled.
  let until: Day?
  let isKnown: Bool

  init(_ archived: ShelvedCase, under book: LawBook, asOf: Day) {
    guard !archived.isSettled else {
      (until, isKnown) = (nil, true)
      return
    }
    guard let final = archived.title else {
      (until, isKnown) = (archived.limitation, archived.limitation != nil)
      return
    }
    // A title's own period begins on the day it became final (§ 201 BGB).
    let years = book.verjaehrungTitel.entry(on: asOf)?.value
    let titled = years.map { final.addingYears($0) }
    until = titled.map { max($0, archived.limitation ?? $0) }
    isKnown = titled != nil
  }
}

extension Retention.Kind {
  init(_ kind: ArchivedCase.Paper.Kind) {
    switch kind {
    case .invoice: self = .invoice
    case .voucher: self = .voucher
    case .letter: self = .letter
    }
  }
}

extension Retention.Keeper {
  init(_ keeper: ArchiveSetting.Keeper) {
    switch keeper {
    case .business: self = .business
    case .bankOrInsurer: self = .bankOrInsurer
    }
  }
}

extension ArchivedCase.Paper.Kind {
  public var title: Text {
    switch self {
    case .invoice: Text("Rechnung", "Invoice")
    case .voucher: Text("Beleg", "Voucher")
    case .letter: Text("Brief", "Letter")
    }
  }
}
