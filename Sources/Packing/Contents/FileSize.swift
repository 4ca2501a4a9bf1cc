import CaseModel

/// How large a file is, or may be, as people say it.
enum FileSize {
  /// In the largest unit that fits, rounded.
  static func german(_ bytes: Int) -> String {
    if bytes < 1024 { return "\(bytes) B" }
    if bytes < 1024 * 1024 { return "\((bytes + 512) / 1024) KB" }
    return "\((bytes + 524_288) / 1_048_576) MB"
  }

  /// A limit, by whichever megabyte its author had in mind; never more than it is.
  static func limit(_ bytes: Int) -> Text {
    for (unit, sizes) in [("MB", [1_000_000, 1_048_576]), ("KB", [1000, 1024])] where bytes >= sizes[0] {
      let exact = sizes.first { bytes % $0 == 0 }
      let whole = bytes / (exact ?? sizes[0])
      let hundredths = exact == nil ? bytes % sizes[0] * 100 / sizes[0] : 0
      guard hundredths > 0 else { return Text("\(whole) \(unit)", "\(whole) \(unit)") }
      let digits = hundredths % 10 == 0 ? "\(hundredths / 10)" : hundredths < 10 ? "0\(hundredths)" : "\(hundredths)"
      return Text("\(whole),\(digits) \(unit)", "\(whole).\(digits) \(unit)")
    }
    return Text(bytes == 1 ? "1 Byte" : "\(bytes) Bytes", bytes == 1 ? "1 byte" : "\(bytes) bytes")
  }
}
