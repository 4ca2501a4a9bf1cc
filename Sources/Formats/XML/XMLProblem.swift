import CXML

/// Why a document was refused, or what a schema found wrong in it.
package struct XMLProblem: Error, Hashable, Sendable {
  package let reason: Reason
  /// Counted from 1; nil where it has no place.
  package let line: Int?
  /// Counted from 1; nil where it is not known.
  package let column: Int?
  /// The parser's own English words, for whoever mends the document; values of the document are left out.
  package let message: String

  package enum Reason: String, CaseIterable, Sendable {
    case notWellFormed, documentType, tooLarge, tooDeep, tooManyElements, tooManyAttributes, tooManyNames, encoding,
      empty
    case outOfMemory
    /// Well-formed, but not as the schema wants it.
    case invalid
  }

  package init(_ reason: Reason, line: Int? = nil, column: Int? = nil, message: String = "") {
    self.reason = reason
    self.line = line
    self.column = column
    self.message = message
  }

  init(_ problem: cxml_problem) {
    let message = withUnsafeBytes(of: problem.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    self.init(
      Reason(problem.reason), line: Int(problem.line).positive, column: Int(problem.column).positive,
      message: XMLProblem.oneLine(message))
  }

  /// libxml2 ends its messages with a line feed.
  static func oneLine(_ message: some StringProtocol) -> String {
    message.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension XMLProblem.Reason {
  fileprivate init(_ reason: cxml_reason) {
    switch reason {
    case CXML_DOCUMENT_TYPE: self = .documentType
    case CXML_TOO_LARGE: self = .tooLarge
    case CXML_TOO_DEEP: self = .tooDeep
    case CXML_TOO_MANY_ELEMENTS: self = .tooManyElements
    case CXML_TOO_MANY_ATTRIBUTES: self = .tooManyAttributes
    case CXML_TOO_MANY_NAMES: self = .tooManyNames
    case CXML_ENCODING: self = .encoding
    case CXML_EMPTY: self = .empty
    case CXML_OUT_OF_MEMORY: self = .outOfMemory
    default: self = .notWellFormed
    }
  }
}

extension Int {
  /// The shim's 0 means unknown.
  var positive: Int? { self > 0 ? self : nil }
}
