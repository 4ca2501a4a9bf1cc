/// File names that every system, every unzipper and every reader takes.
package enum SafeName {
  /// Letters, digits, point, hyphen and underscore; umlauts spelt out; at most `limit` characters; never empty.
  package static func make(_ text: some StringProtocol, limit: Int = 60) -> String {
    if isSafe(Array(text.utf8), limit: limit) { return String(text) }
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-": out.unicodeScalars.append(scalar)
      default: out += spelling[scalar] ?? "-"
      }
    }
    var parts = out.split(separator: "-").joined(separator: "-")
    // A leading point hides a file, a leading hyphen makes it an option.
    while let first = parts.first, ".-".contains(first) { parts.removeFirst() }
    let cut = String(parts.prefix(limit))
    let trimmed = cut.trimmingSuffix(".-")
    return trimmed.isEmpty ? "ohne-namen" : trimmed
  }

  /// Whether a name stays as it is; nearly all do, and their bytes tell.
  private static func isSafe(_ bytes: [UInt8], limit: Int) -> Bool {
    let edges = Array(".-".utf8)
    guard bytes.count <= limit, let first = bytes.first, let last = bytes.last, !edges.contains(first),
      !edges.contains(last)
    else { return false }
    var previous = UInt8(ascii: ".")
    return bytes.allSatisfy { byte in
      defer { previous = byte }
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "_"): return true
      default: return byte == UInt8(ascii: "-") && previous != byte
      }
    }
  }

  /// The same, for a name that begins with it: Windows opens `CON.zip` as a device.
  package static func makeFileName(_ text: some StringProtocol) -> String {
    let name = make(text)
    let stem = name.prefix { $0 != "." }.uppercased()
    return devices.contains(stem) ? "_\(name)" : name
  }

  /// Source: Microsoft, Naming Files, Paths, and Namespaces.
  private static let devices: Set<String> = {
    let numbered = (0...9).flatMap { ["COM\($0)", "LPT\($0)"] }
    return Set(["CON", "PRN", "AUX", "NUL"] + numbered)
  }()

  private static let spelling: [Unicode.Scalar: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "é": "e", "è": "e", "á": "a", "à": "a",
    "ç": "c", "ñ": "n", "ø": "oe", "å": "aa", "æ": "ae", "\u{308}": "e",
  ]
}

extension String {
  fileprivate func trimmingSuffix(_ characters: String) -> String {
    var text = self
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }
}
