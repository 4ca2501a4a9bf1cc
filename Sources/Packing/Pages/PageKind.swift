import CaseModel
import Formats
import Synchronization

/// What a person reads of a case, each a PDF.
package enum PageKind: String, CaseIterable, Sendable {
  /// Every line of the claim with its working.
  case claim = "Forderungsaufstellung.pdf"
  /// From the creditor to whoever gets the case.
  case letter = "Uebergabeschreiben.pdf"
  /// The escalation as a picture.
  case timeline = "Verlauf.pdf"

  package var file: String { rawValue }

  var title: String {
    switch self {
    case .claim: return "Forderungsaufstellung"
    case .letter: return "Übergabeschreiben"
    case .timeline: return "Verlauf"
    }
  }
}

/// The pages of one case as they were made, so that the next recipient who gets the same need not wait for them.
package final class MadePages: Sendable {
  /// All in which the pages of one case differ from recipient to recipient.
  private struct Key: Hashable {
    let kind: PageKind
    /// What the case went without.
    let withheld: [Withheld]
    /// The documents of the package that it names.
    let files: [String?]
    let letter: Letter?

    struct Letter: Hashable {
      let kept: [DocumentKind: Int]
      let answers: [MappedCase.Answer]
      let addressee: String
      let pages: [PageKind]
      let channels: [[String]]
    }

    init(_ kind: PageKind, _ handover: Handover) {
      self.kind = kind
      withheld = handover.withheld
      switch kind {
      case .claim: files = ClaimSheet.files(handover)
      case .letter: files = handover.contents.documents.map(\.file)
      case .timeline: files = []
      }
      let mapping = handover.recipient.mapping
      letter =
        kind == .letter
        ? Letter(
          kept: handover.keptDocuments, answers: handover.mapped?.answers ?? [],
          addressee: handover.recipient.addressee,
          pages: mapping?.pages ?? [], channels: handover.channels) : nil
    }
  }

  private let made = Mutex<[Key: [UInt8]]>([:])

  package init() {}

  /// How many were made so far.
  var count: Int { made.withLock { $0.count } }

  func bytes(of kind: PageKind, for handover: Handover) throws -> [UInt8] {
    let key = Key(kind, handover)
    if let bytes = made.withLock({ $0[key] }) { return bytes }
    let bytes = try PagePress.borrow { press in
      switch kind {
      case .claim: return try ClaimSheet.write(handover, on: press)
      case .letter: return try LetterSheet.write(handover, on: press)
      case .timeline: return try TimelineSheet.write(handover, on: press)
      }
    }
    made.withLock { $0[key] = bytes }
    return bytes
  }
}

extension Handover {
  /// A page for people, made when it is first asked for.
  package func page(_ kind: PageKind) throws -> GeneratedFile {
    GeneratedFile(kind.file, try pages.bytes(of: kind, for: self))
  }
}
