import Formats

/// What every page looks like: calm, one accent colour, figures that stand below each other. As `cover.css` has it.
enum House {
  static let ink = Ink(0x1B1F24)
  static let soft = Ink(0x59636E)
  static let accent = Ink(0x0B5D4E)
  static let hairline = Ink(0xD8DEE4)

  static let body = style(9_500, 13_500)
  static let strong = style(9_500, 13_500, isBold: true)
  static let note = style(8_000, 11_000, soft)
  static let soft10 = style(9_500, 13_500, soft)
  static let table = style(9_000, 12_500)
  static let tight = style(7_500, 10_500)
  static let title = style(19_000, 25_000, isBold: true)
  static let subject = style(13_000, 18_000, isBold: true)
  static let section = style(11_500, 16_000, accent, isBold: true)
  static let sum = style(21_000, 28_000, isBold: true)
  static let foot = style(7_500, 10_000, soft)

  static let frame = PageFlow.Frame(
    size: .upright, left: .millimetres(18), right: .millimetres(18), top: .millimetres(18), bottom: .millimetres(22))

  private static func style(_ size: Length, _ lineHeight: Length, _ ink: Ink = House.ink, isBold: Bool = false)
    -> TextStyle
  {
    TextStyle(size: size, lineHeight: lineHeight, ink: ink, isBold: isBold)
  }
}

extension TextStyle {
  var bold: TextStyle {
    var style = self
    style.isBold = true
    return style
  }
}
