/// What a structured invoice says of itself, in the terms of EN 16931.
///
/// Nothing is repaired: a field that is absent, or does not read, is nil or empty, and the reader's findings say why.
public struct EInvoice: Sendable, Hashable {
  public var syntax: Syntax
  /// BT-24, the specification it claims to follow.
  public var profile: String?
  /// BT-1.
  public var number: String?
  /// BT-3, a code of UNTDID 1001.
  public var typeCode: String?
  /// BT-2.
  public var issued: Day?
  /// BT-9; several where the document gives several (one for each payment term).
  public var dueDates: [Day] = []
  /// BT-72.
  public var delivered: Day?
  /// BT-5.
  public var currency: Currency?
  public var totals = Totals()
  /// BG-4.
  public var seller: InvoiceParty?
  /// BG-7.
  public var buyer: InvoiceParty?
  /// BG-10, where payment goes to someone else.
  public var payee: InvoiceParty?
  /// BT-84, the accounts to pay to.
  public var ibans: [String] = []
  /// BT-86, the banks of these accounts.
  public var bics: [String] = []
  /// BT-90, the number by which the creditor collects direct debits.
  public var creditorID: String?
  /// BT-91, the account to be debited.
  public var debitedIBAN: String?
  /// BT-83.
  public var remittance: String?
  /// BT-20, one for each payment term, with its lines.
  public var terms: [String] = []
  /// Discounts for who pays early, in the fields that a syntax has for them beyond EN 16931.
  public var discounts: [Discount] = []
  /// BT-10.
  public var buyerReference: String?
  /// BT-12.
  public var contractReference: String?
  /// BT-13.
  public var orderReference: String?
  /// BT-16.
  public var despatchReference: String?
  /// BG-3.
  public var preceding: [Preceding] = []
  /// BT-131 of each line.
  public var lineNets: [Money] = []
  /// BT-92 of each allowance on document level.
  public var allowances: [Money] = []
  /// BT-99 of each charge on document level.
  public var charges: [Money] = []
  /// BG-23.
  public var vatBreakdown: [VATCategory] = []
  /// Where the fields stand, by business term (`BT-1`).
  public var origin: Origin

  /// The format it is written in, by the names in which `case.xml` tells it.
  public enum Syntax: String, CaseIterable, Sendable {
    case ublInvoice = "UBL-Invoice"
    case ublCreditNote = "UBL-CreditNote"
    case cii = "CII"
    case zugferd1 = "ZUGFeRD1"
  }

  /// A discount for who pays until a day, or so many days from one.
  public struct Discount: Sendable, Hashable {
    public var percent: Percent
    public var until: Day?
    public var days: Int?
    /// What the days count from; the invoice's date where it is not said.
    public var from: Day?
    /// What it is of; the whole sum where it is not said.
    public var base: Money?

    public init(_ percent: Percent) { self.percent = percent }
  }

  /// One category of BG-23; nil what is not there or does not read.
  public struct VATCategory: Sendable, Hashable {
    public var place: Place
    /// BT-116.
    public var base: Money?
    /// BT-117.
    public var amount: Money?
    /// BT-118: `S`, `AE`.
    public var code: String?
    /// BT-119.
    public var rate: Percent?

    public init(_ place: Place) { self.place = place }
  }

  /// BG-22.
  public struct Totals: Sendable, Hashable {
    /// BT-106.
    public var lineNet: Money?
    /// BT-107.
    public var allowances: Money?
    /// BT-108.
    public var charges: Money?
    /// BT-109.
    public var net: Money?
    /// BT-110.
    public var vat: Money?
    /// BT-112.
    public var gross: Money?
    /// BT-113.
    public var prepaid: Money?
    /// BT-114.
    public var rounding: Money?
    /// BT-115.
    public var payable: Money?

    public init() {}
  }

  /// An invoice that this one corrects, credits or settles.
  public struct Preceding: Sendable, Hashable {
    /// BT-25.
    public var number: String
    /// BT-26.
    public var issued: Day?

    public init(number: String, issued: Day? = nil) {
      self.number = number
      self.issued = issued
    }
  }

  public init(syntax: Syntax, origin: Origin) {
    self.syntax = syntax
    self.origin = origin
  }

  /// Whether BT-3 says that this asks for money: an invoice, corrected, partial, final or for prepayment; so does one
  /// that says nothing.
  public var claimsMoney: Bool {
    typeCode.map(EInvoice.invoiceCodes.contains) ?? true
  }

  /// Whether it gives money back: by its syntax, or by BT-3.
  public var isCreditNote: Bool {
    syntax == .ublCreditNote || typeCode.map(EInvoice.creditNoteCodes.contains) ?? false
  }

  /// Whether BT-3 says that it takes the place of another one.
  public var isCorrection: Bool { typeCode == "384" }

  /// Source: EN 16931 code list for BT-3; left out are 325, the pro-forma invoice, and 751, information for the
  /// accounts, which ask for nothing.
  private static let invoiceCodes: Set = [
    "71", "80", "82", "84", "102", "130", "202", "203", "204", "211", "218", "219", "295", "326", "331", "380", "382",
    "383", "384", "385", "386", "387", "388", "389", "390", "393", "394", "395", "456", "457", "471", "472", "473",
    "500", "501", "527", "553", "575", "623", "633", "780", "817", "870", "875", "876", "877", "935",
  ]

  /// Source: EN 16931 code list for BT-3, the codes that count as credit notes.
  private static let creditNoteCodes: Set = [
    "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "502", "503", "532",
  ]
}

/// A party as an invoice names it.
public struct InvoiceParty: Sendable, Hashable {
  /// BT-27, BT-44, BT-59.
  public var name: String?
  /// BT-28, BT-45.
  public var tradingName: String?
  /// BT-31, BT-48.
  public var vatID: String?
  /// BT-32.
  public var taxNumber: String?
  /// BT-30, BT-47, BT-61.
  public var registration: String?
  /// BT-35, BT-50.
  public var street: String?
  /// BT-38, BT-53.
  public var postcode: String?
  /// BT-37, BT-52.
  public var city: String?
  /// BT-40, BT-55.
  public var country: String?
  /// BT-43, BT-58.
  public var email: String?

  public init() {}
}
