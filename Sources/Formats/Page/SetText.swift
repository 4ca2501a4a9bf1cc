import CPage

/// How letters look.
package struct TextStyle: Sendable, Hashable {
  package var size: Length
  package var lineHeight: Length
  package var isBold = false
  package var ink: Ink
  package var alignment = Alignment.left

  package enum Alignment: Sendable, Hashable {
    case left, right, centre
  }

  package init(size: Length, lineHeight: Length, ink: Ink, isBold: Bool = false) {
    self.size = size
    self.lineHeight = lineHeight
    self.ink = ink
    self.isBold = isBold
  }

  package func aligned(_ alignment: Alignment) -> TextStyle {
    var style = self
    style.alignment = alignment
    return style
  }
}

/// A text broken into lines of some width. Nothing is hyphenated: in a file number or a name a hyphen would be a lie.
package final class SetText {
  package let style: TextStyle
  package let lineCount: Int
  let text: OpaquePointer

  /// - Parameter width: of a line; nil for a single one, however long.
  package init(_ string: String, _ style: TextStyle, width: Length? = nil, on press: PagePress) throws(PageFailure) {
    var string = string
    var set: OpaquePointer?
    let given = cpage_style(
      size: style.size.c, line_height: style.lineHeight.c, is_bold: style.isBold,
      alignment: style.alignment == .left ? CPAGE_LEFT : style.alignment == .right ? CPAGE_RIGHT : CPAGE_CENTRE)
    let status = string.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cpage_text_set(press.press, $0.baseAddress, $0.count, given, max(width ?? 0, width == nil ? 0 : 1000).c, &set)
      }
    }
    guard let text = set, status == CPAGE_OK else {
      cpage_text_free(set)
      throw PageFailure(reason: status == CPAGE_OUT_OF_MEMORY ? .outOfMemory : .failed)
    }
    self.style = style
    self.text = text
    lineCount = cpage_text_lines(text)
  }

  deinit { cpage_text_free(text) }

  package var height: Length { lineCount * style.lineHeight }

  /// The width of its widest line.
  package var width: Length { Length(cpage_text_width(text)) }
}
