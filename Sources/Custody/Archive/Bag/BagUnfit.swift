import CaseModel

/// Why a bag cannot take a file or a field as it is named: a mistake of whoever fills it.
package struct BagUnfit: Error, Hashable, Sendable {
  package let reason: Reason
  /// The name or label, as given.
  package let name: String

  package enum Reason: Hashable, Sendable {
    /// Absolute, or with a component that is empty, `.` or `..`.
    case leadsOut
    /// A control character, or `\`: other systems and programs read them as something else.
    case character
    /// It ends in white space, which other programs cut off.
    case endsInSpace
    /// Another file differs from it only in capital letters or in how accents are written, or not at all (RFC 8493, 6.1).
    case taken
    /// A label that is empty, padded, holds a colon or a control character, or is written by the bag itself.
    case label
    /// A value of nothing.
    case emptyValue
  }

  package var text: Text {
    switch reason {
    case .leadsOut: return Text("Der Name führt aus dem Bag hinaus.", "The name leads out of the bag.")
    case .character:
      return Text("Der Name enthält Steuerzeichen oder „\\“.", "The name holds control characters or “\\”.")
    case .endsInSpace: return Text("Der Name endet mit einem Leerzeichen.", "The name ends in white space.")
    case .taken:
      return Text(
        "Der Name ist vergeben oder davon kaum zu unterscheiden.", "The name is taken, or one hardly different from it."
      )
    case .label: return Text("Die Bezeichnung taugt nicht für bag-info.txt.", "The label does not suit bag-info.txt.")
    case .emptyValue: return Text("Die Angabe ist leer.", "The value is empty.")
    }
  }

  /// A payload file's path in the bag, `data/…`, for a name that every system can hold.
  static func payloadPath(_ name: String) throws(BagUnfit) -> BagPath {
    let bytes = Array(name.utf8)
    guard let written = try? WrittenPath(bytes[...]), !written.hasLeadingDot else {
      throw BagUnfit(reason: .leadsOut, name: name)
    }
    let isOdd = name.unicodeScalars.contains { $0.properties.generalCategory == .control || $0 == "\\" }
    guard !isOdd else { throw BagUnfit(reason: .character, name: name) }
    guard name.unicodeScalars.last?.properties.isWhitespace != true else {
      throw BagUnfit(reason: .endsInSpace, name: name)
    }
    return BagPath("data/\(name)")
  }

  /// A line of bag-info.txt; the value goes on one line.
  static func line(_ label: String, _ value: String) throws(BagUnfit) -> String {
    let isPlain = label.isOneName && !label.utf8.contains(UInt8(ascii: ":")) && label.lowercased() != "payload-oxum"
    guard isPlain, !label.isEmpty else { throw BagUnfit(reason: .label, name: label) }
    let value = value.onOneLine
    guard !value.isEmpty else { throw BagUnfit(reason: .emptyValue, name: label) }
    guard !value.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
      throw BagUnfit(reason: .character, name: label)
    }
    return "\(label): \(value)\n"
  }
}
