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
  /// Pages name the documents that go along and what is withheld; otherwise they are the same for everybody.
  private struct Key: Hashable {
    let kind: PageKind
    let files: [String]
    let withheld: [Withheld]
    let kept: [DocumentKind: Int]
    /// Of the letter alone.
    let answers: [MappedCase.Answer]
    let addressee: String?
    let pages: [PageKind]
  }

  private let made = Mutex<[Key: [UInt8]]>([:])

  package init() {}

  func bytes(of kind: PageKind, for handover: Handover) throws -> [UInt8] {
    let key = Key(
      kind: kind, files: handover.contents.documents.map(\.file), withheld: handover.withheld,
      kept: handover.keptDocuments, answers: kind == .letter ? handover.mapped?.answers ?? [] : [],
      addressee: kind == .letter ? handover.recipient.mapping?.title.german : nil,
      pages: kind == .letter ? handover.recipient.mapping?.pages ?? [] : [])
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
