import CaseModel
import Formats

extension Certificate {
  /// Whose it is, in brackets behind its number: the organisation alone, for a common name may be a person's.
  ///
  /// Empty where the certificate names none.
  var holder: Text {
    guard let name = organisation else { return Text("", "") }
    return Text(" (\(name))", " (\(name))")
  }

  /// Out of the name as RFC 4514 writes it: attributes apart by commas, and a backslash before what would part them.
  private var organisation: String? {
    var parts = [""]
    var isEscaped = false
    for character in subject {
      if isEscaped {
        parts[parts.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "," || character == "+" {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    let name = parts.first { $0.hasPrefix("O=") }?.dropFirst(2)
    return name.map { String($0).onOneLine }.flatMap { $0.isEmpty || $0.count > 100 ? nil : $0 }
  }
}
