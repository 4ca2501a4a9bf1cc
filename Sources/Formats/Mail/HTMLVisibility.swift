/// Which of a page's words its elements' own styles hide, tag by tag.
///
/// Looked for are `display: none`, `visibility: hidden`, `font-size: 0`, `opacity: 0` and the attribute `hidden`: by these mails
/// carry words that nobody sees. Style sheets, and colours alike, are not followed.
struct HTMLVisibility {
  fileprivate struct Element {
    let name: String
    var isGone = false
    /// These two an element inside may take back.
    var isInvisible = false
    var isTiny = false
  }

  /// Of the elements around what follows, the innermost last.
  private var elements: [Element] = []

  /// No letter nests as deeply; what goes beyond is judged as the last that was kept, so that nothing costs more than it may.
  private static let deepest = 256

  var isShown: Bool { elements.last.map { !$0.isGone && !$0.isInvisible && !$0.isTiny } ?? true }

  mutating func begin(_ name: String, _ attributes: some Collection<UInt8>) {
    closeUnended(before: name)
    guard !HTMLNames.void.contains(name), elements.count < HTMLVisibility.deepest else { return }
    let around = elements.last
    var element = Element(
      name: name, isGone: around?.isGone ?? false, isInvisible: around?.isInvisible ?? false,
      isTiny: around?.isTiny ?? false)
    let text = String(decoding: attributes.prefix(4096), as: UTF8.self).lowercased()
    if text.contains("style") || text.contains("hidden") { element.apply(text) }
    elements.append(element)
  }

  mutating func end(_ name: String) {
    if let index = elements.lastIndex(where: { $0.name == name }) { elements.removeSubrange(index...) }
  }

  /// Paragraphs, items and cells need no end of their own: the next one ends them.
  private mutating func closeUnended(before name: String) {
    let (ended, around): (Set<String>, Set<String>)
    switch name {
    case "li": (ended, around) = (["li"], ["ul", "ol"])
    case "td", "th": (ended, around) = (["td", "th"], ["tr", "table"])
    case "tr": (ended, around) = (["tr"], ["table"])
    case _ where HTMLVisibility.endsParagraph.contains(name): (ended, around) = (["p"], ["td", "th", "div", "li"])
    default: return
    }
    guard let index = elements.lastIndex(where: { ended.contains($0.name) || around.contains($0.name) }),
      ended.contains(elements[index].name)
    else { return }
    elements.removeSubrange(index...)
  }

  private static let endsParagraph: Set = [
    "p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr", "section",
    "article",
    "header", "footer",
  ]
}

extension HTMLVisibility.Element {
  /// What its tag, in lower case, says of it.
  fileprivate mutating func apply(_ tag: String) {
    for (name, content) in HTMLVisibility.attributes(of: tag) {
      if name == "hidden" { isGone = true }
      if name == "style" { content.split(separator: ";").forEach { apply(declaration: $0) } }
    }
  }

  private mutating func apply(declaration: Substring) {
    guard let colon = declaration.firstIndex(of: ":") else { return }
    let value = declaration[declaration.index(after: colon)...].replacing("!important", with: "").filter { $0 > " " }
    // `0`, `0px`, `0.0em`; not `0.9em`.
    let digits = value.prefix { $0.isNumber || $0 == "." }
    let isZero = digits.contains("0") && digits.allSatisfy { $0 == "0" || $0 == "." }
    switch declaration[..<colon].filter({ $0 > " " }) {
    case "display": if value == "none" { isGone = true }
    case "opacity": if isZero { isGone = true }
    case "visibility": isInvisible = value == "hidden" || value == "collapse" || isInvisible && value != "visible"
    case "font-size": isTiny = isZero || isTiny && (value.hasSuffix("em") || value.hasSuffix("%"))
    default: break
    }
  }
}

extension HTMLVisibility {
  /// Names and values of a tag's attributes, each as far as it goes.
  fileprivate static func attributes(of tag: String) -> [(name: Substring, value: Substring)] {
    var attributes: [(name: Substring, value: Substring)] = []
    var rest = tag.drop { $0 > " " }
    while true {
      rest = rest.drop { $0 <= " " || $0 == "/" }
      let name = rest.prefix { $0 > " " && $0 != "=" && $0 != "/" }
      let behind = rest.dropFirst(name.count).drop { $0 <= " " }
      guard behind.first == "=" else {
        if name.isEmpty { return attributes }
        attributes.append((name, ""))
        rest = rest.dropFirst(name.count)
        continue
      }
      rest = behind.dropFirst().drop { $0 <= " " }
      let quote = rest.first.flatMap { $0 == "\"" || $0 == "'" ? $0 : nil }
      if quote != nil { rest = rest.dropFirst() }
      let value = rest.prefix { character in quote.map { character != $0 } ?? (character > " ") }
      attributes.append((name, value))
      rest = rest.dropFirst(value.count + (quote == nil ? 0 : 1))
    }
  }
}
