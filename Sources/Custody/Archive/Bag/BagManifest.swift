import Formats

/// A manifest, or a tag manifest: checksums of files by one algorithm.
struct BagManifest {
  let name: String
  let algorithm: HashAlgorithm
  /// Whether it lists tag files, not payload.
  let isOfTags: Bool
  /// In the order of the lines, each path once.
  private(set) var entries: [Entry] = []
  private var places: [BagPath: Int] = [:]
  /// False where lines could not be read: what it does not list is not known.
  private(set) var isWhole = true

  struct Entry {
    let path: BagPath
    let digest: [UInt8]
    let line: Int
  }

  /// By its name; nil where that is no manifest's.
  ///
  /// - Returns: an `algorithm` of nil where it is not known.
  static func parts(of name: String) -> (algorithm: HashAlgorithm?, isOfTags: Bool)? {
    let isOfTags = name.hasPrefix("tagmanifest-")
    guard isOfTags || name.hasPrefix("manifest-"), name.hasSuffix(".txt"), !name.utf8.contains(UInt8(ascii: "/")) else {
      return nil
    }
    let algorithm = name.dropFirst(isOfTags ? 12 : 9).dropLast(4)
    return (HashAlgorithm(rawValue: String(algorithm)), isOfTags)
  }

  init(name: String, _ algorithm: HashAlgorithm, isOfTags: Bool) {
    self.name = name
    self.algorithm = algorithm
    self.isOfTags = isOfTags
  }

  func lists(_ path: BagPath) -> Bool { places[path] != nil }

  /// Reads its lines.
  ///
  /// - Parameter room: how many more lines are taken on.
  mutating func read(_ files: BagTagFiles, room: inout Int, _ notes: inout BagNotes) {
    let reader = BagPathReader(files)
    var found = self
    let isRead = files.forEachLine(of: name, &notes) { line, source, notes in
      guard room > 0 else { return found.isWhole = false }
      room -= 1
      found.take(line, reader, source, &notes)
    }
    if room <= 0, !found.isWhole { notes.fault(.tooManyEntries(limit: files.limits.entries), name) }
    found.isWhole = found.isWhole && isRead
    self = found
  }

  private mutating func take(
    _ line: ArraySlice<UInt8>, _ reader: BagPathReader, _ source: BagFault.Source, _ notes: inout BagNotes
  ) {
    guard !line.isEmpty else { return notes.warn(.emptyLine, in: source) }
    guard let blank = line.firstIndex(where: \.isBlank) else { return notes.fault(.line, in: source) }
    let digest = BagManifest.digest(line[..<blank], algorithm)
    if digest == nil { notes.fault(.checksum, in: source) }
    var written = line[blank...].drop(while: \.isBlank)
    if written.first == UInt8(ascii: "*"), !reader.isThere(written) {
      notes.warn(.asterisk, in: source)
      written = written.dropFirst()
    }
    guard let path = reader.path(written, source, &notes), isInPlace(path, reader.version, source, &notes),
      let digest
    else { return }
    if let place = places[path] {
      let isSame = entries[place].digest == digest
      notes.note(.listedTwice(sameChecksum: isSame), isFault: reader.version.isFinal || !isSame, path.text, in: source)
      return
    }
    places[path] = entries.count
    entries.append(Entry(path: path, digest: digest, line: source.line))
  }

  /// Whether a file of that place belongs in this manifest.
  private func isInPlace(
    _ path: BagPath, _ version: BagVersion, _ source: BagFault.Source, _ notes: inout BagNotes
  ) -> Bool {
    guard path.isPayload != isOfTags else {
      notes.fault(isOfTags ? .payloadInTagManifest : .notPayload, path.text, in: source)
      return false
    }
    if isOfTags, BagManifest.parts(of: path.text)?.isOfTags == true {
      notes.note(.tagManifestInTagManifest, isFault: version.isFinal, path.text, in: source)
    }
    return true
  }

  /// Hexadecimal digits in either case, as many as the algorithm gives; nil of anything else.
  private static func digest(_ digits: ArraySlice<UInt8>, _ algorithm: HashAlgorithm) -> [UInt8]? {
    guard digits.count == 2 * algorithm.size else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(algorithm.size)
    for index in stride(from: digits.startIndex, to: digits.endIndex, by: 2) {
      guard let high = BagPercent.hexadecimal(digits[index]), let low = BagPercent.hexadecimal(digits[index + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }
}
