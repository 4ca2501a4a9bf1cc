/// One entry as the writer records it, twice: before its content and in the central directory.
struct ZIPRecord {
  let name: String
  var method: ZIPEntry.Method
  var crc: UInt32 = 0
  var size: Int
  var compressedSize: Int
  /// Of the local header.
  let offset: Int
  /// Whether the local header has room for sizes of 64 bit.
  ///
  /// Decided before the content is known: from 16 MiB below 4 GiB on, since deflate may lengthen what does not
  /// compress, by 0.03 % at most.
  let reservesZIP64: Bool

  init(name: String, method: ZIPEntry.Method, size: Int, compressedSize: Int, offset: Int) {
    self.name = name
    self.method = method
    self.size = size
    self.compressedSize = compressedSize
    self.offset = offset
    reservesZIP64 = max(size, compressedSize) >= 0xFF00_0000
  }

  /// Appends the local header (§ 4.3.7).
  func appendLocal(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: ZIPFormat.localSignature)
    bytes.append(littleEndian: reservesZIP64 ? ZIPFormat.version64 : ZIPFormat.version)
    appendCommon(
      to: &bytes, size: reservesZIP64 ? .max : field(size), compressed: reservesZIP64 ? .max : field(compressedSize))
    bytes.append(littleEndian: UInt16(reservesZIP64 ? 20 : 0))
    bytes.append(contentsOf: name.utf8)
    if reservesZIP64 { Self.appendExtra([size, compressedSize], to: &bytes) }
  }

  /// Appends the header of the central directory (§ 4.3.12). ZIP64 holds only the fields that need it.
  func appendCentral(to bytes: inout [UInt8]) {
    let large = [size, compressedSize, offset].filter { field($0) == .max }
    let version = reservesZIP64 || !large.isEmpty ? ZIPFormat.version64 : ZIPFormat.version
    bytes.append(littleEndian: ZIPFormat.centralSignature)
    bytes.append(littleEndian: ZIPFormat.madeByUnix | version)
    bytes.append(littleEndian: version)
    appendCommon(to: &bytes, size: field(size), compressed: field(compressedSize))
    bytes.append(littleEndian: UInt16(large.isEmpty ? 0 : 4 + 8 * large.count))
    bytes.append(littleEndian: UInt16(0))  // comment
    bytes.append(littleEndian: UInt16(0))  // disk
    bytes.append(littleEndian: UInt16(0))  // internal attributes
    bytes.append(littleEndian: ZIPFormat.attributes)
    bytes.append(littleEndian: field(offset))
    bytes.append(contentsOf: name.utf8)
    if !large.isEmpty { Self.appendExtra(large, to: &bytes) }
  }

  /// From the flags to the length of the name: what both headers share.
  private func appendCommon(to bytes: inout [UInt8], size: UInt32, compressed: UInt32) {
    let isASCII = name.utf8.allSatisfy { $0 < 0x80 }
    bytes.append(littleEndian: isASCII ? 0 : ZIPFormat.utf8Flag)
    bytes.append(littleEndian: method.rawValue)
    bytes.append(littleEndian: ZIPFormat.time)
    bytes.append(littleEndian: ZIPFormat.date)
    bytes.append(littleEndian: crc)
    bytes.append(littleEndian: compressed)
    bytes.append(littleEndian: size)
    bytes.append(littleEndian: UInt16(truncatingIfNeeded: name.utf8.count))
  }

  private static func appendExtra(_ sizes: [Int], to bytes: inout [UInt8]) {
    bytes.append(littleEndian: ZIPFormat.zip64Extra)
    bytes.append(littleEndian: UInt16(8 * sizes.count))
    for size in sizes { bytes.append(littleEndian: UInt64(size)) }
  }

  /// As 32 bits; all ones where that does not hold it.
  private func field(_ value: Int) -> UInt32 {
    UInt32(exactly: value) ?? .max
  }
}

/// The records behind the central directory.
struct ZIPEndRecord {
  let count: Int
  let directoryOffset: Int
  let directorySize: Int

  /// Appends them (§ 4.3.14 to 4.3.16), those of ZIP64 only if needed.
  func append(to bytes: inout [UInt8]) {
    let count16 = UInt16(exactly: count) ?? .max
    let size32 = UInt32(exactly: directorySize) ?? .max
    let offset32 = UInt32(exactly: directoryOffset) ?? .max
    if count16 == .max || size32 == .max || offset32 == .max { appendZIP64(to: &bytes) }
    bytes.append(littleEndian: ZIPFormat.endSignature)
    bytes.append(littleEndian: UInt32(0))  // this disk, disk of the directory
    bytes.append(littleEndian: count16)
    bytes.append(littleEndian: count16)
    bytes.append(littleEndian: size32)
    bytes.append(littleEndian: offset32)
    bytes.append(littleEndian: UInt16(0))  // comment
  }

  private func appendZIP64(to bytes: inout [UInt8]) {
    bytes.append(littleEndian: ZIPFormat.end64Signature)
    bytes.append(littleEndian: UInt64(ZIPFormat.end64Size - 12))
    bytes.append(littleEndian: ZIPFormat.madeByUnix | ZIPFormat.version64)
    bytes.append(littleEndian: ZIPFormat.version64)
    bytes.append(littleEndian: UInt64(0))  // this disk, disk of the directory
    bytes.append(littleEndian: UInt64(count))
    bytes.append(littleEndian: UInt64(count))
    bytes.append(littleEndian: UInt64(directorySize))
    bytes.append(littleEndian: UInt64(directoryOffset))
    bytes.append(littleEndian: ZIPFormat.locator64Signature)
    bytes.append(littleEndian: UInt32(0))  // disk of the record
    bytes.append(littleEndian: UInt64(directoryOffset + directorySize))
    bytes.append(littleEndian: UInt32(1))  // disks in all
  }
}
