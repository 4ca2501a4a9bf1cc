/// A local header (§ 4.3.7), read only to see that it says what the central directory says.
struct ZIPLocalHeader {
  /// Header, name and extra, in bytes.
  let length: Int
  /// What a data descriptor may hold its sizes in, in bytes: 4, or 8 with ZIP64.
  let hasZIP64: Bool

  /// Throws unless the header agrees in every field that decides what is read.
  init(of central: ZIPCentralHeader, in source: some ByteSource) throws {
    let fixed = try source.bytes(ZIPFormat.localSize, at: central.offset)
    var cursor = FieldCursor(fixed)
    guard try cursor.next() == ZIPFormat.localSignature else { throw ZIPProblem(.headersDisagree) }
    _ = try cursor.take(2)  // version
    guard try cursor.next() == central.flags, try cursor.next() == central.method.rawValue,
      try cursor.next() == central.time, try cursor.next() == central.date
    else { throw ZIPProblem(.headersDisagree) }
    let crc = try cursor.next(UInt32.self)
    let compressed = try cursor.next(UInt32.self)
    let full = try cursor.next(UInt32.self)
    let nameSize = Int(try cursor.next(UInt16.self))
    let extraSize = Int(try cursor.next(UInt16.self))

    let rest = try source.bytes(nameSize + extraSize, at: central.offset + ZIPFormat.localSize)
    guard rest.prefix(nameSize) == central.nameBytes else { throw ZIPProblem(.headersDisagree) }
    let extra = try ZIPExtra(rest.dropFirst(nameSize))
    guard !extra.renames(central.nameBytes) else { throw ZIPProblem(.headersDisagree) }
    length = ZIPFormat.localSize + nameSize + extraSize
    hasZIP64 = extra.zip64 != nil

    let sizes = try extra.resolve([full, compressed])
    // With a data descriptor the true values stand behind the content, and these may be left out.
    let mayBeZero = central.flags & ZIPFormat.descriptorFlag != 0
    guard crc == central.crc || (mayBeZero && crc == 0),
      sizes == [central.size, central.compressedSize] || (mayBeZero && sizes == [0, 0])
    else { throw ZIPProblem(.headersDisagree) }
  }
}

/// A data descriptor (§ 4.3.9), whose form only its length tells.
enum ZIPDescriptor {
  /// Whether the bytes are a descriptor that says what the central directory says.
  static func agrees(_ bytes: [UInt8], with central: ZIPCentralHeader) throws(ZIPProblem) -> Bool {
    var cursor = FieldCursor(bytes)
    switch bytes.count {
    case 12, 20: break
    case 16, 24: guard try cursor.next() == ZIPFormat.descriptorSignature else { return false }
    default: return false
    }
    guard try cursor.next() == central.crc else { return false }
    let isLong = bytes.count >= 20
    let compressed = isLong ? try cursor.nextSize(UInt64.self) : try cursor.nextSize(UInt32.self)
    let full = isLong ? try cursor.nextSize(UInt64.self) : try cursor.nextSize(UInt32.self)
    return compressed == central.compressedSize && full == central.size
  }
}
