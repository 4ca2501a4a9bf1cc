/// A JSON value whose members keep their order and whose numbers are written digit by digit.
///
/// Foundation's encoder sorts members or shuffles them, and takes amounts through floating point; a recipient's own order
/// and the exact cents are what this is for.
package indirect enum JSONValue: Hashable, Sendable {
  case text(String)
  /// Digits as JSON writes them: `-12.50`.
  case number(String)
  case flag(Bool)
  case list([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let name: String
    package var value: JSONValue

    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// Indented by two blanks, with a line break at the end.
  package var bytes: [UInt8] {
    var out = ""
    write(to: &out, indent: "")
    return Array((out + "\n").utf8)
  }

  private func write(to out: inout String, indent: String) {
    switch self {
    case .text(let text): JSONValue.write(text, to: &out)
    case .number(let digits): out += digits
    case .flag(let flag): out += flag ? "true" : "false"
    case .list(let values):
      JSONValue.write(values, "[", "]", to: &out, indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      JSONValue.write(members, "{", "}", to: &out, indent) { member, out, indent in
        JSONValue.write(member.name, to: &out)
        out += ": "
        member.value.write(to: &out, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to out: inout String, _ indent: String,
    _ write: (Item, inout String, String) -> Void
  ) {
    out += open
    for (index, item) in items.enumerated() {
      out += index == 0 ? "\n\(indent)  " : ",\n\(indent)  "
      write(item, &out, indent + "  ")
    }
    out += items.isEmpty ? close : "\n\(indent)\(close)"
  }

  private static let unreadable: [ClosedRange<UInt32>] = [0x7F...0x9F, 0xFEFF...0xFEFF, 0xFFFE...0xFFFF]

  /// Source: RFC 8259, section 7.
  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      // What JSON allows and YAML, its superset by name, does not is written so that both read it.
      case _ where scalar.value < 0x20 || unreadable.contains(where: { $0.contains(scalar.value) }):
        let digits = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
