import CaseModel
import Formats

/// What a bag says of its case, for whoever looks for it and for how long it has to be kept: `data/case.json`.
public struct ArchivedCase: Codable, Sendable, Equatable {
  /// The creditor's file number.
  public var number: String
  public var creditor: String?
  /// By its name, as `--for` takes it.
  public var recipient: String
  /// SHA-256 of the package's manifest.
  public var package: String
  /// When the case went out, in UTC.
  public var handedOver: String
  /// Where it stood in the ledger, and since when.
  public var state: String
  public var since: String
  /// Nothing is owed any more, or nobody pursues it.
  public var isSettled: Bool
  public var debtors: [String]
  public var invoices: [Invoice]
  /// Documents that left the house, in its packages.
  public var documents: [Document]
  /// What has to be kept, each from the day its period is counted from.
  public var papers: [Paper]
  /// The last day on which the claim can be sued for, the latest of all invoices; nil where nobody worked it out.
  public var limitation: Day?
  /// From when titles are final: thirty years run from there (§ 197 Abs. 1 Nr. 3 BGB).
  public var titles: [Day]

  public struct Invoice: Codable, Sendable, Equatable {
    public var number: String?
    public var issued: Day?
    /// A decimal with a point.
    public var amount: String?
    public var currency: String?

    package init(number: String?, issued: Day?, amount: String?, currency: String?) {
      self.number = number
      self.issued = issued
      self.amount = amount
      self.currency = currency
    }

    /// nil where amount or currency is not known, or none.
    public var sum: Money? {
      guard let amount, let currency = currency.flatMap({ Currency($0) }) else { return nil }
      return Money(decimal: amount, currency)
    }
  }

  public struct Document: Codable, Sendable, Equatable {
    public var type: String
    public var name: String
    public var sha256: String

    package init(type: String, name: String, sha256: String) {
      self.type = type
      self.name = name
      self.sha256 = sha256
    }
  }

  public struct Paper: Codable, Sendable, Equatable {
    public var kind: Kind
    public var origin: Day
    /// Which it is, without a debtor's data.
    public var what: String

    /// What the law makes of it: `Retention.Kind` of the module Law.
    public enum Kind: String, Codable, CaseIterable, Sendable { case invoice, voucher, letter }

    package init(kind: Kind, origin: Day, what: String) {
      self.kind = kind
      self.origin = origin
      self.what = what
    }
  }

  package init(
    number: String, creditor: String?, recipient: String, package: String, handedOver: String, state: String,
    since: String, isSettled: Bool, debtors: [String], invoices: [Invoice], documents: [Document], papers: [Paper],
    limitation: Day?, titles: [Day]
  ) {
    self.number = number
    self.creditor = creditor
    self.recipient = recipient
    self.package = package
    self.handedOver = handedOver
    self.state = state
    self.since = since
    self.isSettled = isSettled
    self.debtors = debtors
    self.invoices = invoices
    self.documents = documents
    self.papers = papers
    self.limitation = limitation
    self.titles = titles
  }

  /// Where it lies in a bag.
  package static let path = "case.json"

  package func bytes() throws -> [UInt8] { try ArchiveJSON.bytes(of: self) }

  /// nil where the text is no such thing.
  package init?(_ bytes: [UInt8]) {
    guard let read: ArchivedCase = ArchiveJSON.value(bytes) else { return nil }
    self = read
  }
}
