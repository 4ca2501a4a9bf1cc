import CResources
import CaseModel
import Formats
import Glibc

/// Writes the files a new workspace or case begins with. Never overwrites.
public enum Template {
  /// `koffer.yaml` and `cases/`; gives the paths made.
  public static func createWorkspace(in folder: String) throws(Outage) -> [String] {
    try NewFolder.make(folder)
    let file = try write(text(cresource_workspace_template()), to: "\(folder)/koffer.yaml")
    try NewFolder.make("\(folder)/cases")
    return [file, "\(folder)/cases"]
  }

  /// `cases/NUMBER/case.yaml` with its document folders; gives the paths made.
  public static func createCase(_ number: String, in folder: String) throws(Outage) -> [String] {
    let name = number.unicodeScalars.map {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) || $0 == "-" ? String($0) : "-"
    }.joined()
    let place = "\(folder)/cases/\(name.isEmpty ? "fall" : name)"
    try NewFolder.make("\(folder)/cases")
    try NewFolder.make(place)
    let quoted = number.unicodeScalars.filter { $0 != "\"" && $0 != "\\" && $0.value >= 0x20 }.map(String.init).joined()
    let content = text(cresource_case_template()).replacing("{{number}}", with: quoted)
    let file = try write(content, to: "\(place)/case.yaml")
    for below in ["invoices", "reminders", "contacts", "payments", "documents"] {
      try NewFolder.make("\(place)/\(below)")
    }
    return [file]
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
      let file = try AtomicFile(path)
      try file.write(Array(content.utf8))
      try file.commit()
    }
    return path
  }
}
