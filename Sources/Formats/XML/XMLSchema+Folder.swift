extension XMLSchema {
  /// No official set of schemas has more, or larger, files.
  private static let largestFile = 16 << 20

  /// Compiles one file of a folder, which may include and import the others that lie beside it, and nothing else.
  ///
  /// Offline: a path or an address in an import counts by its last part alone, so nothing outside the folder is read.
  package convenience init(compiling name: String, in folder: Folder) throws {
    var files: [File] = []
    for entry in try folder.entries(limits: .topLevel)
    where entry.kind == .file && entry.path.hasSuffix(".xsd") {
      files.append(File(entry.path, try folder.open(entry.path).readAll(limit: XMLSchema.largestFile)))
    }
    guard let index = files.firstIndex(where: { $0.name == name }) else { throw FileProblem(.notFound, at: name) }
    let main = files.remove(at: index)
    try self.init(compiling: main, with: files)
  }
}
