import CaseModel

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
}
