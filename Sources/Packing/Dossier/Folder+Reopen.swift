import Formats

extension Folder {
  /// Opens a document that the check has read. One that is gone since, or is no file any more, has changed.
  func reopen(_ path: String) throws(FileProblem) -> OpenFile {
    do {
      return try open(path)
    } catch {
      switch error.reason {
      case .notFound, .symbolicLink, .notAFile: throw FileProblem(.changed, at: error.path)
      default: throw error
      }
    }
  }
}
