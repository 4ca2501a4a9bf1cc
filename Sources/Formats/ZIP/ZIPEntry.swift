/// One entry of an archive, its two headers found to agree.
package struct ZIPEntry: Hashable, Sendable {
  /// Relative, with `/`; that of a folder ends in `/`.
  package let name: String
  /// Of the content, in bytes.
  package let size: Int
  /// In the archive, in bytes.
  package let compressedSize: Int
  package let method: Method
  package let crc: UInt32
  /// Where the content begins in the archive.
  let contentOffset: Int
  /// Whether attributes, date and comment are those our own writer gives. Another unpacker may hide or skip what is not.
  package let isPlain: Bool

  /// How the content stands in the archive.
  package enum Method: UInt16, CaseIterable, Sendable {
    case stored = 0
    case deflated = 8
  }

  package var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }
}

/// How much an archive may hold before it is refused. Sizes in bytes.
package struct ZIPLimits: Sendable {
  package var entries = 20_000
  package var entrySize = 8 << 30
  package var totalSize = 64 << 30
  /// The central directory, which is read into memory.
  package var directorySize = 32 << 20
  /// Content over compressed content, of entries beyond 1 MiB. Deflate reaches 1032 at most, so more is a lie.
  package var ratio = 1100

  package init() {}
}
