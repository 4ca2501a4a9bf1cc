import Glibc

/// Where a path really leads, whatever links and dots it takes.
enum RealPath {
  /// Nil where nothing is there.
  static func of(_ path: String) -> String? {
    guard let absolute = realpath(path, nil) else { return nil }
    defer { free(absolute) }
    return String(cString: absolute)
  }

  /// The folder that something lies in; nil where nothing is there.
  static func folder(of path: String) -> String? {
    of(path).map { "/" + $0.split(separator: "/").dropLast().joined(separator: "/") }
  }
}
