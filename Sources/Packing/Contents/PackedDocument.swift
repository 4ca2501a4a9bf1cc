import CaseModel
import Escalation

/// A document of the case with its place in the package.
package struct PackedDocument: Sendable {
  /// `D01`, as `case.xml` refers to it.
  package let id: String
  package let kind: DocumentKind
  /// `dokumente/02_rechnung_RE-2026-0815.pdf`.
  package let file: String
  package let document: Document
  /// Whether it only reminds: a friendly reminder is no Mahnung, and is not to be passed off as one.
  package let isFriendlyReminder: Bool

  /// What it is, as a reader of a list sees it.
  package var title: Text { isFriendlyReminder ? PackedDocument.friendlyTitle : kind.title }

  /// The same as mapping files name it.
  var word: String { isFriendlyReminder ? PackedDocument.friendlyWord : kind.rawValue }

  /// Beside `reminder`, which then is a letter that demands payment.
  static let friendlyWord = "friendly_reminder"
  private static let friendlyTitle = Text("Zahlungserinnerung", "friendly reminder")

  /// In a package without a folder for its documents.
  var flat: PackedDocument {
    PackedDocument(
      id: id, kind: kind, file: file.split(separator: "/").last.map(String.init) ?? file, document: document,
      isFriendlyReminder: isFriendlyReminder)
  }
}

/// What a document is to the case, in the order in which a reader of the package wants them.
package enum DocumentKind: String, CaseIterable, Sendable {
  case powerOfAttorney = "power_of_attorney"
  case assignment, contract, invoice, credit, performance, reminder, delivery, contact, offer, dispute, acknowledgement
  case check, payment, cost, court, other

  /// How many of each kind, in the order of the kinds.
  static func list(_ counts: [DocumentKind: Int]) -> [(kind: Text, count: Int)] {
    allCases.compactMap { kind in counts[kind].map { (kind.title, $0) } }
  }

  /// The word in the file's name.
  var word: String {
    switch self {
    case .powerOfAttorney: return "vollmacht"
    case .assignment: return "abtretung"
    case .contract: return "vertrag"
    case .invoice: return "rechnung"
    case .credit: return "gutschrift"
    case .performance: return "leistungsnachweis"
    case .reminder: return "mahnung"
    case .delivery: return "zustellnachweis"
    case .contact: return "gespraech"
    case .offer: return "angebot"
    case .dispute: return "einwand"
    case .acknowledgement: return "anerkenntnis"
    case .check: return "auskunft"
    case .payment: return "zahlung"
    case .cost: return "kosten"
    case .court: return "gericht"
    case .other: return "beleg"
    }
  }

  /// As a reader of the cover sees it.
  var title: Text {
    switch self {
    case .powerOfAttorney: return Text("Vollmacht", "power of attorney")
    case .assignment: return Text("Abtretung", "assignment")
    case .contract: return Text("Vertrag", "contract")
    case .invoice: return Text("Rechnung", "invoice")
    case .credit: return Text("Gutschrift", "credit note")
    case .performance: return Text("Leistungsnachweis", "proof of performance")
    case .reminder: return Text("Mahnschreiben", "reminder")
    case .delivery: return Text("Zustellnachweis", "proof of delivery")
    case .contact: return Text("Gesprächsnotiz", "call note")
    case .offer: return Text("Angebot", "offer")
    case .dispute: return Text("Einwand", "objection")
    case .acknowledgement: return Text("Anerkenntnis", "acknowledgement")
    case .check: return Text("Auskunft", "report")
    case .payment: return Text("Zahlungsbeleg", "proof of payment")
    case .cost: return Text("Kostenbeleg", "proof of costs")
    case .court: return Text("Gericht", "court paper")
    case .other: return Text("Beleg", "other proof")
    }
  }

  init(_ role: FileReference.Role) {
    switch role {
    case .powerOfAttorney: self = .powerOfAttorney
    case .assignment: self = .assignment
    case .contract: self = .contract
    case .invoice: self = .invoice
    case .credit: self = .credit
    case .performance: self = .performance
    case .reminder: self = .reminder
    case .delivery: self = .delivery
    case .contact: self = .contact
    case .offer: self = .offer
    case .dispute: self = .dispute
    case .acknowledgement: self = .acknowledgement
    case .check: self = .check
    // An approval is the creditor's own affair; the recipient gets no kind for it.
    case .approval, .suspension: self = .other
    case .interest: self = .contract
    case .cost: self = .cost
    case .proceeding, .title: self = .court
    }
  }
}
