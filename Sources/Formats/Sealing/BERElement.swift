/// A value of ASN.1 as it stands in a file (X.690, 8.1): its tag, and where its content lies.
struct BERElement: Hashable, Sendable {
  let tag: UInt8
  /// Where the element begins, and where its content does.
  let start: Int
  let content: Int
  /// Where the content ends; nil where an end mark says so.
  let end: Int?
}

/// Why a file is no such structure.
package enum LayoutProblem: Error, Hashable, Sendable {
  case malformed
  /// It ends before it says it does.
  case cutOff
  /// It is encrypted, and nothing guards it against changes.
  case unguarded
}

/// Reads elements of a file without reading the file: no more than a window of it is in memory.
struct BERReader {
  private let source: any ByteSource
  private var window: [UInt8] = []
  private var windowStart = 0
  /// Deeper than any structure of CMS goes.
  private static let mostLevels = 32

  init(_ source: any ByteSource) {
    self.source = source
  }

  var size: Int { source.size }

  /// The element that begins there and must end before `limit`.
  mutating func element(at start: Int, before limit: Int?) throws -> BERElement {
    let tag = try byte(at: start)
    guard tag & 0x1F != 0x1F else { throw LayoutProblem.malformed }
    let first = try byte(at: start + 1)
    guard first != 0x80 else {
      guard tag & 0x20 != 0 else { throw LayoutProblem.malformed }
      return BERElement(tag: tag, start: start, content: start + 2, end: nil)
    }
    var length = Int(first)
    var content = start + 2
    if first > 0x80 {
      let count = Int(first & 0x7F)
      guard count <= 7 else { throw LayoutProblem.malformed }
      length = 0
      for index in 0..<count { length = length << 8 | Int(try byte(at: content + index)) }
      content += count
    }
    guard length <= size - content else { throw LayoutProblem.cutOff }
    guard length <= (limit ?? size) - content else { throw LayoutProblem.malformed }
    return BERElement(tag: tag, start: start, content: content, end: content + length)
  }

  /// The element of that tag that begins there.
  mutating func element(_ tag: UInt8, at start: Int, before limit: Int?) throws -> BERElement {
    // What is no such element has no length that could be believed.
    guard try byte(at: start) == tag else { throw LayoutProblem.malformed }
    return try element(at: start, before: limit)
  }

  /// Whether the content of `parent` ends there.
  mutating func isEnd(of parent: BERElement, at place: Int) throws -> Bool {
    if let end = parent.end { return place >= end }
    return try byte(at: place) == 0 && byte(at: place + 1) == 0
  }

  /// Where what follows `parent` begins, whose content ends there.
  func after(_ parent: BERElement, contentEnd place: Int) -> Int {
    parent.end ?? place + 2
  }

  /// Where what follows the element begins.
  mutating func skip(_ element: BERElement, level: Int = 0) throws -> Int {
    if let end = element.end { return end }
    guard level < BERReader.mostLevels else { throw LayoutProblem.malformed }
    var place = element.content
    while try !isEnd(of: element, at: place) {
      place = try skip(self.element(at: place, before: nil), level: level + 1)
    }
    return place + 2
  }

  /// The bytes of a part that is small.
  func bytes(_ range: Range<Int>) throws -> [UInt8] {
    try source.bytes(range.count, at: range.lowerBound)
  }

  private mutating func byte(at place: Int) throws -> UInt8 {
    guard place < size else { throw LayoutProblem.cutOff }
    if place < windowStart || place >= windowStart + window.count {
      window = try source.bytes(min(16 << 10, size - place), at: place)
      windowStart = place
    }
    return window[place - windowStart]
  }
}

/// Writing, in the one form that DER allows.
enum DER {
  static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    var length: [UInt8] = []
    var rest = content.count
    guard rest >= 0x80 else { return [tag, UInt8(rest)] + content }
    while rest > 0 {
      length.insert(UInt8(rest & 0xFF), at: 0)
      rest >>= 8
    }
    return [tag, 0x80 | UInt8(length.count)] + length + content
  }
}
