import CaseModel
import Law

extension XJustizMessage {
  /// What the case tells a court or a law firm. Nothing is declared that nobody declared: no court, no field of law.
  init(_ handover: Handover) throws {
    let file = handover.file
    id = try StableID.make(file.number, "message", handover.cleared.asOf.description)
    created = "\(handover.cleared.asOf)T12:00:00Z"
    sender = file.creditor.name ?? ""
    let code = handover.court?.value
    receiver =
      handover.receiver.map { .named($0.value.onOneLine) } ?? code.map(Authority.court)
      ?? .named(XJustizMessage.unknown)
    court = code.map(Authority.court) ?? .named(XJustizMessage.unknown)
    number = file.number
    parties = XJustizParties(file).parties
    claim = Claim(handover)
    let days = XJustizMessage.days(file)
    let pages = try PageKind.allCases.map { page in
      Document(
        id: try StableID.make(file.number, page.file), documentClass: page.xjustizClass.rawValue,
        day: handover.cleared.asOf, title: page.title, file: page.file, component: XJustizComponent.original.rawValue)
    }
    letter = pages.first { $0.file == PageKind.letter.file }?.id
    documents =
      try pages
      + handover.contents.documents.map { packed in
        Document(
          id: try StableID.make(file.number, packed.document.path), documentClass: packed.kind.xjustizClass.rawValue,
          day: days[packed.document.path], title: XJustizMessage.title(of: packed, file), file: packed.file,
          component: XJustizComponent.original.rawValue)
      }
  }

  /// Where nobody has said yet who receives it; the schema takes words.
  static let unknown = "noch nicht bestimmt"
  /// Under which name `koffer.yaml` says who it is.
  static let receiverSetting = Mapping.Setting(
    name: "receiver", title: Text("Kanzlei oder Gericht", "law firm or court"), isRequired: false, longest: nil,
    otherwise: unknown)

  /// Under which name it says which court it is.
  static let courtSetting = Mapping.Setting(
    name: "court", title: Text("Gericht (Code der Liste GDS.Gerichte)", "court (code of the list GDS.Gerichte)"),
    isRequired: false, longest: 12, otherwise: unknown)

  /// The day of each letter and paper that has one.
  private static func days(_ file: CaseFile) -> [String: Day] {
    let dated: [(String?, Day?)] =
      file.invoices.map { ($0.file, $0.issued) } + file.invoices.map { ($0.performed?.file, $0.performed?.on) }
      + file.credits.map { ($0.file, $0.on) } + file.reminders.map { ($0.file, $0.sent) }
      + [(file.contract?.file, file.contract?.date), (file.creditor.assignment?.file, file.creditor.assignment?.on)]
    let known = dated.compactMap { entry in entry.0.flatMap { path in entry.1.map { (path, $0) } } }
    return Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  /// `Rechnung RE-2026-0815`, `Mahnschreiben vom 07.04.2026`: what a clerk reads in the list.
  private static func title(of packed: PackedDocument, _ file: CaseFile) -> String {
    let path = packed.document.path
    if let invoice = file.invoices.first(where: { $0.file == path }), let number = invoice.number {
      return "\(packed.title.german) \(number)"
    }
    guard let day = days(file)[path] else { return packed.title.german }
    return "\(packed.title.german) vom \(day.german)"
  }
}

extension XJustizMessage.Claim {
  fileprivate init(_ handover: Handover) {
    let matter = handover.file.contract?.subject?.onOneLine
    subject = [matter ?? "Forderung", handover.file.invoicesInWords].compactMap { $0 }
      .joined(separator: ", ")
    value = handover.claim.total.principal.description
    currency = handover.claim.currency.code
  }
}

extension DocumentKind {
  /// Its class in a court's file.
  var xjustizClass: XJustizDocumentClass {
    switch self {
    case .reminder, .contact, .offer, .dispute, .acknowledgement: return .letter
    case .delivery: return .service
    case .cost: return .costs
    case .powerOfAttorney, .assignment, .contract, .invoice, .credit, .performance, .check, .payment, .court, .other:
      return .other
    }
  }
}

extension PageKind {
  /// Its class in a court's file.
  fileprivate var xjustizClass: XJustizDocumentClass {
    switch self {
    case .letter: return .letter
    case .claim, .timeline: return .other
    }
  }
}

extension Handover {
  /// The law firm or the court, as the workspace names it; nil where it does not.
  var receiver: RecipientSettings.Entry? { recipient.settings.values[XJustizMessage.receiverSetting.name] }

  /// The court's code, as the workspace gives it; nil where it does not.
  var court: RecipientSettings.Entry? { recipient.settings.values[XJustizMessage.courtSetting.name] }
}
