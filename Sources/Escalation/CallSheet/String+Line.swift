extension String {
  /// The text on one line of a page: no line breaks, no control characters, none that turn the direction of writing,
  /// and no longer than the page has room for.
  ///
  /// - Parameter most: in Unicode scalars, so that no heap of accents makes a line endless.
  func asLine(most: Int) -> String {
    var line = UnicodeScalarView()
    var count = 0
    var isBlankDue = false
    for scalar in unicodeScalars {
      if scalar.isBlankOnPaper {
        isBlankDue = count > 0
        continue
      }
      if count >= most { return String(line) + "…" }
      if isBlankDue {
        line.append(" ")
        count += 1
        isBlankDue = false
      }
      line.append(scalar)
      count += 1
    }
    return String(line)
  }
}

extension Unicode.Scalar {
  /// White space, and what a page does not show or must not obey.
  fileprivate var isBlankOnPaper: Bool {
    if value == 0xA0 { return false }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator, .surrogate, .privateUse, .unassigned:
      return true
    case .format: return value != 0x200D && value != 0xAD
    default: return false
    }
  }
}
