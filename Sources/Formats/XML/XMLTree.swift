import CXML

/// A parsed document, read-only.
///
/// No document type, no entities but the five of XML itself, no file and no network.
/// Comments and processing instructions are left out.
package final class XMLTree: @unchecked Sendable {
  // @unchecked: the document never changes between `init` and `deinit`, and reading it changes nothing.
  let document: OpaquePointer
  private let rootNode: OpaquePointer

  /// What a document may ask of the machine.
  package struct Limits: Hashable, Sendable {
    package var bytes = 32 << 20
    /// Also the number of attributes of all elements together.
    package var elements = 1_000_000
    package var depth = 200
    /// Of one element, namespace declarations among them.
    package var attributes = 256
    /// Different names, prefixes and namespaces.
    package var names = 20_000

    package init() {}

    package static let `default` = Limits()
  }

  /// Parses a whole document in UTF-8, UTF-16, or one of the eight-bit encodings of Windows and ISO 8859.
  package init(parsing bytes: [UInt8], limits: Limits = .default) throws(XMLProblem) {
    var problem = cxml_problem()
    let bounds = cxml_limits(
      bytes: max(0, limits.bytes), elements: UInt32(clamping: limits.elements), depth: UInt32(clamping: limits.depth),
      attributes: UInt32(clamping: limits.attributes), names: UInt32(clamping: min(limits.names, Int(Int32.max))))
    let parsed = bytes.withUnsafeBufferPointer { cxml_parse($0.baseAddress, $0.count, bounds, &problem) }
    guard let parsed, let root = cxml_root(parsed) else { throw XMLProblem(problem) }
    document = parsed
    rootNode = root
  }

  deinit {
    cxml_document_free(document)
  }

  package var root: XMLElement {
    XMLElement(node: rootNode, of: self)
  }
}
