import CaseModel
import Glibc

/// The folder packages go into.
public enum Outbox {
  /// Makes the folder unless it is there; the one above must exist.
  public static func create(_ path: String) throws(Outage) {
    try NewFolder.make(path)
  }

  /// Throws for a folder inside the case, where the next run would find the package among the documents.
  static func check(_ path: String, isOutside caseFolder: String) throws(Outage) {
    guard let outbox = RealPath.of(path), let folder = RealPath.of(caseFolder) else { return }
    guard outbox == folder || outbox.hasPrefix(folder + "/") else { return }
    throw Outage(
      "WELT-13", path: path,
      Text("Der Ordner für die Pakete liegt im Fallordner.", "The folder for packages lies inside the case folder."),
      remedy: Text("Mit --out einen Ordner außerhalb nennen.", "Name a folder outside with --out."))
  }

  /// Throws for a file that would lie in a case folder, whichever case it is.
  static func checkLiesInNoCase(_ path: String) throws(Outage) {
    let parent = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    guard var folder = RealPath.of(parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent) else { return }
    while folder.count > 1 {
      guard !["case.yaml", "case.json"].contains(where: { access("\(folder)/\($0)", F_OK) == 0 }) else {
        throw Outage(
          "WELT-16", path: path,
          Text(
            "Das läge in einem Fallordner und käme mit ins Paket.",
            "That would lie in a case folder and go into the package."),
          remedy: Text("Einen Ort außerhalb nennen.", "Name a place outside."))
      }
      folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
    }
  }
}
