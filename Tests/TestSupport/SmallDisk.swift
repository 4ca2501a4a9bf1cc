import Foundation

/// A small file system, mounted until its owner goes.
package final class SmallDisk {
  package let path: String
  private let isOurFolder: Bool

  /// - Parameter folder: over which it lies; nil for one of its own.
  package init(over folder: String? = nil, kilobytes: Int = 1024) throws {
    path =
      folder ?? FileManager.default.temporaryDirectory.appendingPathComponent("koffer-disk-\(UUID().uuidString)").path
    isOurFolder = folder == nil
    if isOurFolder { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false) }
    let options = "size=\(kilobytes)k,mode=777"
    guard let mount = Tool("mount"), try mount.run(["-t", "tmpfs", "-o", options, "tmpfs", path]).status == 0 else {
      if isOurFolder { rmdir(path) }
      throw POSIXError(.EPERM)
    }
  }

  /// From now on, nobody may write on it.
  package func protect() throws {
    guard try Tool("mount")?.run(["-o", "remount,ro", path]).status == 0 else { throw POSIXError(.EPERM) }
  }

  deinit {
    // At once from where it is seen, even while somebody holds a file of it.
    _ = try? Tool("umount")?.run(["-l", path])
    if isOurFolder { rmdir(path) }
  }

  /// Mounting takes root, and a system that lets it.
  package static let isPossible: Bool = geteuid() == 0 && (try? SmallDisk()) != nil
}
