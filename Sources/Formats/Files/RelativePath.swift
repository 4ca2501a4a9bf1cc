/// A path that cannot lead out of the folder it is resolved in, taken apart.
package struct RelativePath {
  /// Never empty; none of them empty, `.`, `..` or with a NUL.
  package let components: [String]

  package init(_ path: String) throws(FileProblem) {
    components = Self.split(path)
    for component in components where !Self.isPlain(component) {
      throw FileProblem(.outsideFolder, at: path)
    }
  }

  /// The components between the slashes, empty ones too.
  ///
  /// By bytes: as characters a slash and the accent that begins the next component would be one.
  static func split(_ path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  /// Whether a name stands for an entry of its own folder and nothing else.
  static func isPlain(_ component: String) -> Bool {
    !component.isEmpty && component != "." && component != ".." && !component.utf8.contains { $0 == 0 || $0 == 0x2F }
  }
}
