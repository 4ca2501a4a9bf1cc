import CYAML

/// Reads one YAML document (JSON is a part of YAML) into a tree with positions.
package enum YAMLReader {
  /// What a hand-written file never reaches.
  package struct Limits: Sendable {
    package var bytes = 8 << 20
    package var depth = 32
    package var values = 500_000

    package static let standard = Limits()
  }

  /// The document's one root value.
  package static func read(_ bytes: [UInt8], limits: Limits = .standard) throws(YAMLProblem) -> YAMLNode {
    let start = YAMLPosition(line: 1, column: 1)
    guard bytes.count <= limits.bytes else {
      throw YAMLProblem(reason: .tooLarge(limit: limits.bytes), position: start)
    }
    let bytes = unmarked(bytes)
    if let invalid = firstInvalid(in: bytes) { throw YAMLProblem(reason: .notUTF8, position: invalid) }
    let text = joiningSurrogates(bytes)
    let outcome: Result<YAMLNode, YAMLProblem> = text.withUnsafeBufferPointer { buffer in
      let parser = cyaml_open(buffer.baseAddress, buffer.count)
      defer { cyaml_close(parser) }
      var builder = YAMLBuilder(parser: parser, limits: limits)
      do throws(YAMLProblem) { return .success(try builder.document()) } catch { return .failure(error) }
    }
    return try outcome.get()
  }

  /// Editors on Windows begin UTF-8 with a mark, which libyaml takes for a part of the first key; it moves no line.
  static func unmarked(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  private static func firstInvalid(in bytes: [UInt8]) -> YAMLPosition? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where String(validating: line, as: UTF8.self) == nil {
      var (column, decoder, rest) = (1, UTF8(), line.makeIterator())
      while case .scalarValue = decoder.decode(&rest) { column += 1 }
      return YAMLPosition(line: index + 1, column: column)
    }
    return YAMLPosition(line: 1, column: 1)
  }

  /// JSON writes characters beyond the basic plane as two escapes (`\ud83d\ude00`); YAML knows only one (`\U0001F600`).
  ///
  /// Both spellings take twelve or ten characters on one line, so no line number moves.
  static func joiningSurrogates(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.first(where: { $0 > 0x20 }) == 0x7B else { return bytes }
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == 0x5C {
        if let high = escape(bytes, at: index), (0xD800..<0xDC00).contains(high),
          let low = escape(bytes, at: index + 6), (0xDC00..<0xE000).contains(low)
        {
          let scalar = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
          let digits = String(scalar, radix: 16)
          out += Array("\\U".utf8) + Array(repeating: 0x30, count: 8 - digits.utf8.count) + Array(digits.utf8)
          index += 12
          continue
        }
        out.append(bytes[index])
        index += 1
        guard index < bytes.count else { break }
      }
      out.append(bytes[index])
      index += 1
    }
    return out
  }

  private static func escape(_ bytes: [UInt8], at index: Int) -> Int? {
    guard index + 6 <= bytes.count, bytes[index] == 0x5C, bytes[index + 1] == 0x75 else { return nil }
    return Int(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
  }
}
