import CaseModel

/// One way in which a debtor may have come into default (§ 286 BGB), with its days and its proof.
public struct VerzugCandidate: Sendable {
  public let kind: Kind
  /// How the days were reached, in the order of the reckoning.
  public let steps: [Step]
  /// First day in default; nil where the trigger does not apply.
  public let from: Day?
  /// First day that bears interest: the day after an event (§ 187 (1) BGB), or the first day in default.
  public let firstInterestDay: Day?
  public let proof: Proof
  /// Where the case tells of it.
  public let place: Place

  /// The triggers of § 286 BGB.
  public enum Kind: String, CaseIterable, Sendable {
    /// (1): a dunning letter after the due date.
    case mahnung
    /// (1): a dunning letter that grants a term.
    case mahnungMitFrist = "mahnung_mit_frist"
    /// (1) sentence 2: an action or a payment order was served.
    case zustellung
    /// (2) No. 1: a day was agreed.
    case kalendertag
    /// (2) No. 2: a period from an event was agreed.
    case zeitraum
    /// (2) No. 3: the debtor refused seriously and finally.
    case verweigerung
    /// (3) sentence 1: thirty days after due date and receipt of the invoice.
    case dreissigTage = "dreissig_tage"
    /// (3) sentence 2: thirty days after due date and receipt of the performance, where receipt of the invoice is
    /// uncertain and the debtor is no consumer.
    case dreissigTageNachLeistung = "dreissig_tage_nach_leistung"
  }

  /// A day of the reckoning, and what it is.
  public struct Step: Sendable, Hashable {
    public let what: What
    public let on: Day

    public enum What: Sendable, Hashable {
      case due, agreed, invoiceIssued, invoiceReceived, performed, reminderReceived, term, refused, served
      case periodEnd(days: Int)
      /// § 193 BGB.
      case nextWorkingDay
      /// No default before one's own performance (§ 320 BGB).
      case notBeforePerformance
    }
  }

  /// Whether it can be shown.
  public enum Proof: Sendable, Hashable {
    /// A document of the case shows it.
    case documented(String)
    /// The creditor says so, and no document of the case shows it.
    case asserted
    /// It does not count, and why not.
    case none(Text)

    /// Whether the creditor may build on it.
    public var suffices: Bool {
      if case .none = self { return false }
      return true
    }
  }
}

extension VerzugCandidate.Kind {
  /// The section the trigger rests on.
  public var basis: Citation {
    switch self {
    case .mahnung, .mahnungMitFrist: return .law("§ 286 Abs. 1 Satz 1 BGB")
    case .zustellung: return .law("§ 286 Abs. 1 Satz 2 BGB")
    case .kalendertag: return .law("§ 286 Abs. 2 Nr. 1 BGB")
    case .zeitraum: return .law("§ 286 Abs. 2 Nr. 2 BGB")
    case .verweigerung: return .law("§ 286 Abs. 2 Nr. 3 BGB")
    case .dreissigTage: return .law("§ 286 Abs. 3 Satz 1 BGB")
    case .dreissigTageNachLeistung: return .law("§ 286 Abs. 3 Satz 2 BGB")
    }
  }

  public var title: Text {
    switch self {
    case .mahnung: return Text("Mahnung", "Dunning letter")
    case .mahnungMitFrist: return Text("Mahnung mit Frist", "Dunning letter with a term")
    case .zustellung: return Text("Zustellung im gerichtlichen Verfahren", "Service in court proceedings")
    case .kalendertag: return Text("Vereinbarter Zahlungstag", "Agreed day of payment")
    case .zeitraum: return Text("Vereinbarte Zahlungsfrist", "Agreed period for payment")
    case .verweigerung: return Text("Ernsthafte und endgültige Verweigerung", "Serious and final refusal")
    case .dreissigTage: return Text("30 Tage nach Fälligkeit und Rechnung", "30 days after due date and invoice")
    case .dreissigTageNachLeistung:
      return Text("30 Tage nach Fälligkeit und Leistung", "30 days after due date and performance")
    }
  }
}

extension VerzugCandidate {
  /// The reckoning in one line: `fällig 02.04.2026; Rechnung zugegangen 02.04.2026; 30 Tage bis 02.05.2026; …`
  public var working: Text {
    Text(steps.map(\.german).joined(separator: "; "), steps.map(\.english).joined(separator: "; "))
  }
}

extension VerzugCandidate.Step {
  fileprivate var german: String {
    switch what {
    case .due: return "fällig \(on.german)"
    case .agreed: return "vereinbart \(on.german)"
    case .invoiceIssued: return "Rechnung vom \(on.german)"
    case .invoiceReceived: return "Rechnung zugegangen \(on.german)"
    case .performed: return "Leistung empfangen \(on.german)"
    case .reminderReceived: return "Mahnung zugegangen \(on.german)"
    case .term: return "Frist bis \(on.german)"
    case .refused: return "verweigert \(on.german)"
    case .served: return "zugestellt \(on.german)"
    case .periodEnd(let days): return "\(days) Tage bis \(on.german)"
    case .nextWorkingDay: return "nächster Werktag \(on.german) (§ 193 BGB)"
    case .notBeforePerformance: return "nicht vor der Leistung am \(on.german)"
    }
  }

  fileprivate var english: String {
    switch what {
    case .due: return "due \(on)"
    case .agreed: return "agreed \(on)"
    case .invoiceIssued: return "invoice of \(on)"
    case .invoiceReceived: return "invoice received \(on)"
    case .performed: return "performance received \(on)"
    case .reminderReceived: return "dunning letter received \(on)"
    case .term: return "term until \(on)"
    case .refused: return "refused \(on)"
    case .served: return "served \(on)"
    case .periodEnd(let days): return "\(days) days until \(on)"
    case .nextWorkingDay: return "next working day \(on) (§ 193 BGB)"
    case .notBeforePerformance: return "not before the performance on \(on)"
    }
  }
}
