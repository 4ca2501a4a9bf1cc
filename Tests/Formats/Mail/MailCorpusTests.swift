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

  /// Where Python reads something else, and why ours is kept.
  private static let deviations = [
    // No boundary, or the same one twice: Python finds no parts or fewer; we find the files.
    "cpython/msg_15.txt": ["attachments"], "cpython/msg_39.txt": ["attachments"],
    // `MAILER DAEMON <>`: Python makes the address `<>` of it; there is none.
    "cpython/msg_43.txt": ["from"],
    // `Big Bug bb@bug.com`: Python makes an address of three words; it is no address.
    "plain_emails/mix_caps_content_type.eml": ["from"],
    // Python's header ends at a line that is no field; ours goes on.
    "plain_emails/raw_email_incorrect_header.eml": ["from", "to"],
    // Two addresses without a comma: Python sees the first alone.
    "plain_emails/raw_email_multiple_from.eml": ["from", "to"],
  ]

  /// Parts without the header of a mail: nothing says from whom, to whom or when.
  private static let fragments = [
    "malformed/000.eml", "malformed/001.eml", "malformed/002.eml", "malformed/004.eml", "malformed/006.eml",
    "malformed/016.eml", "thirdparty/002.eml",
  ]

  @Test(.enabled(if: Tool.isInstalled("python3"), "needs python3"))
  func everyMailReadsAsPythonReadsIt() throws {
    let references = try #require(try PythonMail.read(Self.mails))
    #expect(references.count == 104)
    for reference in references {
      let file = reference.file.split(separator: "/").suffix(2).joined(separator: "/")
      let bytes = try Corpus.bytes(at: reference.file)
      if Self.fragments.contains(file) {
        #expect(throws: MailProblem.notAMail, "\(file)") { try read(bytes) }
      } else {
        #expect(try differences(read(bytes), reference) == Self.deviations[file] ?? [], "\(file)")
      }
    }
  }

  /// The fields that Python could read and reads otherwise.
  private func differences(_ mail: MailMessage, _ reference: PythonMail) -> [String] {
    var fields: [String] = []
    if let subject = reference.subject, words(subject) != words(mail.subject ?? "") { fields.append("subject") }
    if let from = reference.from, from != mail.from { fields.append("from") }
    if let to = reference.to, to != mail.to { fields.append("to") }
    if let date = reference.date, date != mail.date?.seconds { fields.append("date") }
    if let attachments = reference.attachments, attachments != mail.attachments.count { fields.append("attachments") }
    return fields
  }

  @Test func mutatedMailsNeverCrash() throws {
    let samples = try Self.mails.map(Corpus.bytes)
    var random = SeededGenerator(seed: 11)
    var read = 0
    for round in 0..<5_000 {
      var bytes = samples[round % samples.count]
      for _ in 0..<Int.random(in: 1...30, using: &random) where !bytes.isEmpty {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes.remove(at: index)
        case 1: bytes.insert(contentsOf: bytes[index...].prefix(200), at: index)
        case 2: bytes[index] = Array("=?:;,<>\"()\n-\0".utf8).randomElement(using: &random) ?? 0
        default: bytes[index] = UInt8.random(in: 0...255, using: &random)
        }
      }
      if (try? self.read(bytes)) != nil { read += 1 }
    }
    // A header survives most mutations, so a reader that gave up at once would show here.
    #expect(read > 3_000)
  }

  private func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }
}
