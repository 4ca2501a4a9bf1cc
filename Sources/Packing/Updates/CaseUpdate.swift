import CaseModel
import Formats
import Law

/// What a recipient is told about a case it has: the news, or that it is to give the case back.
///
/// Each refers to the package it follows by its hash, and to the update before it, so that a gap is seen.
package struct CaseUpdate: Sendable {
  /// From 1, among the updates of the case to this recipient.
  package let sequence: Int
  /// By its name, as `--for` takes it.
  package let recipient: String
  /// How letters address it.
  package let addressee: String
  package let asOf: Day
  /// SHA-256 of the manifest of the package the case was handed over with.
  package let original: String
  /// The same of the update before.
  package let previous: String?
  package let news: CaseNews
  package let recall: Recall?
  /// Answers to what the recipient asked.
  package let answers: [Answer]
  /// The recipient's own file number, where it told one.
  package let fileNumber: String?
  /// What is owed on the day of the update; nil where that cannot be said.
  package let claim: ClaimStatement?

  /// What the creditor answers to a question.
  package struct Answer: Sendable {
    /// The question's name, as the recipient gave it.
    package let question: String
    package let text: String

    package init(to question: String, _ text: String) {
      self.question = question
      self.text = text
    }
  }

  package init(
    _ sequence: Int, to recipient: Recipient, asOf: Day, following original: String, _ previous: String?,
    news: CaseNews, recall: Recall? = nil, answers: [Answer] = [], fileNumber: String? = nil, claim: ClaimStatement?
  ) {
    self.sequence = sequence
    self.recipient = recipient.name
    addressee = recipient.addressee
    self.asOf = asOf
    self.original = original
    self.previous = previous
    self.news = news
    self.recall = recall
    self.answers = answers
    self.fileNumber = fileNumber
    self.claim = claim
  }

  /// Everything made and checked.
  package func parcel(_ schemas: CaseSchemas) throws -> Parcel {
    let xml = try UpdateXML.write(self)
    let problems = try schemas.schema(UpdateVersion.current).validate(try XMLTree(parsing: xml))
    guard problems.isEmpty else { throw Parcel.Invalid(PackageNames.update, problems: problems) }
    let page = try PagePress.borrow { press in try UpdateSheet.write(self, on: press) }
    return try Parcel(
      of: news.file.number, named: fileName,
      made: [GeneratedFile(PackageNames.update, xml), GeneratedFile(PackageNames.updateLetter, page)], news.contents)
  }

  /// `2026-0042.koffer.meldung-1.zip`
  private var fileName: String {
    "\(SafeName.makeFileName(news.file.number)).\(recipient).meldung-\(sequence).zip"
  }
}
