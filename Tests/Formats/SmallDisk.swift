import Foundation
import TestSupport

/// A file system of 1 MiB, mounted until its owner goes.
final class SmallDisk {
  let path: String
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path
    guard Self.mount(path) else { throw POSIXError(.EPERM) }
  }

  deinit {
    _ = try? Tool("umount")?.run([path])
  }

  /// Mounting takes root, and a system that lets it.
  static let isPossible: Bool = {
    guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
    defer { _ = try? Tool("umount")?.run([folder.path]) }
    return mount(folder.path)
  }()

  private static func mount(_ path: String) -> Bool {
    (try? Tool("mount")?.run(["-t", "tmpfs", "-o", "size=1m", "tmpfs", path]).status) == 0
  }
}
