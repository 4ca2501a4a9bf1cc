/// How much of a bag a check takes on; more is a fault, not a reason to run out of memory.
struct BagLimits {
  /// Files and folders, and lines of all manifests and of fetch.txt.
  var entries = 1_000_000
  /// Folders below each other.
  var depth = 64
  /// Bytes of a tag file that is read. One that is only hashed may have any size.
  var tagFile = 128 << 20
  /// Bytes of one line.
  var line = 64 << 10
  /// Bytes of bagit.txt, which is two short lines.
  var declaration = 4096
}
