/// A stream that the library may take for an object stream or a cross-reference stream, before it is parsed.
struct PDFObjectStream {
  /// Nil where none stands before `obj`.
  let number: Number?
  let dictionary: Range<Int>
  /// Where the keys `/First` stand, which object streams need.
  let firstKeys: [Int]
  /// Where its data begin.
  let data: Int

  struct Number {
    let object: Int32
    let generation: Int32
  }

  /// Object number and generation before an `obj` at that offset.
  static func number(before offset: Int, in bytes: UnsafeRawBufferPointer) -> Number? {
    var position = offset
    func integer() -> Int32? {
      while position > 0, PDFLexer.isSpace(bytes[position - 1]) { position -= 1 }
      let end = position
      while position > 0, end - position < 10, (0x30...0x39).contains(bytes[position - 1]) { position -= 1 }
      return Int32(String(decoding: bytes[position..<end], as: UTF8.self))
    }
    guard let generation = integer(), let object = integer() else { return nil }
    return Number(object: object, generation: generation)
  }

  /// Where the data begin after the keyword `stream`: a line end, before which the library forgives blanks.
  static func data(after lexer: PDFLexer, in bytes: UnsafeRawBufferPointer) -> Int {
    var position = lexer.position
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { position += 1 }
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    return min(position, bytes.count)
  }

  /// Whether inflating the data once tells what the library will unpack: no filter, or `/FlateDecode` alone, written in
  /// place, with rows of sane width.
  func isBounded(in bytes: UnsafeRawBufferPointer) -> Bool {
    var lexer = PDFLexer(bytes, at: dictionary.lowerBound)
    var filters = 0
    // Bits of a row of pixels; the library keeps two.
    var row = 1
    while lexer.position < dictionary.upperBound {
      let token = lexer.next()
      if lexer.isName(token, "Filter") {
        filters += 1
        guard filters == 1, isFlateAlone(&lexer) else { return false }
      } else if lexer.isName(token, "DecodeParms") {
        guard isWrittenInPlace(&lexer) else { return false }
      } else if lexer.isName(token, "Columns") || lexer.isName(token, "Colors")
        || lexer.isName(token, "BitsPerComponent")
      {
        guard case .number(let value) = lexer.next(), value <= 65_536, !isReference(&lexer) else { return false }
        row *= max(1, Int(value))
        guard row <= 8 << 20 else { return false }
      } else if token == .end {
        return false
      }
    }
    return true
  }

  private func isFlateAlone(_ lexer: inout PDFLexer) -> Bool {
    let token = lexer.next()
    guard token == .openArray else { return isFlate(token, lexer) }
    return isFlate(lexer.next(), lexer) && lexer.next() == .closeArray
  }

  private func isFlate(_ token: PDFLexer.Token, _ lexer: PDFLexer) -> Bool {
    lexer.isName(token, "FlateDecode") || lexer.isName(token, "Fl")
  }

  /// Peeks, so that the keys inside are still met.
  private func isWrittenInPlace(_ lexer: inout PDFLexer) -> Bool {
    var ahead = lexer
    let token = ahead.next()
    guard token == .openArray else { return token == .openDictionary || ahead.isWord(token, "null") }
    let item = ahead.next()
    return item == .openDictionary || ahead.isWord(item, "null")
  }

  private func isReference(_ lexer: inout PDFLexer) -> Bool {
    var ahead = lexer
    guard case .number = ahead.next() else { return false }
    return ahead.isWord(ahead.next(), "R")
  }
}
