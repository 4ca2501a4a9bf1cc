import TestSupport
import Testing

@testable import Formats

/// The mails of the corpus, most of them odd on purpose.
@Suite(.enabled(if: Corpus.isPresent, "needs ../shared/corpus"))
struct MailCorpusTests {
  private static var mails: [String] {
    Corpus.files(below: "eml").filter { path in [".eml", ".txt", ".msg"].contains { path.hasSuffix($0) } }
  }

  private func read(_ bytes: [UInt8]) throws(MailProblem) -> MailMessage {
    try MailMessage(bytes) { String($0.count) }
  }

  @Test func everyMailReadsAsPythonReadsIt() throws {
    let references = try #require(try PythonMail.read(Self.mails))
    for reference in references {
      let file = reference.file.split(separator: "/").suffix(2).joined(separator: "/")
      let mail: MailMessage
      do { mail = try read(Corpus.bytes(at: reference.file)) } catch { Issue.record("\(file): \(error)"); continue }
      if let subject = reference.subject { #expect(words(mail.subject ?? "") == words(subject), "\(file)") }
      if let from = reference.from { #expect(mail.from == from, "\(file)") }
      if let to = reference.to { #expect(mail.to == to, "\(file)") }
      if let date = reference.date { #expect(mail.date?.seconds == date, "\(file)") }
      if let attachments = reference.attachments { #expect(mail.attachments.count == attachments, "\(file)") }
    }
  }

  private func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }
}
