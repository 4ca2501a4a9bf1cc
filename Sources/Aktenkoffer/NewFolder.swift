import CaseModel
import Glibc

/// A folder that is to be there.
enum NewFolder {
  /// Throws where something lies already: what people may have worked on is not replaced.
  static func checkIsFree(_ path: String) throws(Outage) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    throw Outage(
      "WELT-23", path: path, Text("Dort liegt schon etwas.", "Something lies there already."),
      remedy: Text(
        "Den Ordner umbenennen oder mit --out einen anderen nennen.",
        "Rename the folder, or name another with --out."))
  }

  /// Makes the folder unless it is there; the one above must exist.
  ///
  /// - Parameter mode: of a new one, less what the umask takes.
  static func make(_ path: String, mode: mode_t = 0o755) throws(Outage) {
    if mkdir(path, mode) == 0 || errno == EEXIST { return }
    throw Outage(
      "WELT-10", path: path, Text("Der Ordner lässt sich nicht anlegen.", "The folder cannot be created."),
      remedy: Text(
        "Den übergeordneten Ordner anlegen und die Rechte prüfen.", "Create the folder above it and check permissions.")
    )
  }
}
