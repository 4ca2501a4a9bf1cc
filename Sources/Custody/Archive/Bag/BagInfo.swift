/// `bag-info.txt`: what people say of the bag, and the size of its payload (RFC 8493, 2.2.2).
struct BagInfo {
  /// The size of the payload as written, `octets.files`, with its line.
  private(set) var oxum: (value: String, source: BagFault.Source)?

  init(_ files: BagTagFiles, _ notes: inout BagNotes) {
    let name = files.version.infoFile
    guard files.contents.has(name) else { return }
    var oxum: (value: String, source: BagFault.Source)?
    var hasLabel = false
    _ = files.forEachLine(of: name, &notes) { line, source, notes in
      // A value goes on where the line is indented.
      if line.first?.isBlank == true, hasLabel { return }
      guard !line.isEmpty else { return notes.warn(.emptyLine, in: source) }
      guard let (label, value) = BagInfo.parts(line, files.version, source, &notes) else { return }
      hasLabel = true
      guard label.lowercased() == "payload-oxum" else { return }
      guard oxum == nil else { return notes.note(.oxumTwice, isFault: files.version.isFinal, in: source) }
      oxum = (value, source)
    }
    self.oxum = oxum
  }

  private static func parts(
    _ line: ArraySlice<UInt8>, _ version: BagVersion, _ source: BagFault.Source, _ notes: inout BagNotes
  ) -> (label: String, value: String)? {
    guard String(validating: line, as: UTF8.self) != nil else {
      notes.fault(.notInEncoding, in: source)
      return nil
    }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
      notes.fault(.label, in: source)
      return nil
    }
    let (label, value) = (line[..<colon], line[(colon + 1)...])
    if label.trimmed.count != label.count, version.isFinal { notes.fault(.label, in: source) }
    if let first = value.first, !first.isBlank, version.isFinal { notes.warn(.spacing, in: source) }
    return (String(decoding: label.trimmed, as: UTF8.self), String(decoding: value.trimmed, as: UTF8.self))
  }

  /// Compares the size of the payload with what was found.
  func check(files: Int, bytes: Int, _ notes: inout BagNotes) {
    guard let (value, source) = oxum else { return }
    let parts = value.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }) else {
      return notes.fault(.oxum, in: source)
    }
    // A number beyond every disk is none.
    guard Int(Substring(parts[0])) == bytes, Int(Substring(parts[1])) == files else {
      return notes.fault(.oxumDiffers, in: source)
    }
  }
}
