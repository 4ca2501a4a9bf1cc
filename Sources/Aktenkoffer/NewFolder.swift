import CaseModel
import Glibc

/// A folder that is to be there.
enum NewFolder {
  /// Makes the folder unless it is there; the one above must exist.
  static func make(_ path: String) throws(Outage) {
    if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
    throw Outage(
      "WELT-10", path: path, Text("Der Ordner lässt sich nicht anlegen.", "The folder cannot be created."),
      remedy: Text(
        "Den übergeordneten Ordner anlegen und die Rechte prüfen.", "Create the folder above it and check permissions.")
    )
  }
}
