/// `bagit.txt`: which version of the format, and how the other tag files are encoded (RFC 8493, 2.1.1).
struct BagDeclaration {
  static let name = "bagit.txt"

  /// As it is written; nil where none is.
  private(set) var version: String?
  private(set) var knownVersion: BagVersion?
  private(set) var encoding: BagEncoding?

  /// Reads it and notes everything about it that is not as it must be.
  init(_ files: BagTagFiles, _ notes: inout BagNotes) {
    let name = BagDeclaration.name
    guard files.contents.has(name) else {
      notes.fault(.noDeclaration, name)
      return
    }
    guard let bytes = files.bytes(of: name, limit: files.limits.declaration, &notes) else { return }
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    if isMarked { notes.fault(.byteOrderMark, name) }
    let lines = BagLines(isMarked ? Array(bytes.dropFirst(3)) : bytes).map(\.bytes)
    let (first, second) = (
      Field(lines.first, "BagIt-Version"), Field(lines.dropFirst().first, "Tag-File-Character-Encoding")
    )
    version = first.value
    knownVersion = first.value.flatMap(BagVersion.init)
    encoding = second.value.flatMap(BagEncoding.init)
    if first.value != nil, knownVersion == nil { notes.fault(.unknownVersion, name) }
    if second.value != nil, encoding == nil { notes.fault(.unknownEncoding, name) }
    if lines.count != 2 || first.value == nil || second.value == nil {
      notes.fault(.declaration, name)
    } else if !first.isExact || !second.isExact {
      // The drafts wrote the labels in several ways themselves.
      notes.note(.declaration, isFault: knownVersion?.isFinal ?? true, name)
    }
  }

  /// A line `label: value`.
  private struct Field {
    /// Nil where the line is missing, is another, or is no text.
    let value: String?
    /// Whether it is written as RFC 8493 wants it, to the byte.
    let isExact: Bool

    init(_ line: ArraySlice<UInt8>?, _ label: String) {
      guard let line, let colon = line.firstIndex(of: UInt8(ascii: ":")),
        let found = String(validating: line[..<colon].trimmed, as: UTF8.self), found.lowercased() == label.lowercased(),
        let value = String(validating: line[(colon + 1)...].trimmed, as: UTF8.self), !value.isEmpty
      else {
        (self.value, isExact) = (nil, false)
        return
      }
      self.value = value
      isExact = line.elementsEqual("\(label): \(value)".utf8)
    }
  }
}
