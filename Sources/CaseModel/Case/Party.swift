/// A postal address. House number apart, because some recipients want it apart and others joined.
public struct Address: Sendable {
  public var origin: Origin
  public var street: String?
  public var houseNumber: String?
  public var addition: String?
  public var postcode: String?
  public var city: String?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// German Land by its two letters (`SH`), which decides holidays; abroad, a region as one writes it.
  public var state: String?
  /// Where the address comes from, in the creditor's words.
  public var source: String?
  /// When the address was last confirmed.
  public var checked: Day?

  public init(origin: Origin) {
    self.origin = origin
  }
}

/// Someone who acts for a company.
public struct Representative: Sendable {
  public var name: String
  public var role: Role?

  public enum Role: String, CaseIterable, Sendable {
    case managingDirector = "managing_director"
    case boardMember = "board_member"
    case partner, owner, liquidator, guardian, other
    case insolvencyAdministrator = "insolvency_administrator"
  }

  public init(name: String, role: Role? = nil) {
    self.name = name
    self.role = role
  }
}

/// An entry in a public register.
public struct RegisterEntry: Sendable {
  public var court: String?
  public var kind: Kind?
  public var number: String?

  public enum Kind: String, CaseIterable, Sendable {
    case hra = "HRA"
    case hrb = "HRB"
    case gnr = "GnR"
    case vr = "VR"
    case pr = "PR"
    case gsr = "GsR"
  }

  public init() {}
}

/// Who is owed.
public struct Creditor: Sendable {
  public var origin: Origin
  /// Whether the claim belongs to the creditor's trade or profession (§§ 13, 14 BGB); nil where nobody said so.
  public var kind: Debtor.Kind?
  public var name: String?
  public var legalForm: String?
  public var representedBy: [Representative] = []
  public var register: RegisterEntry?
  public var vatID: String?
  /// Legal entity identifier.
  public var lei: String?
  /// The number by which the creditor collects direct debits (Gläubiger-Identifikationsnummer).
  public var creditorID: String?
  public var address: Address?
  public var bankAccounts: [String] = []
  public var emails: [String] = []
  public var phones: [String] = []
  /// Whether the creditor deducts input tax; nil where nobody said so.
  public var inputTaxDeductible: Bool?
  /// Whom the claim was bought from; the invoices are then this one's.
  public var originalCreditor: String?
  public var assignment: Assignment?

  /// How the claim passed on, § 398 BGB.
  public struct Assignment: Sendable {
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
}

/// Who owes, or is liable beside the one who owes.
public struct Debtor: Sendable {
  public var origin: Origin
  public var role: Role = .debtor
  public var kind: Kind?
  /// Firm, or the full name of a person.
  public var name: String?
  public var givenName: String?
  public var familyName: String?
  public var birthDate: Day?
  public var legalForm: String?
  public var representedBy: [Representative] = []
  public var register: RegisterEntry?
  public var vatID: String?
  /// Legal entity identifier.
  public var lei: String?
  public var address: Address?
  /// A mail to any other address may have reached a stranger.
  public var emails: [String] = []
  public var phones: [String] = []
  public var bankAccounts: [String] = []
  /// ISO 639-1.
  public var language: String?
  /// Since when the debtor buys from the creditor; policies may treat new customers otherwise than long-standing ones.
  public var customerSince: Day?
  /// Whom the invoices name, where this debtor took over the debt: by merger, inheritance or agreement.
  public var billedAs: String?

  /// Only debtor and co-debtor owe the sum themselves; their seats decide when deadlines end.
  public enum Role: String, CaseIterable, Sendable {
    case debtor
    case coDebtor = "co_debtor"
    case guarantor
  }

  /// Whether the debt belongs to the debtor's trade or profession (§§ 13, 14 BGB).
  public enum Kind: String, CaseIterable, Sendable {
    case business, consumer
  }

  public init(origin: Origin) {
    self.origin = origin
  }

  /// Whether its name is a firm's: no family name, and nobody said that it is a consumer.
  package var isFirm: Bool { kind != .consumer && familyName == nil }

  /// The name as one would address an envelope; nil where none is given.
  public var fullName: String? {
    if let name { return name }
    let parts = [givenName, familyName].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
