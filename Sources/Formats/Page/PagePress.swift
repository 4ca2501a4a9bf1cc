import CPage

/// The fonts, loaded once and lent from one set of pages to the next.
package final class PagePress {
  let press: OpaquePointer

  private init() throws(PageFailure) {
    var opened: OpaquePointer?
    let status = cpage_press_open(&opened)
    guard let press = opened, status == CPAGE_OK else {
      let missing = opened.map(PagePress.missingFonts) ?? []
      cpage_press_close(opened)
      throw PageFailure(reason: status == CPAGE_FONT_MISSING ? .fontsMissing(missing) : .failed)
    }
    self.press = press
  }

  deinit { cpage_press_close(press) }

  /// Runs with a press nobody else uses meanwhile; it is kept for the next.
  package static func borrow<Result>(_ body: (PagePress) throws -> Result) throws -> Result {
    try shelf.borrow(body)
  }

  private static let shelf = Shelf { try PagePress() }

  /// The fonts that pages are set in, by file name, and whether each is installed.
  package static var fonts: [(file: String, isInstalled: Bool)] {
    var opened: OpaquePointer?
    cpage_press_open(&opened)
    defer { cpage_press_close(opened) }
    let missing = opened.map(missingFonts) ?? names
    return names.map { ($0, !missing.contains($0)) }
  }

  private static var names: [String] {
    var names: [String] = []
    while let name = cpage_font(names.count) { names.append(String(cString: name)) }
    return names
  }

  private static func missingFonts(_ press: OpaquePointer) -> [String] {
    names.enumerated().filter { !cpage_has_font(press, $0.offset) }.map(\.element)
  }
}
