import Foundation
import TestSupport

/// Runs a program without root's power to read and write everything.
enum Rights {
  /// Nothing has to be done for an ordinary user; root gives its capabilities up.
  static let lacking: [String] =
    geteuid() != 0
    ? []
    : ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"]

  static let canBeLacked = geteuid() != 0 || Tool.isInstalled("setpriv")
}

/// A file system of one megabyte, mounted until its owner goes.
final class SmallDisk {
  let path: String

  /// Nil where mounting is not permitted.
  init?() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("koffer-disk-\(UUID().uuidString)").path
    guard mkdir(path, 0o755) == 0 else { return nil }
    guard let mount = Tool("mount"), (try? mount.run(["-t", "tmpfs", "-o", "size=1m", "tmpfs", path]).status) == 0
    else {
      rmdir(path)
      return nil
    }
  }

  deinit {
    _ = try? Tool("umount")?.run([path])
    rmdir(path)
  }

  static let isPossible: Bool = geteuid() == 0 && SmallDisk() != nil
}
