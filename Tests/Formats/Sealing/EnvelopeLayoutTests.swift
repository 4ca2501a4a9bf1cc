import TestSupport
import Testing

@testable import Formats

/// The structure of an envelope, read without reading the file.
@Suite struct EnvelopeLayoutTests {
  private static let type = DER.element(0x06, [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x17])
  private static let head = DER.element(0x02, [0]) + DER.element(0x31, [])
  private static let terms = DER.element(0x06, [0x2A]) + DER.element(0x30, [])
  private static let tail = DER.element(0x04, [UInt8](repeating: 7, count: 16))

  private func whole(_ content: [UInt8]) -> [UInt8] {
    DER.element(
      0x30,
      Self.type
        + DER.element(0xA0, DER.element(0x30, Self.head + DER.element(0x30, Self.terms + content) + Self.tail)))
  }

  private func content(of bytes: [UInt8]) throws -> [UInt8] {
    let source = MemoryBytes(bytes)
    var content = EnvelopeContent(try CMSEnvelopeLayout(source).content, in: source)
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 3)
    while true {
      let count = try buffer.withUnsafeMutableBytes { try content.read(into: $0) }
      guard count > 0 else { return all }
      all += buffer.prefix(count)
    }
  }

  @Test func theContentInOnePiece() throws {
    let bytes = whole(DER.element(0x80, [1, 2, 3, 4, 5]))
    #expect(try content(of: bytes) == [1, 2, 3, 4, 5])
    #expect(try CMSEnvelopeLayout(MemoryBytes(bytes)).skeleton == whole([]))
  }

  @Test func theContentInPieces() throws {
    let pieces = DER.element(0x04, [1, 2]) + DER.element(0x04, []) + DER.element(0x04, [3, 4, 5])
    #expect(try content(of: whole(DER.element(0xA0, pieces))) == [1, 2, 3, 4, 5])
  }

  @Test func lengthsThatStandAtTheEnd() throws {
    let pieces: [UInt8] = [0xA0, 0x80, 0x04, 0x02, 1, 2, 0x04, 0x01, 3, 0, 0]
    let info: [UInt8] = [0x30, 0x80] + Self.terms + pieces + [0, 0]
    let bytes: [UInt8] =
      [0x30, 0x80] + Self.type + [0xA0, 0x80, 0x30, 0x80] + Self.head + info + Self.tail + [0, 0, 0, 0, 0, 0]
    #expect(try content(of: bytes) == [1, 2, 3])
    #expect(try CMSEnvelopeLayout(MemoryBytes(bytes)).skeleton == whole([]))
    for length in 0..<bytes.count {
      #expect(throws: LayoutProblem.cutOff) { try CMSEnvelopeLayout(MemoryBytes(Array(bytes.prefix(length)))) }
    }
    #expect(throws: LayoutProblem.malformed) { try CMSEnvelopeLayout(MemoryBytes(bytes + [0])) }
  }

  @Test func piecesThatAreNoOctets() {
    for piece in [DER.element(0x24, DER.element(0x04, [1])), DER.element(0x02, [1]), [0x1F, 0x81, 0x01, 0x00]] {
      #expect(throws: LayoutProblem.malformed) { try content(of: whole(DER.element(0xA0, piece))) }
    }
  }

  @Test func anInnerLengthBeyondItsParent() {
    var bytes = whole(DER.element(0x80, [1, 2, 3]))
    let place = bytes.count - 18 - 5
    bytes[place + 1] = 4
    #expect(throws: LayoutProblem.malformed) { try CMSEnvelopeLayout(MemoryBytes(bytes)) }
  }

  @Test func withoutContentAtAll() {
    #expect(throws: LayoutProblem.malformed) { try CMSEnvelopeLayout(MemoryBytes(whole([]))) }
  }

  @Test func lengthsInDER() {
    #expect(DER.element(0x04, [UInt8](repeating: 0, count: 127)).prefix(2) == [0x04, 127])
    #expect(DER.element(0x04, [UInt8](repeating: 0, count: 128)).prefix(3) == [0x04, 0x81, 128])
    #expect(DER.element(0x04, [UInt8](repeating: 0, count: 65_536)).prefix(5) == [0x04, 0x83, 1, 0, 0])
    #expect(DERLength.end(of: [0x30, 0x82, 1, 0]) == 260)
    #expect(DERLength.end(of: [0x30, 0x80]) == nil)
    #expect(DERLength.end(of: [0x31, 0]) == nil)
    #expect(DERLength.end(of: []) == nil)
  }
}

/// The packets of an OpenPGP message, from outside.
@Suite struct OpenPGPLayoutTests {
  private let sessionKey: [UInt8] = [0xC1, 2, 0, 0]

  private func check(_ bytes: [UInt8]) throws { try OpenPGPLayout.check(MemoryBytes(bytes)) }

  @Test func wholeMessages() throws {
    try check(sessionKey + [0xD2, 3, 1, 2, 3])
    try check(sessionKey + [0xD2, 0xE1, 1, 2, 0xE0, 3, 1, 4])
    try check(sessionKey + [0xD2, 192, 0] + [UInt8](repeating: 1, count: 192))
    try check(sessionKey + [0xD2, 255, 0, 0, 0, 1, 9])
    try check([0x84, 1, 0] + sessionKey + [0xD2, 0])
  }

  @Test func messagesThatEndTooEarly() {
    let message: [UInt8] = sessionKey + [0xD2, 0xE1, 1, 2, 0xE0, 3, 1, 4]
    for length in 0..<message.count {
      #expect(throws: LayoutProblem.cutOff) { try check(Array(message.prefix(length))) }
    }
    #expect(throws: LayoutProblem.cutOff) { try check(sessionKey + [0xD2, 255, 255, 255, 255, 255]) }
    #expect(throws: LayoutProblem.cutOff) { try check(sessionKey + [0xD2, 254, 0]) }
    #expect(throws: LayoutProblem.cutOff) { try check(Array("-----BEGIN PGP MESSAGE-----\n\nhQE".utf8)) }
  }

  @Test func whatIsNoMessage() {
    for bytes: [UInt8] in [[0x50, 0x4B], [0xD2, 0], sessionKey + [0xD2, 0, 0], sessionKey + [0xC6, 0]] {
      #expect(throws: LayoutProblem.malformed) { try check(bytes) }
    }
    #expect(throws: LayoutProblem.unguarded) { try check(sessionKey + [0xC9, 1, 0]) }
    #expect(throws: LayoutProblem.malformed) { try check([UInt8]([0xC1, 0]).repeated(5000)) }
  }
}
