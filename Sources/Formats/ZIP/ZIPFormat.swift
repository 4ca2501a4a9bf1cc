/// The numbers of the format (PKWARE APPNOTE 6.3.10).
enum ZIPFormat {
  static let localSignature: UInt32 = 0x0403_4B50
  static let descriptorSignature: UInt32 = 0x0807_4B50
  static let centralSignature: UInt32 = 0x0201_4B50
  static let endSignature: UInt32 = 0x0605_4B50
  static let end64Signature: UInt32 = 0x0606_4B50
  static let locator64Signature: UInt32 = 0x0706_4B50

  /// Without the parts of variable length.
  static let localSize = 30
  static let centralSize = 46
  static let endSize = 22
  static let end64Size = 56
  static let locator64Size = 20

  /// § 4.4.4, general purpose bits.
  static let encryptedFlag: UInt16 = 1 << 0
  static let descriptorFlag: UInt16 = 1 << 3
  static let patchFlag: UInt16 = 1 << 5
  static let strongEncryptionFlag: UInt16 = 1 << 6
  static let utf8Flag: UInt16 = 1 << 11
  static let maskedFlag: UInt16 = 1 << 13

  /// § 4.5.3.
  static let zip64Extra: UInt16 = 0x0001
  /// § 4.6.9, Info-ZIP's other name.
  static let unicodePathExtra: UInt16 = 0x7075

  /// § 4.4.5, besides the two that are read: WinZip's AES.
  static let aesMethod: UInt16 = 99

  /// 2.0 and 4.5 (ZIP64).
  static let version: UInt16 = 20
  static let version64: UInt16 = 45
  /// § 4.4.2.
  static let madeByUnix: UInt16 = 3 << 8

  /// Of every entry: a regular file, rw-r--r--.
  static let attributes: UInt32 = 0o100644 << 16

  /// 1980-01-01, the first day DOS can name: no clock goes into an archive.
  static let date: UInt16 = 1 << 5 | 1
  static let time: UInt16 = 0
}

extension [UInt8] {
  /// Appends in little-endian order.
  mutating func append<Value: FixedWidthInteger>(littleEndian value: Value) {
    Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
  }
}

/// Reads the fields of a record one after the other; bytes that are not there are `.truncated`.
struct FieldCursor {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  /// How many bytes are left.
  var remaining: Int { bytes.endIndex - position }

  /// The next field, little-endian.
  mutating func next<Value: FixedWidthInteger>(_ type: Value.Type = Value.self) throws(ZIPProblem) -> Value {
    let field = try take(MemoryLayout<Value>.size)
    return field.withUnsafeBytes { Value(littleEndian: $0.loadUnaligned(as: Value.self)) }
  }

  /// The next field, where it holds a size or an offset.
  mutating func nextSize<Value: FixedWidthInteger>(_ type: Value.Type) throws(ZIPProblem) -> Int {
    guard let size = Int(exactly: try next(type)) else { throw ZIPProblem(.truncated) }
    return size
  }

  /// The next bytes.
  mutating func take(_ count: Int) throws(ZIPProblem) -> ArraySlice<UInt8> {
    guard count >= 0, count <= remaining else { throw ZIPProblem(.truncated) }
    defer { position += count }
    return bytes[position..<position + count]
  }
}
