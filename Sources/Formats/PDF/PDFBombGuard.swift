import CPDF

/// Judges a PDF before the library parses it: nothing in it may unpack, or be parsed, into more than the limits.
///
/// The library unpacks object streams and cross-reference streams whole and in memory. Their dictionaries always stand
/// in plain bytes, and a stream serves as the one only with a key `/First`, as the other only with a key `/W`. So every
/// object is lexed from every `obj` on, and each stream with such a key is inflated once, only to be counted.
struct PDFBombGuard {
  private let bytes: UnsafeRawBufferPointer
  private let limits: PDFLimits
  private var objectStreams: [PDFObjectStream] = []
  private var mentionsEncryption = false
  private var crossReferenceSize = 0
  private var tokens = 0
  /// Bytes lexed so far. Honest objects do not overlap, so a few times the file is enough.
  private var lexed = 0

  init(_ bytes: UnsafeRawBufferPointer, limits: PDFLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func check() throws(PDFProblem) {
    try judge(after: "trailer")
    try judge(after: "obj")
    if mentionsEncryption, !objectStreams.isEmpty { try checkEncrypted() }
  }

  private mutating func judge(after keyword: String) throws(PDFProblem) {
    guard let start = bytes.baseAddress else { return }
    var position = 0
    while position < bytes.count {
      position += cpdf_find(start + position, bytes.count - position, keyword) + keyword.utf8.count
      guard position <= bytes.count else { return }
      try judgeObject(at: position)
    }
  }

  private mutating func judgeObject(at start: Int) throws(PDFProblem) {
    var lexer = PDFLexer(bytes, at: start)
    var open: [PDFLexer.Token] = []
    var firstKeys: [Int] = []
    var isCrossReference = false
    repeat {
      let token = lexer.next()
      tokens += 1
      switch token {
      case .openDictionary, .openArray: open.append(token)
      case .closeDictionary where open.last == .openDictionary: open.removeLast()
      case .closeArray where open.last == .openArray: open.removeLast()
      case .name(let range):
        if lexer.isName(token, "First") { firstKeys.append(range.lowerBound) }
        if lexer.isName(token, "W") { isCrossReference = true }
        if lexer.isName(token, "Encrypt") { mentionsEncryption = true }
      case .malformed where !open.isEmpty: throw .damaged
      case .end: open = []
      default: break
      }
      guard open.count <= 500, tokens <= limits.tokens else { throw .tooLarge }
    } while !open.isEmpty
    let end = lexer.position
    lexed += end - start
    guard lexed <= 4 * bytes.count + 65_536 else { throw .tooLarge }
    guard isCrossReference || !firstKeys.isEmpty, lexer.isWord(lexer.next(), "stream") else { return }
    let stream = PDFObjectStream(
      number: PDFObjectStream.number(before: start - 3, in: bytes), dictionary: start..<end, firstKeys: firstKeys,
      data: PDFObjectStream.data(after: lexer, in: bytes))
    guard stream.isBounded(in: bytes) else { throw .tooLarge }
    if !firstKeys.isEmpty { objectStreams.append(stream) }
    try measure(UnsafeRawBufferPointer(rebasing: bytes[stream.data...]), isCrossReference: isCrossReference)
  }

  private mutating func measure(_ data: UnsafeRawBufferPointer, isCrossReference: Bool) throws(PDFProblem) {
    let room = isCrossReference ? limits.crossReferenceSize - crossReferenceSize : limits.objectStreamSize
    var size = 0
    var count = 0
    // Data that does not inflate is either encrypted or not deflated; neither grows.
    let status = cpdf_measure(data.baseAddress, data.count, room, &size, &count)
    guard status != CPDF_TOO_LARGE, status != CPDF_OUT_OF_MEMORY else { throw .tooLarge }
    if isCrossReference { crossReferenceSize += size } else { tokens += count }
    guard tokens <= limits.tokens else { throw .tooLarge }
  }

  /// Only the library can decrypt, so it opens a copy whose object streams lack the key that makes it unpack them.
  private mutating func checkEncrypted() throws(PDFProblem) {
    var disarmed = [UInt8](bytes)
    for key in objectStreams.flatMap(\.firstKeys) { disarmed[key] = 0x58 }
    let file = try PDFFile(copying: disarmed)
    for stream in objectStreams {
      guard let number = stream.number else { throw .damaged }
      let object = file.object(number.object, number.generation)
      // A number that a later revision gave to something else: that one was judged by itself.
      guard file.kind(of: object) == CPDF_STREAM else { continue }
      let stored = try file.stored(object)
      defer { cpdf_free(stored.baseAddress) }
      try measure(UnsafeRawBufferPointer(stored), isCrossReference: false)
    }
  }
}
