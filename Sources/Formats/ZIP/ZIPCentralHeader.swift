/// A header of the central directory (§ 4.3.12), judged by itself.
struct ZIPCentralHeader {
  let flags: UInt16
  let method: ZIPEntry.Method
  let time: UInt16
  let date: UInt16
  let crc: UInt32
  let compressedSize: Int
  let size: Int
  /// Of the local header.
  let offset: Int
  let name: String
  let nameBytes: ArraySlice<UInt8>
  /// Whether attributes, date and comment are those that our own writer gives, so that no unpacker reads more into them.
  let isPlain: Bool

  /// Reads the next header of the directory. Throws what is wrong with it.
  init(_ cursor: inout FieldCursor) throws(ZIPProblem) {
    guard try cursor.next() == ZIPFormat.centralSignature else { throw ZIPProblem(.headersDisagree) }
    let madeBy = try cursor.next(UInt16.self)
    _ = try cursor.take(2)  // version needed
    flags = try cursor.next()
    let methodNumber = try cursor.next(UInt16.self)
    time = try cursor.next()
    date = try cursor.next()
    crc = try cursor.next()
    let compressed = try cursor.next(UInt32.self)
    let full = try cursor.next(UInt32.self)
    let nameSize = try cursor.next(UInt16.self)
    let extraSize = try cursor.next(UInt16.self)
    let commentSize = try cursor.next(UInt16.self)
    let disk = try cursor.next(UInt16.self)
    _ = try cursor.take(2)  // internal attributes
    let attributes = try cursor.next(UInt32.self)
    let mode = attributes >> 16
    let localOffset = try cursor.next(UInt32.self)
    nameBytes = try cursor.take(Int(nameSize))
    let extraBytes = try cursor.take(Int(extraSize))
    _ = try cursor.take(Int(commentSize))

    guard let name = String(validating: nameBytes, as: UTF8.self) else { throw ZIPProblem(.nameNotUTF8) }
    guard ZIPNames.isSafe(name) else { throw ZIPProblem(.unsafeName) }
    self.name = name
    guard disk == 0 else { throw ZIPProblem(.multiDisk, entry: name) }
    let encrypted = ZIPFormat.encryptedFlag | ZIPFormat.strongEncryptionFlag | ZIPFormat.maskedFlag
    guard flags & encrypted == 0, methodNumber != ZIPFormat.aesMethod else { throw ZIPProblem(.encrypted, entry: name) }
    guard let method = ZIPEntry.Method(rawValue: methodNumber), flags & ZIPFormat.patchFlag == 0 else {
      throw ZIPProblem(.unsupportedMethod(methodNumber), entry: name)
    }
    self.method = method
    do throws(ZIPProblem) {
      let extra = try ZIPExtra(extraBytes)
      guard !extra.renames(nameBytes) else { throw ZIPProblem(.headersDisagree) }
      let sizes = try extra.resolve([full, compressed, localOffset])
      (size, compressedSize, offset) = (sizes[0], sizes[1], sizes[2])
    } catch {
      throw ZIPProblem(error.reason, entry: name)
    }
    isPlain =
      madeBy & 0xFF00 == ZIPFormat.madeByUnix && attributes == ZIPFormat.attributes && date == ZIPFormat.date
      && time == ZIPFormat.time && commentSize == 0
    try Self.checkKind(ofMode: mode, name: name)
    try checkSizes()
  }

  /// Refuses what Unix would make of the attributes: anything but a file or a folder.
  ///
  /// Whatever system the archive says it was made on: some programs do not look.
  private static func checkKind(ofMode mode: UInt32, name: String) throws(ZIPProblem) {
    switch mode & 0o170000 {
    case 0, 0o100000, 0o040000: return
    case 0o120000: throw ZIPProblem(.symbolicLink, entry: name)
    default: throw ZIPProblem(.specialFile, entry: name)
    }
  }

  private func checkSizes() throws(ZIPProblem) {
    let isFolder = nameBytes.last == UInt8(ascii: "/")
    guard !isFolder || size == 0, method == .deflated || size == compressedSize else {
      throw ZIPProblem(.sizesDisagree, entry: name)
    }
  }
}
