/// The packets of an OpenPGP message (RFC 4880, 4.2), looked at from outside: whether it is whole, and guarded.
///
/// gpg tells a message that was cut off from one that was altered by words alone; its lengths tell better.
enum OpenPGPLayout {
  private static let armor = Array("-----BEGIN PGP MESSAGE-----".utf8)
  private static let armorEnd = Array("-----END PGP MESSAGE-----".utf8)

  /// Packet tags: encrypted session keys, then the data. The last two of them are guarded against changes.
  private static let sessionKeys: Set<UInt8> = [1, 3]
  private static let unguardedData: UInt8 = 9
  private static let guardedData: Set<UInt8> = [18, 20]

  /// Throws `LayoutProblem`, or `FileProblem` where the file cannot be read.
  static func check(_ source: some ByteSource) throws {
    guard source.size > 0 else { throw LayoutProblem.cutOff }
    let start = try source.bytes(min(armor.count, source.size), at: 0)
    if start.count > 1, armor.starts(with: start) {
      let tail = try source.bytes(min(256, source.size), at: source.size - min(256, source.size))
      guard tail.contains(armorEnd) else { throw LayoutProblem.cutOff }
      return
    }
    var packets = OpenPGPPackets(source)
    var hasSessionKey = false
    while let tag = try packets.next() {
      if sessionKeys.contains(tag) {
        hasSessionKey = true
      } else if guardedData.contains(tag), hasSessionKey {
        guard packets.isAtEnd else { throw LayoutProblem.malformed }
        return
      } else {
        throw tag == unguardedData && hasSessionKey ? LayoutProblem.unguarded : .malformed
      }
    }
    throw LayoutProblem.cutOff
  }
}

/// Goes from packet to packet by their lengths alone.
private struct OpenPGPPackets {
  private let source: any ByteSource
  private var place = 0
  private var count = 0
  /// Before the data stands one session key a recipient.
  private static let most = 1000

  init(_ source: any ByteSource) {
    self.source = source
  }

  var isAtEnd: Bool { place == source.size }

  /// The tag of the next packet, which is passed over; nil at the end.
  mutating func next() throws -> UInt8? {
    guard place < source.size else { return nil }
    count += 1
    let first = try byte()
    guard first & 0x80 != 0, count <= OpenPGPPackets.most else { throw LayoutProblem.malformed }
    if first & 0x40 != 0 {
      while try passPart() {}
      return first & 0x3F
    }
    try passOld(first & 0x03)
    return first >> 2 & 0x0F
  }

  /// A length of the new format (4.2.2) and what it covers; true where more of the packet follows.
  private mutating func passPart() throws -> Bool {
    let first = Int(try byte())
    switch first {
    case ..<192: try pass(first)
    case ..<224: try pass((first - 192) << 8 + Int(try byte()) + 192)
    case 255: try pass(try number(4))
    default:
      try pass(1 << (first & 0x1F))
      return true
    }
    return false
  }

  /// A length of the old format (4.2.1) and what it covers.
  private mutating func passOld(_ kind: UInt8) throws {
    // The fourth kind reaches to the end of the file.
    try pass(kind == 3 ? source.size - place : try number(1 << Int(kind)))
  }

  private mutating func number(_ bytes: Int) throws -> Int {
    try (0..<bytes).reduce(0) { value, _ in value << 8 | Int(try byte()) }
  }

  private mutating func byte() throws -> UInt8 {
    guard place < source.size else { throw LayoutProblem.cutOff }
    defer { place += 1 }
    return try source.bytes(1, at: place)[0]
  }

  private mutating func pass(_ bytes: Int) throws {
    guard bytes <= source.size - place else { throw LayoutProblem.cutOff }
    place += bytes
  }
}
