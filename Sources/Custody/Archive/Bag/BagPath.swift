/// A path inside a bag, relative to its folder, compared byte by byte, as file systems do.
typealias BagPath = ExactText

extension BagPath {
  var isPayload: Bool { text.utf8.starts(with: "data/".utf8) }
}

/// What a tag file writes where a path belongs, looked at before anything is looked up.
struct WrittenPath {
  /// Without a leading `./`.
  let bytes: ArraySlice<UInt8>
  let hasLeadingDot: Bool

  enum Problem: Error {
    /// Up, from the root, into a home or onto a drive; or with a NUL. Source: RFC 8493, 5.1.
    case leadsOut
    /// Empty, or with a component that is empty or `.`: also a folder, which no manifest lists.
    case malformed
  }

  init(_ written: ArraySlice<UInt8>) throws(Problem) {
    var bytes = written
    while bytes.starts(with: "./".utf8) { bytes = bytes.dropFirst(2) }
    hasLeadingDot = bytes.startIndex != written.startIndex
    self.bytes = bytes
    guard let first = bytes.first else { throw .malformed }
    let isLetter = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first & 0xDF)
    let isDrive = isLetter && bytes.dropFirst().first == UInt8(ascii: ":")
    guard !isDrive, !"/\\~".utf8.contains(first), !bytes.contains(0) else { throw .leadsOut }
    let both = bytes.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    guard !both.contains(where: { $0.elementsEqual("..".utf8) }) else { throw .leadsOut }
    let plain = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard !plain.contains(where: { $0.isEmpty || $0.elementsEqual(".".utf8) }) else { throw .malformed }
  }

  /// Whether it holds what is a separator on Windows.
  var hasBackslash: Bool { bytes.contains(UInt8(ascii: "\\")) }
}
