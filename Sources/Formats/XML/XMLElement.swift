import CXML
import Glibc

/// An element of a document. It keeps its document alive.
///
/// Names are compared inside the shim, so that looking for elements makes no strings.
package struct XMLElement: Sendable {
  // The node lives exactly as long as the tree, which is held beside it.
  private struct Node: @unchecked Sendable {
    let pointer: OpaquePointer
  }

  private let node: Node
  private let tree: XMLTree

  init(node: OpaquePointer, of tree: XMLTree) {
    self.node = Node(pointer: node)
    self.tree = tree
  }

  /// The local name.
  package var name: String { String(cString: cxml_name(node.pointer)) }

  /// The namespace's URI; empty where there is none.
  package var namespace: String { String(cString: cxml_namespace(node.pointer)) }

  /// Where the start tag begins, counted from 1.
  package var line: Int { Int(cxml_line(node.pointer)) }

  /// Where the start tag begins, in characters from 1; nil in documents not written in UTF-8.
  package var column: Int? { Int(cxml_column(node.pointer)).positive }

  /// All text in the element and below it, as written.
  package var text: String {
    if let leaf = cxml_leaf_text(node.pointer) { return String(cString: leaf) }
    guard let copy = cxml_copy_text(node.pointer) else { return "" }
    defer { cxml_free(copy) }
    return String(cString: copy)
  }

  /// The text without white space around it; nil where nothing else is there.
  package var content: String? {
    // Nearly always a leaf, which is trimmed in place.
    guard let leaf = cxml_leaf_text(node.pointer) else { return XMLElement.trimmed(Array(text.utf8)) }
    return XMLElement.trimmed(UnsafeRawBufferPointer(start: leaf, count: strlen(leaf)))
  }

  /// Whether there is any `content`.
  package var hasContent: Bool {
    guard let leaf = cxml_leaf_text(node.pointer) else { return content != nil }
    return !UnsafeRawBufferPointer(start: leaf, count: strlen(leaf)).allSatisfy(XMLElement.isBlank)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  private static func trimmed(_ bytes: some BidirectionalCollection<UInt8>) -> String? {
    let start = bytes.drop(while: isBlank)
    guard let last = start.lastIndex(where: { !isBlank($0) }) else { return nil }
    return String(decoding: start[...last], as: UTF8.self)
  }

  /// Whether it has that local name, in that namespace where one is given.
  package func isNamed(_ name: String, in namespace: String? = nil) -> Bool {
    name.lent(with: namespace) { cxml_is(node.pointer, $0, $1) != 0 }
  }

  /// Whether its namespace begins so.
  package func isInNamespace(beginning: String) -> Bool {
    beginning.lent { cxml_namespace_begins(node.pointer, $0) != 0 }
  }

  /// Whether it holds elements, and not only text.
  package var holdsElements: Bool { cxml_first_child(node.pointer) != nil }

  /// An attribute's value; without a namespace given, that of the first attribute of that local name.
  package func attribute(_ name: String, in namespace: String? = nil) -> String? {
    guard let copy = name.lent(with: namespace, { cxml_copy_attribute(node.pointer, $0, $1) }) else { return nil }
    defer { cxml_free(copy) }
    return String(cString: copy)
  }

  /// The local names of its attributes.
  package var attributeNames: [String] {
    var names: [String] = []
    while let name = cxml_attribute_name(node.pointer, names.count) { names.append(String(cString: name)) }
    return names
  }

  /// The child elements in their order.
  package var children: some Sequence<XMLElement> {
    sequence(state: cxml_first_child(node.pointer)) { next in
      guard let current = next else { return nil }
      next = cxml_next_sibling(current)
      return XMLElement(node: current, of: tree)
    }
  }

  /// The first child element of that name; without a namespace given, of any namespace.
  package func first(_ name: String, in namespace: String? = nil) -> XMLElement? {
    name.lent(with: namespace) { cxml_find(cxml_first_child(node.pointer), $0, $1) }
      .map { XMLElement(node: $0, of: tree) }
  }

  /// All child elements of that name.
  package func all(_ name: String, in namespace: String? = nil) -> [XMLElement] {
    var found: [XMLElement] = []
    forEach(name, in: namespace) { found.append($0) }
    return found
  }

  /// Hands over each child element of that name, in its order, without making a list of them.
  package func forEach(_ name: String, in namespace: String? = nil, _ body: (XMLElement) -> Void) {
    name.lent(with: namespace) { name, namespace in
      var next = cxml_find(cxml_first_child(node.pointer), name, namespace)
      while let current = next {
        body(XMLElement(node: current, of: tree))
        next = cxml_find(cxml_next_sibling(current), name, namespace)
      }
    }
  }

  /// Down that path of local names, the first of each name.
  package func at(_ path: String...) -> XMLElement? {
    at(path[...])
  }

  /// Down that path of local names, the first of each name.
  package func at(_ path: some Sequence<String>) -> XMLElement? {
    path.reduce(self) { element, name in element?.first(name) }
  }

  /// Every element at the end of that path, whichever of several it passes on the way.
  package func every(_ path: String...) -> [XMLElement] {
    path.reduce([self]) { elements, name in elements.flatMap { $0.all(name) } }
  }
}
