/// Where the parts of an AuthEnvelopedData (RFC 5083) lie in a file.
///
/// OpenSSL would read the whole of it into memory. What is small goes to it alone; the encrypted content stays in the file
/// and is read in pieces.
struct CMSEnvelopeLayout {
  /// The structure without its encrypted content, in DER.
  let skeleton: [UInt8]
  /// The encrypted content: one value, or pieces of it (X.690, 8.7.3).
  let content: BERElement

  /// Recipients take some hundred bytes each.
  private static let largestPart = 1 << 20
  /// 1.2.840.113549.1.9.16.1.23, and 1.2.840.113549.1.7.3, which knows no authentication.
  private static let authEnveloped: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01, 0x17]
  private static let enveloped: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x03]

  /// Throws `LayoutProblem`, or `FileProblem` where the file cannot be read.
  init(_ source: any ByteSource) throws {
    var reader = BERReader(source)
    let whole = try reader.element(0x30, at: 0, before: nil)
    let type = try reader.element(0x06, at: whole.content, before: whole.end)
    guard let typeEnd = type.end, typeEnd - type.content < 64 else { throw LayoutProblem.malformed }
    let name = try reader.bytes(type.content..<typeEnd)
    guard name == CMSEnvelopeLayout.authEnveloped else {
      throw name == CMSEnvelopeLayout.enveloped ? LayoutProblem.unguarded : .malformed
    }
    let explicit = try reader.element(0xA0, at: typeEnd, before: whole.end)
    let envelope = try reader.element(0x30, at: explicit.content, before: explicit.end)

    // Version, originator and recipients stand before the content.
    let place = try CMSEnvelopeLayout.skip(&reader, in: envelope, from: envelope.content, until: 0x30)
    let head = try reader.bytes(envelope.content..<place)
    let info = try reader.element(0x30, at: place, before: envelope.end)
    let terms = try CMSEnvelopeLayout.skip(&reader, in: info, from: info.content, until: 0xA0, 0x80)
    let infoHead = try reader.bytes(info.content..<terms)
    content = try reader.element(at: terms, before: info.end)
    var end = try reader.skip(pieces: content)
    guard try reader.isEnd(of: info, at: end) else { throw LayoutProblem.malformed }

    // Attributes and the authentication tag stand behind it.
    let tail = reader.after(info, contentEnd: end)
    end = try CMSEnvelopeLayout.skip(&reader, in: envelope, from: tail, until: nil)
    let tailBytes = try reader.bytes(tail..<end)
    for parent in [envelope, explicit, whole] {
      guard try reader.isEnd(of: parent, at: end) else { throw LayoutProblem.malformed }
      end = reader.after(parent, contentEnd: end)
    }
    guard end == reader.size else { throw LayoutProblem.malformed }
    skeleton = DER.element(
      0x30,
      DER.element(0x06, name)
        + DER.element(0xA0, DER.element(0x30, head + DER.element(0x30, infoHead) + tailBytes)))
  }

  /// Passes over the elements in `parent` until one of those tags, or to the end where there is none to look for.
  private static func skip(
    _ reader: inout BERReader, in parent: BERElement, from start: Int, until tags: UInt8?...
  ) throws -> Int {
    var place = start
    while try !reader.isEnd(of: parent, at: place) {
      let element = try reader.element(at: place, before: parent.end)
      if tags.contains(element.tag) { return place }
      place = try reader.skip(element)
      guard place - start <= largestPart else { throw LayoutProblem.malformed }
    }
    guard tags == [nil] else { throw LayoutProblem.malformed }
    return place
  }
}

extension BERReader {
  /// Where what follows an octet string begins, whose pieces may only be octet strings themselves.
  fileprivate mutating func skip(pieces content: BERElement) throws -> Int {
    guard content.tag & 0x20 != 0 else { return content.end ?? content.content }
    var place = content.content
    while try !isEnd(of: content, at: place) {
      guard let end = try element(0x04, at: place, before: content.end).end else { throw LayoutProblem.malformed }
      place = end
    }
    return after(content, contentEnd: place)
  }
}

/// Reads the encrypted content piece after piece.
struct EnvelopeContent {
  private let source: any ByteSource
  private var reader: BERReader
  private let content: BERElement
  private var place: Int
  private var pieceEnd: Int

  init(_ content: BERElement, in source: any ByteSource) {
    self.source = source
    self.content = content
    reader = BERReader(source)
    place = content.content
    pieceEnd = content.tag & 0x20 == 0 ? content.end ?? content.content : content.content
  }

  /// Fills the buffer and gives the count, 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int {
    while place == pieceEnd {
      guard content.tag & 0x20 != 0 else { return 0 }
      do {
        if try reader.isEnd(of: content, at: place) { return 0 }
        let piece = try reader.element(0x04, at: place, before: content.end)
        (place, pieceEnd) = (piece.content, piece.end ?? piece.content)
      } catch let problem as FileProblem {
        throw problem
      } catch {
        // The layout was read through before, so the file is another now.
        throw FileProblem(.changed, at: "")
      }
    }
    let room = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(min(buffer.count, pieceEnd - place)))
    let count = try source.read(into: room, at: place)
    guard count == room.count else { throw FileProblem(.changed, at: "") }
    place += count
    return count
  }
}
