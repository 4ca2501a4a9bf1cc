/// What may reach a terminal or a log: names of foreign files stand in our lines, and a terminal obeys what it is shown.
enum Printable {
  /// The line with `·` for line breaks, control characters and those that turn the direction of writing.
  ///
  /// Our own colours pass.
  static func line(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isForbidden) else { return text }
    var line = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.first {
      if let colour = colours.first(where: { rest.starts(with: $0.unicodeScalars) }) {
        line.append(contentsOf: colour.unicodeScalars)
        rest = rest.dropFirst(colour.unicodeScalars.count)
      } else {
        line.append(isForbidden(scalar) ? "·" : scalar)
        rest = rest.dropFirst()
      }
    }
    return String(line)
  }

  private static let colours: [String] =
    Console.hasColour ? Style.allCases.map { "\u{1B}[\($0.rawValue)m" } + ["\u{1B}[0m"] : []

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return true
    default: return false
    }
  }
}
