import CaseModel
import Formats

/// How to read what a recipient returns as a table or a list: `replies/NAME.yaml` of the workspace, which
/// docs/replies.md shows how to write.
package struct ReplyMapping: Sendable {
  /// The recipient's name.
  package let recipient: String
  package let format: Format
  package let days: ReplyValue.DayForm
  package let amounts: ReplyValue.AmountForm
  /// Where no column says so.
  package let currency: Currency
  /// The recipient's names for what we read; in JSON with points for what lies inside.
  package let columns: [Column: String]
  /// What its words for a status mean, as they stand in the file.
  package let statuses: [String: Meaning]

  package enum Format: Sendable {
    case csv(TextEncoding, DelimitedText.Separator)
    /// Where the list of entries lies: names joined by points; nothing where it is the file.
    case json(entries: [String])
  }

  package enum Column: String, CaseIterable, Sendable {
    case caseNumber = "case"
    case package
    case fileNumber = "file_number"
    case status, day, id, amount, currency, due, text
  }

  /// What a word for a status comes to; no event where it says nothing we record.
  package struct Meaning: Sendable {
    package let kind: Reply.Kind?
    package let reason: String?
  }
}
