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
}

/// What a document is to the case, in the order in which a reader of the package wants them.
package enum DocumentKind: String, CaseIterable, Sendable {
  case powerOfAttorney = "power_of_attorney"
  case assignment, contract, invoice, credit, performance, reminder, delivery, contact, offer, dispute, acknowledgement
  case check, payment, cost, court, other

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
  var title: String {
    switch self {
    case .powerOfAttorney: return "Vollmacht"
    case .assignment: return "Abtretung"
    case .contract: return "Vertrag"
    case .invoice: return "Rechnung"
    case .credit: return "Gutschrift"
    case .performance: return "Leistungsnachweis"
    case .reminder: return "Mahnschreiben"
    case .delivery: return "Zustellnachweis"
    case .contact: return "Gesprächsnotiz"
    case .offer: return "Angebot"
    case .dispute: return "Einwand"
    case .acknowledgement: return "Anerkenntnis"
    case .check: return "Auskunft"
    case .payment: return "Zahlungsbeleg"
    case .cost: return "Kostenbeleg"
    case .court: return "Gericht"
    case .other: return "Beleg"
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
    case .approval: self = .other
    case .interest: self = .contract
    case .cost: self = .cost
    case .proceeding, .title: self = .court
    }
  }
}
