import CaseModel
import Formats
import Glibc

extension Workspace {
  /// The workspace above a folder of cases or a case; `.none` where no folder up to the root holds a `koffer.yaml`.
  package static func above(_ path: String) throws -> Workspace {
    guard let absolute = realpath(path, nil) else { throw FileProblem(errnoAt: path) }
    defer { free(absolute) }
    var components = String(cString: absolute).split(separator: "/")
    var prefix = ""
    while true {
      let folder = "/" + components.joined(separator: "/")
      var found: Workspace?
      var bytes: [UInt8] = []
      do throws(FileProblem) {
        bytes = try Folder(folder).open(fileName).readAll(limit: 8 << 20)
        found = read(bytes, in: folder, prefix: prefix)
      } catch {
        // Only its absence lets one look further up; a koffer.yaml that cannot be read must not be passed over.
        guard error.reason == .notFound || (error.reason == .notPermitted && !holdsFile(folder)) else {
          // Seen from the case, the file is not where its bare name would be.
          let file = error.path.hasPrefix("/") ? error.path : "\(folder == "/" ? "" : folder)/\(error.path)"
          throw FileProblem(error.reason, at: file)
        }
      }
      if var found {
        found.sha256 = try SHA256.digest(of: bytes).hex
        try found.readLaw()
        return found
      }
      guard components.popLast() != nil else { return .none }
      prefix += "../"
    }
  }

  private static func holdsFile(_ folder: String) -> Bool {
    access("\(folder)/\(fileName)", F_OK) == 0
  }
}

extension FileProblem {
  /// The problem that `errno` names now.
  fileprivate init(errnoAt path: String) {
    let reason: Reason
    switch errno {
    case ENOENT: reason = .notFound
    case EACCES: reason = .notPermitted
    case ENOTDIR: reason = .notAFile
    default: reason = .other(errno)
    }
    self.init(reason, at: path)
  }
}
