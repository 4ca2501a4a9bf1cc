import CResources
import CaseModel
import Formats
import Glibc
import Intake
import Packing

/// Writes the files a new workspace or case begins with. Never overwrites.
public enum Template {
  /// `koffer.yaml` and `cases/`; gives the paths made.
  public static func createWorkspace(in folder: String) throws(Outage) -> [String] {
    try checkIsNoCase(folder)
    try NewFolder.make(folder)
    let file = try write(text(cresource_workspace_template()), to: "\(folder)/koffer.yaml")
    try NewFolder.make("\(folder)/cases")
    return [file, "\(folder)/cases"]
  }

  private static func checkIsNoCase(_ folder: String) throws(Outage) {
    for name in ["case.yaml", "case.json"] where access("\(folder)/\(name)", F_OK) == 0 {
      throw Outage(
        "WELT-11", path: "\(folder)/\(name)", Text("Der Ordner ist ein Fall.", "The folder is a case."),
        remedy: Text(
          "Den Ordner nennen, in dem die Fälle liegen sollen: er wird der Arbeitsbereich.",
          "Name the folder the cases are to be in: it becomes the workspace."))
    }
  }

  /// `cases/NUMBER/case.yaml` with its document folders, in a workspace that is made if it is not there; gives the
  /// paths made. A folder inside a workspace is one of cases already.
  public static func createCase(_ number: String, in folder: String) throws(Outage) -> [String] {
    let isWorkspace = access("\(folder)/koffer.yaml", F_OK) == 0
    let isInside = isWorkspace ? false : try hasWorkspaceAbove(folder)
    if isInside { try checkIsNoCase(folder) }
    let workspace = isWorkspace || isInside ? [] : try createWorkspace(in: folder)
    let cases = isInside ? folder : "\(folder)/cases"
    let place = "\(cases)/\(Dossier.folderName(of: number))"
    try NewFolder.make(cases)
    try NewFolder.make(place)
    let quoted = number.unicodeScalars.filter { $0 != "\"" && $0 != "\\" && $0.value >= 0x20 }.map(String.init).joined()
    let content = text(cresource_case_template()).replacing("{{number}}", with: quoted)
    let file = try write(content, to: "\(place)/case.yaml")
    for below in ["invoices", "reminders", "contacts", "payments", "documents"] {
      try NewFolder.make("\(place)/\(below)")
    }
    return workspace + [file]
  }

  /// A folder that is not there yet lies in the one above it.
  private static func hasWorkspaceAbove(_ folder: String) throws(Outage) -> Bool {
    let there = access(folder, F_OK) == 0 ? folder : folder.folderAbove
    guard access(there, F_OK) == 0 else { return false }
    return try Outage.translating(there) { try Workspace.above(there).folder != nil }
  }

  private static func text(_ resource: cresource) -> String {
    String(decoding: UnsafeBufferPointer(start: resource.bytes, count: resource.length), as: UTF8.self)
  }

  private static func write(_ content: String, to path: String) throws(Outage) -> String {
    if access(path, F_OK) == 0 {
      throw Outage(
        "WELT-11", path: path, Text("Die Datei gibt es schon.", "The file exists already."),
        remedy: Text(
          "Die vorhandene Datei bearbeiten oder einen anderen Ordner nennen.",
          "Edit the existing file, or name another folder."))
    }
    try Outage.translating(path) {
      try AtomicFile.write(Array(content.utf8), to: path)
    }
    return path
  }
}
