import CaseModel
import Custody
import Formats
import Intake

/// What became of an answer.
public struct AnswerReport: Sendable {
  public let caseNumber: String
  /// What keeps it from being written down; nothing where it was.
  public let findings: [Finding]

  public var isRecorded: Bool { findings.isEmpty }
}

extension Pipeline {
  /// Writes down what the creditor answers to a question that is open; sending it is another matter.
  ///
  /// - Parameters:
  ///   - question: its name, as the recipient gave it.
  ///   - text: a file with the answer.
  public func answer(
    _ caseNumber: String, question: String, text path: String, _ order: ReplyOrder, in workspace: String = "."
  ) throws(Outage) -> AnswerReport {
    let ledger = try LedgerLibrary(in: workspace).ledger
    return try Outage.translating(path) {
      let text = try AnswerText.read(path)
      func held(_ kind: FindingKind, _ message: Text) -> AnswerReport {
        AnswerReport(caseNumber: caseNumber, findings: [Finding(kind, at: Place(ledger.name), message)])
      }
      guard let lock = try ledger.keep(caseNumber) else {
        return held(
          .replyMeanwhile, Text("Ein anderer Lauf arbeitet gerade an dem Fall.", "Another run is working on the case."))
      }
      defer { withExtendedLifetime(lock) {} }
      let history = try ledger.history(of: caseNumber)
      guard let record = history.record else {
        return held(
          .replyCaseUnknown,
          Text("Den Fall \(caseNumber) kennt das Übergabebuch nicht.", "The ledger does not know case \(caseNumber)."))
      }
      let recipient = LastHandOver(history.events)?.recipient ?? record.recipient ?? ""
      let key = try ToldEvent.question(question, of: caseNumber, from: recipient)
      let isAsked = history.events.contains { $0.kind == .question && $0.details["event"] == key }
      let isAnswered = history.events.contains { $0.kind == .answered && $0.details["question"] == key }
      guard isAsked, !isAnswered else {
        return held(
          .questionNotOpen,
          isAnswered
            ? Text("Die Rückfrage ist schon beantwortet.", "The question is answered already.")
            : Text("Eine Rückfrage dieser Kennung gibt es nicht.", "There is no question of that name."))
      }
      let fields = ["case": caseNumber, "kind": EventKind.answered.rawValue, "id": question, "text": text]
      let entry = Entry(
        .answered, of: caseNumber, by: order.person, to: recipient, ["question": key],
        enclosure: EnclosureText.text(fields))
      guard let refusal = try ledger.record([entry], at: order.at()) else {
        return AnswerReport(caseNumber: caseNumber, findings: [])
      }
      guard case .unlawful(_, let state) = refusal else { return AnswerReport(caseNumber: caseNumber, findings: []) }
      return held(
        .replyUnlawful,
        Text(
          "Solange der Fall „\(state?.title.german ?? "")“ ist, wird nichts beantwortet.",
          "While the case is “\(state?.title.english ?? "")” nothing is answered."))
    }
  }
}

extension Outage {
  /// Whether the file of an answer is there, and what stands in it can be none.
  package var isAnswerUnfit: Bool { code == AnswerText.unfit }
}

/// The text of an answer.
private enum AnswerText {
  static let unfit = "BUCH-51"

  /// Without blanks around it. Throws where it says nothing, or holds what cannot be seen.
  static func read(_ path: String) throws -> String {
    let bytes = try OpenFile(path).readAll(limit: 1 << 20)
    let text = TextEncoding.utf8.text(of: bytes)?.replacing("\r\n", with: "\n").trimmingBlanks
    guard let text, !text.isEmpty, ReplyValue.isText(text) else {
      throw Outage(
        unfit, path: path,
        Text(
          "Die Antwort ist leer, länger als \(ReplyValue.longestText) Zeichen, nicht in UTF-8 oder enthält Steuerzeichen.",
          "The answer is empty, longer than \(ReplyValue.longestText) characters, not in UTF-8, or holds control characters."
        ),
        remedy: Text("Die Datei berichtigen. Es wurde nichts verzeichnet.", "Mend the file. Nothing was recorded."))
    }
    return text
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
