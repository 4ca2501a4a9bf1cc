/// A version of the BagIt format that this program knows.
///
/// Source: RFC 8493 for 1.0; draft-kunze-bagit, -00 to -14, for what was before.
enum BagVersion: String, CaseIterable {
  case draft93 = "0.93"
  case draft94 = "0.94"
  case draft95 = "0.95"
  case draft96 = "0.96"
  case draft97 = "0.97"
  case final = "1.0"

  /// Whether every manifest lists every file once, spaces stand only where they must, and whatever deviates is a fault.
  var isFinal: Bool { self == .final }

  /// The tag file with what people say of the bag.
  var infoFile: String {
    switch self {
    case .draft93, .draft94, .draft95: return "package-info.txt"
    case .draft96, .draft97, .final: return "bag-info.txt"
    }
  }

  /// The bytes that stand percent-encoded in the paths of tag files.
  var encodedBytes: [UInt8] { isFinal ? [0x0A, 0x0D, UInt8(ascii: "%")] : [0x0A, 0x0D] }
}
