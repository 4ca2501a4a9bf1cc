import Formats

/// Reads the tag files of a bag, in the encoding that its declaration names.
struct BagTagFiles {
  let folder: Folder
  let contents: BagContents
  let limits: BagLimits
  /// What is not known is read as 1.0 and UTF-8.
  var version = BagVersion.final
  var encoding = BagEncoding.utf8

  /// Hands over the lines of a tag file in UTF-8, not yet checked, none longer than is taken on.
  ///
  /// - Returns: whether all of it could be read; what could not is noted.
  func forEachLine(
    of name: String, _ notes: inout BagNotes,
    _ body: (ArraySlice<UInt8>, BagFault.Source, inout BagNotes) -> Void
  ) -> Bool {
    guard let bytes = bytes(of: name, limit: limits.tagFile, &notes) else { return false }
    guard let (text, isMarked) = encoding.utf8(bytes) else {
      notes.fault(.notInEncoding, name)
      return false
    }
    if isMarked { notes.note(.byteOrderMark, isFault: version.isFinal, name) }
    var isWhole = true
    for (number, line) in BagLines(text) {
      let source = BagFault.Source(file: name, line: number)
      if line.count > limits.line {
        notes.fault(.lineTooLong(limit: limits.line), in: source)
        isWhole = false
      } else {
        body(line, source, &notes)
      }
    }
    return isWhole
  }

  /// The content of a tag file; nil where it cannot be read, and the reason is noted.
  func bytes(of name: String, limit: Int, _ notes: inout BagNotes) -> [UInt8]? {
    do {
      return try folder.open(name).readAll(limit: limit)
    } catch {
      switch error.reason {
      case .tooLarge(let limit): notes.fault(.tooLarge(limit: limit), name)
      case .changed: notes.fault(.changed, name)
      default: notes.fault(.unreadable, name)
      }
      return nil
    }
  }
}
