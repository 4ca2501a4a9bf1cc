import CaseModel
import Formats

/// A cover as we write it: HTML that is well-formed XML, of a few elements and one style.
///
/// So a browser shows what stands there: nothing is loaded, nothing runs, and nothing is hidden. A figure in a comment is read
/// by nobody, and one that a script or a style puts over it by everybody.
struct CoverDocument {
  /// What people read, in the order of the page, with single blanks between the words.
  let text: String
  /// The tables, row by row, as the words of their cells.
  let tables: [[[String]]]

  /// - Returns: nil where it is built otherwise.
  init?(_ html: [UInt8]) {
    guard html.starts(with: CoverDocument.doctype) else { return nil }
    let body = Array(html.dropFirst(CoverDocument.doctype.count))
    // A comment, a section of characters or an instruction is one thing to XML and another to a browser.
    guard CoverDocument.count("<!", body) == 0, CoverDocument.count("<?", body) == 0 else { return nil }
    guard let root = (try? XMLTree(parsing: body))?.root else { return nil }
    var reading = Reading()
    reading.read(root)
    // An element that XML closes at once runs on in a browser, but for the few that have no end.
    guard reading.isOurs, reading.styles == 1, reading.titles == 1,
      CoverDocument.count("/>", body) == reading.voids
    else { return nil }
    text = reading.texts.joined(separator: " ").onOneLine
    tables = reading.tables
  }

  private static let style = Cover.style.onOneLine
  private static let doctype = Array("<!DOCTYPE html>".utf8)

  private static func count(_ mark: String, _ bytes: [UInt8]) -> Int {
    let mark = Array(mark.utf8)
    return bytes.indices.dropLast().count { bytes[$0] == mark[0] && bytes[$0 + 1] == mark[1] }
  }

  private struct Reading {
    var texts: [String] = []
    var tables: [[[String]]] = []
    var isOurs = true
    var (styles, titles, voids) = (0, 0, 0)

    /// - Parameter isRead: whether its words were taken with those around it.
    mutating func read(_ element: XMLElement, isRead: Bool = false) {
      let name = element.name
      guard element.namespace.isEmpty, CoverDocument.names.contains(name),
        element.attributeNames.allSatisfy(CoverDocument.attributes.contains), leadsBeside(element.attribute("href"))
      else {
        isOurs = false
        return
      }
      if HTMLNames.void.contains(name) { voids += 1 }
      note(element, name)
      switch name {
      case "title": titles += 1
      case "style":
        styles += 1
        let text = element.text
        if text != Cover.style, text.onOneLine != CoverDocument.style { isOurs = false }
      default:
        // Cells, lines and headings are read whole, with the links in them; what holds such is read part by part.
        let isWhole = element.children.allSatisfy { CoverDocument.inline.contains($0.name) }
        if isWhole, !isRead { texts.append(element.text) }
        for child in element.children { read(child, isRead: isRead || isWhole) }
      }
    }

    /// Cells stand in rows and rows in tables, and nowhere else.
    private mutating func note(_ element: XMLElement, _ name: String) {
      switch name {
      case "table": tables.append([])
      case "tr":
        if tables.isEmpty { isOurs = false } else { tables[tables.count - 1].append([]) }
      case "th", "td":
        guard let row = tables.last?.indices.last else {
          isOurs = false
          return
        }
        tables[tables.count - 1][row].append(element.text.onOneLine)
      default: break
      }
    }

    /// Beside the cover, and nowhere else.
    private func leadsBeside(_ address: String?) -> Bool {
      guard let folder = address?.prefix(while: { $0 != "/" }) else { return true }
      return !folder.isEmpty && !folder.contains(":")
    }
  }

  private static let inline: Set<String> = ["a", "code", "strong"]

  private static let names: Set<String> = inline.union([
    "html", "head", "meta", "title", "style", "body", "header", "section", "footer", "div", "h1", "h2", "p", "table",
    "thead",
    "tr", "th", "td",
  ])

  private static let attributes: Set<String> = ["class", "href", "colspan", "name", "lang", "content", "charset"]
}
