/// Reads the paths in tag files: what is written, and the file that is meant.
struct BagPathReader {
  let version: BagVersion
  private let contents: BagContents

  init(_ files: BagTagFiles) {
    version = files.version
    contents = files.contents
  }

  /// Whether a file has that very name.
  func isThere(_ bytes: some Sequence<UInt8>) -> Bool {
    contents.has(String(decoding: Array(bytes), as: UTF8.self))
  }

  /// The path that is meant; nil where it is none or leads out of the bag, and that is noted.
  func path(_ written: ArraySlice<UInt8>, _ source: BagFault.Source, _ notes: inout BagNotes) -> BagPath? {
    let plain: WrittenPath
    do {
      plain = try WrittenPath(written)
    } catch {
      notes.fault(error == .leadsOut ? .leadsOut : .path, String(decoding: written, as: UTF8.self), in: source)
      return nil
    }
    let (decoded, isStray) = BagPercent.decoding(plain.bytes, version.encodedBytes)
    // Many programs write names as they are. That is seen where only the file of the written name is there.
    let isAsWritten = decoded.count != plain.bytes.count && !isThere(decoded) && isThere(plain.bytes)
    guard let text = String(validating: isAsWritten ? Array(plain.bytes) : decoded, as: UTF8.self) else {
      notes.fault(.notInEncoding, String(decoding: written, as: UTF8.self), in: source)
      return nil
    }
    if isAsWritten || isStray && version.isFinal { notes.warn(.strayPercent, text, in: source) }
    if plain.hasLeadingDot, version.isFinal { notes.warn(.leadingDot, text, in: source) }
    if plain.hasBackslash { notes.warn(.backslash, text, in: source) }
    return BagPath(text)
  }
}
