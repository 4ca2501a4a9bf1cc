import Foundation

/// Enclosures that hold fields: one JSON object on one line, all values text, names in the order of their code points.
///
/// `json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))` writes the same; docs/ledger.md says
/// which fields there are. The same fields give the same bytes, so that what is told twice is known by its hash.
public enum EnclosureText {
  public static func text(_ fields: [String: String]) -> String {
    // The order of the code points is that of their bytes.
    let members = fields.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return "{" + members.map { "\(quoted($0.key)):\(quoted($0.value))" }.joined(separator: ",") + "}"
  }

  /// nil where the text has another form: an approval's list of files.
  public static func fields(_ text: String) -> [String: String]? {
    var text = text
    if let own = text.withUTF8({ ownFields($0) }) { return own }
    guard text.utf8.first == UInt8(ascii: "{") else { return nil }
    return try? JSONDecoder().decode([String: String].self, from: Data(text.utf8))
  }

  /// The fields where `text` gives exactly these bytes for them; nil of anything else, which may be right all the same.
  static func ownFields(_ bytes: UnsafeBufferPointer<UInt8>) -> [String: String]? {
    var reader = FieldReader(bytes)
    return reader.fields()
  }

  /// Source: RFC 8259, section 7; the short escapes where there are any.
  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    if isPlain { return "\"\(text)\"" }
    var out = String.UnicodeScalarView()
    out.append("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": out.append(contentsOf: ["\\", scalar])
      case "\n": out.append(contentsOf: ["\\", "n"])
      case "\r": out.append(contentsOf: ["\\", "r"])
      case "\t": out.append(contentsOf: ["\\", "t"])
      case "\u{8}": out.append(contentsOf: ["\\", "b"])
      case "\u{C}": out.append(contentsOf: ["\\", "f"])
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        out.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).unicodeScalars)
      default: out.append(scalar)
      }
    }
    out.append("\"")
    return String(out)
  }
}
