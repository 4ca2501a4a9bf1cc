/// A path that cannot lead out of the folder it is resolved in, taken apart.
struct RelativePath {
  /// Never empty; none of them empty, `.`, `..` or with a NUL.
  let components: [String]

  init(_ path: String) throws(FileProblem) {
    components = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for component in components where !Self.isPlain(component) {
      throw FileProblem(.outsideFolder, at: path)
    }
  }

  /// Whether a name stands for an entry of its own folder and nothing else.
  static func isPlain(_ component: String) -> Bool {
    !component.isEmpty && component != "." && component != ".." && !component.utf8.contains { $0 == 0 || $0 == 0x2F }
  }
}
