import Glibc

/// The disk that something lies on.
enum Disk {
  /// What a database asks for at once for the file beside it, in bytes.
  private static let least: UInt64 = 64 << 10

  /// Whether there is room for a little more where that path lies; true where nobody can tell.
  static func hasRoom(near path: String) -> Bool {
    var disk = statvfs()
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let place = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
    guard statvfs(place, &disk) == 0 else { return true }
    return UInt64(disk.f_bavail) * UInt64(disk.f_frsize) >= least && (disk.f_files == 0 || disk.f_favail > 0)
  }
}
