import CaseModel
import Packing

/// What a recipient is to be told, on whose word, and how.
public struct UpdateOrder: Sendable {
  public let content: Content
  /// Who answers for it; nil where nobody said so.
  public let person: String?
  /// The account it runs under, as the system calls it; it is no person's word, and written down where there is none.
  public var account: String?
  /// Whether it is one order for many cases, whatever became of each.
  public var isOfMany = false
  /// The moment in UTC as the ledger writes it down; asked whenever something happens.
  public let at: @Sendable () -> String
  /// A folder in place of the one that koffer.yaml names.
  public let folder: String?
  public let seal: Seal
  /// In which language a mail to the recipient is written.
  public let language: Language

  public enum Content: Sendable {
    /// What is new of these matters.
    case news(Set<UpdateMatter>)
    case recall(Recall)
  }

  public init(
    _ content: Content, by person: String? = nil, at: @escaping @autoclosure @Sendable () -> String,
    folder: String? = nil, _ seal: Seal = .none, in language: Language = .german
  ) {
    self.content = content
    self.person = person
    self.at = at
    self.folder = folder
    self.seal = seal
    self.language = language
  }

  var matters: Set<UpdateMatter> {
    if case .news(let matters) = content { return matters }
    return []
  }

  var recall: Recall? {
    if case .recall(let recall) = content { return recall }
    return nil
  }
}
