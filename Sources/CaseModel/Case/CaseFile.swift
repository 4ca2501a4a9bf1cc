/// Everything that is known of one case, as read and before any judgement.
public struct CaseFile: Sendable {
  /// The creditor's file number, unique among the creditor's cases.
  public var number: String
  /// Where `case.yaml` gives the number.
  public var origin: Origin
  public var creditor: Creditor
  public var mandate: Mandate?
  public var debtors: [Debtor] = []
  public var contract: Contract?
  public var invoices: [Invoice] = []
  public var credits: [Credit] = []
  public var interest: InterestAgreement?
  public var costs: [Cost] = []
  public var reminders: [Reminder] = []
  public var contacts: [Contact] = []
  public var offers: [Offer] = []
  public var payments: [Payment] = []
  public var disputes: [Dispute] = []
  public var acknowledgements: [Acknowledgement] = []
  public var suspensions: [Suspension] = []
  public var proceedings: [Proceeding] = []
  public var titles: [EnforceableTitle] = []
  public var checks: [Check] = []
  public var declarations: [Declaration] = []
  public var waivers: [Waiver] = []
  public var approvals: [Approval] = []
  /// The policy by which the escalation was begun; nil where the workspace's is meant.
  public var policy: PolicyPin?
  /// Every file of the case folder but `case.yaml` itself, in the order of their paths.
  public var documents: [Document] = []
  /// E-invoices and credit notes among the documents that the case names nowhere.
  package var looseInvoices: [EInvoice] = []
  /// Reports among the documents that a mail could not be delivered.
  package var bounces: [MailBounce] = []
  /// The day of each mail among the documents that somebody else than the creditor wrote, by its path.
  package var mailDays: [String: Day] = [:]
  /// The case's own file as it was read; nil where it came from no folder.
  public var source: Source?

  /// A file's name and SHA-256, 64 lower-case hexadecimal digits.
  public struct Source: Sendable, Hashable {
    public let path: String
    public let sha256: String

    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  public init(number: String, origin: Origin, creditor: Creditor) {
    self.number = number
    self.origin = origin
    self.creditor = creditor
  }

  /// Those who owe the claim themselves; a guarantor's is a business of its own, and changes nothing of it.
  package var principalDebtors: [Debtor] { debtors.filter { $0.role != .guarantor } }

  /// Whether what names an invoice, or none, is about this one: without a name it is about the only one there is.
  ///
  /// Which of several debts it settles else is for the debtor and § 366 BGB to say.
  package func isMeant(_ named: String?, _ invoice: Invoice) -> Bool {
    named.map { $0 == invoice.number } ?? (invoices.count == 1)
  }

  /// The document at that path, if the folder holds it.
  public func document(at path: String) -> Document? {
    documents.first { $0.path == path }
  }
}

/// The policy a case names for itself: what was begun under one version is not judged by another in silence.
public struct PolicyPin: Sendable, Hashable {
  public var origin: Origin
  public var name: String
  /// nil where any version will do.
  public var version: String?
  /// SHA-256 of its text; nil where nobody noted it.
  public var sha256: String?

  public init(origin: Origin, name: String) {
    self.origin = origin
    self.name = name
  }
}

/// How the recipient is to proceed, and on whose authority.
public struct Mandate: Sendable {
  public var origin: Origin
  public var approach: Approach?
  /// Path of the power of attorney.
  public var powerOfAttorney: String?
  public var reasonForHandover: String?
  /// To whom the case is to go; nil where nobody said so.
  public var recipient: Recipient?

  public enum Approach: String, CaseIterable, Sendable {
    case extrajudicial, judicial
  }

  public enum Recipient: String, CaseIterable, Sendable {
    case agency
    case lawFirm = "law_firm"
  }

  public init(origin: Origin) {
    self.origin = origin
  }
}

/// The contract the claim comes from.
public struct Contract: Sendable {
  public var origin: Origin
  public var date: Day?
  public var subject: String?
  public var number: String?
  public var channel: Channel?
  public var file: String?
  /// Number in the Hauptforderungskatalog of the court dunning procedure.
  public var catalogueNumber: Int?
  /// What the catalogue asks for beside some numbers: the place of the flat, the period of the care.
  public var catalogueEntry: String?
  /// Set where the contract is a consumer loan (§§ 491 ff. BGB), which has rules of its own.
  public var consumerCredit: ConsumerCredit?

  public enum ConsumerCredit: String, CaseIterable, Sendable {
    case general
    /// Secured by land (Immobiliar-Verbraucherdarlehen).
    case immovable
  }

  public enum Channel: String, CaseIterable, Sendable {
    case written, oral, online, phone, email
  }

  public init(origin: Origin) {
    self.origin = origin
  }
}
