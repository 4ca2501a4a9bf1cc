import CaseModel

/// About what a recipient is told after the handover.
public enum UpdateMatter: String, CaseIterable, Sendable {
  case payment
  case credit
  /// Name, address and how to reach the debtors.
  case debtor
  case insolvency
  /// Documents, and everything else that happened.
  case supplement

  public var title: Text {
    switch self {
    case .payment: Text("Zahlung", "payment")
    case .credit: Text("Gutschrift", "credit")
    case .debtor: Text("Angaben zum Schuldner", "debtor's particulars")
    case .insolvency: Text("Insolvenz", "insolvency")
    case .supplement: Text("Nachtrag", "supplement")
    }
  }
}

/// Why a case, or some of its invoices, are taken back.
public struct Recall: Sendable {
  public let reason: Reason
  /// The creditor's own words.
  public let text: String?
  /// The numbers of the invoices; none for the whole case.
  public let invoices: [String]

  public enum Reason: String, CaseIterable, Sendable {
    case paid, error, dispute, duplicate, insolvency, agreement, other

    public var title: Text {
      switch self {
      case .paid: Text("bezahlt", "paid")
      case .error: Text("irrtümlich übergeben", "handed over by mistake")
      case .dispute: Text("Einwand des Schuldners", "objection of the debtor")
      case .duplicate: Text("doppelt übergeben", "handed over twice")
      case .insolvency: Text("Insolvenz", "insolvency")
      case .agreement: Text("Einigung mit dem Schuldner", "settled with the debtor")
      case .other: Text("anderer Grund", "other reason")
      }
    }
  }

  public init(_ reason: Reason, text: String? = nil, invoices: [String] = []) {
    self.reason = reason
    self.text = text
    var seen: Set<String> = []
    self.invoices = invoices.filter { seen.insert($0).inserted }
  }
}
