/// One invoice of the case: what its document says, and what only the creditor can add.
public struct Invoice: Sendable {
  public var origin: Origin
  /// Path of the document, relative to the case folder.
  public var file: String?
  /// The structured invoice in it, where it holds one.
  @Boxed public var document: EInvoice? = nil
  public var number: String?
  public var issued: Day?
  /// The whole amount with VAT: what `case.yaml` says, else BT-112.
  public var gross: Money?
  /// What `case.yaml` says; nil where it says nothing.
  public var currency: Currency?
  public var due: DueDate?
  public var received: Receipt?
  /// The notice of § 286 (3) BGB stands on the invoice.
  public var defaultNotice: Bool?
  public var performed: Performance?
  /// Entgeltforderung in the sense of § 288 (2) BGB.
  public var remuneration: Bool?

  /// When payment is due, and why then.
  public struct DueDate: Sendable {
    public var on: Day
    public var basis: Basis?
    /// Where not a day but a period was agreed: so many days …
    public var days: Int?
    /// … after this.
    public var after: Event?

    /// What an agreed period counts from.
    public enum Event: String, CaseIterable, Sendable {
      case receipt, performance
      case invoiceDate = "invoice_date"
    }

    /// An invoice's own due date is `unilateral`: set by the creditor alone.
    public enum Basis: String, CaseIterable, Sendable {
      case agreed, unilateral, law
    }

    public init(on: Day, basis: Basis?, days: Int? = nil, after: Event? = nil) {
      self.on = on
      self.basis = basis
      self.days = days
      self.after = after
    }
  }

  /// When the creditor had performed: what `case.yaml` says, else what the invoice does (BT-72).
  public var performedOn: Day? { performed?.on ?? document?.delivered }

  /// The day from which an agreed period counts: the invoice's own where nobody said; nil where it is unknown.
  package var periodBegan: Day? {
    switch due?.after {
    case .receipt: received?.on
    case .performance: performedOn
    case .invoiceDate, nil: issued
    }
  }

  public struct Receipt: Sendable {
    public var on: Day
    public var evidence: String?

    public init(on: Day, evidence: String? = nil) {
      self.on = on
      self.evidence = evidence
    }
  }

  public struct Performance: Sendable {
    public var on: Day?
    public var file: String?

    public init(on: Day? = nil, file: String? = nil) {
      self.on = on
      self.file = file
    }
  }

  public init(origin: Origin) {
    self.origin = origin
  }

  /// How messages call it: its number, else its file, else its place.
  public var label: String {
    number ?? file ?? origin.place.description
  }

  /// The amount the invoice asks for: BT-115, else the whole amount.
  public var claimed: Money? {
    document?.totals.payable ?? gross
  }
}
