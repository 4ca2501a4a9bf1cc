import CaseModel
import Custody
import Packing

/// Who hands over, when, and where to.
public struct HandOverOrder: Sendable {
  /// The name of the one it is for, as `koffer recipients list` gives it.
  public let recipient: String
  /// Who answers for it; nil where nobody said so.
  public let person: String?
  /// The account it runs under, as the system calls it; it is no person's word, and written down where there is none.
  public var account: String?
  /// The moment in UTC as the ledger writes it down, `2026-11-27T16:20:00Z`; asked whenever something happens.
  public let at: @Sendable () -> String
  /// A folder in place of the one that koffer.yaml names.
  public let folder: String?
  /// A signature beside the package, an envelope in its place.
  public let seal: Seal
  /// In which language a mail to the recipient is written.
  public let language: Language
  package var pacing = Pacing()

  public init(
    to recipient: String, by person: String? = nil, at: @escaping @autoclosure @Sendable () -> String,
    folder: String? = nil, _ seal: Seal = .none, in language: Language = .german
  ) {
    self.recipient = recipient
    self.person = person
    self.at = at
    self.folder = folder
    self.seal = seal
    self.language = language
  }
}
