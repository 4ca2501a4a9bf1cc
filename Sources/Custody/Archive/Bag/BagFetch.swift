/// `fetch.txt`: files that the sender left out, and where they would be found (RFC 8493, 2.2.3). Nothing is fetched.
struct BagFetch {
  static let name = "fetch.txt"

  /// The paths it lists, with the first line of each.
  private(set) var lines: [BagPath: Int] = [:]

  init(_ files: BagTagFiles, room: inout Int, _ notes: inout BagNotes) {
    guard files.contents.has(BagFetch.name) else { return }
    let reader = BagPathReader(files)
    var lines: [BagPath: Int] = [:]
    var isFull = false
    _ = files.forEachLine(of: BagFetch.name, &notes) { line, source, notes in
      guard room > 0 else { return isFull = true }
      room -= 1
      guard !line.isEmpty else { return notes.warn(.emptyLine, in: source) }
      guard let (address, length, written) = BagFetch.fields(line) else { return notes.fault(.line, in: source) }
      if !BagFetch.isAddress(address) { notes.fault(.address, in: source) }
      let isLength = length.elementsEqual("-".utf8) || length.allSatisfy(\.isDigit)
      if !isLength { notes.fault(.length, in: source) }
      guard let path = reader.path(written, source, &notes) else { return }
      guard path.isPayload else { return notes.fault(.notPayload, path.text, in: source) }
      guard lines[path] == nil else {
        return notes.note(.listedTwice(sameChecksum: true), isFault: reader.version.isFinal, path.text, in: source)
      }
      lines[path] = source.line
    }
    if isFull { notes.fault(.tooManyEntries(limit: files.limits.entries), BagFetch.name) }
    self.lines = lines
  }

  /// Address, length and path, with white space between them; the path may hold some.
  private static func fields(
    _ line: ArraySlice<UInt8>
  ) -> (address: ArraySlice<UInt8>, length: ArraySlice<UInt8>, path: ArraySlice<UInt8>)? {
    let address = line.prefix { !$0.isBlank }
    let rest = line[address.endIndex...].drop(while: \.isBlank)
    let length = rest.prefix { !$0.isBlank }
    let path = rest[length.endIndex...].drop(while: \.isBlank)
    return address.isEmpty || length.isEmpty || path.isEmpty ? nil : (address, length, path)
  }

  /// Whether it names a scheme: `https:` (RFC 3986, 4.3 and 3.1).
  private static func isAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
    let scheme = bytes.prefix { $0 != UInt8(ascii: ":") }
    guard scheme.endIndex < bytes.endIndex - 1, let first = scheme.first, first.isLetter else { return false }
    return scheme.allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
      && bytes.allSatisfy { (0x21...0x7E).contains($0) }
  }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isLetter: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self & 0xDF) }
}
