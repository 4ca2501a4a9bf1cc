import CaseModel
import Custody
import Formats
import Glibc
import Packing

extension PackageReport {
  /// What a folder comes to, judged as a bag (RFC 8493): an extract of the archive, say. nil of what is no folder.
  init?(bag path: String) throws {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    if let mistaken = Finding(mistakenForBag: path) {
      self.init(folder: [mistaken], files: 0, identity: nil, notes: [])
      return
    }
    let report = try BagCheck.run(path)
    let tags = try? Folder(path).open("tagmanifest-sha256.txt")
    self.init(
      folder: report.faults.map(Finding.init), files: report.files,
      identity: try tags.map { try SHA256.digest(of: $0).hex },
      notes: report.warnings.map { warning in
        let place = warning.place.map { "\($0): " } ?? ""
        return Text(place + warning.text.german, place + warning.text.english)
      })
  }
}

extension Finding {
  /// What lies there is no bag but something else of ours; nil of all others.
  fileprivate init?(mistakenForBag path: String) {
    func has(_ name: String) -> Bool { access("\(path)/\(name)", F_OK) == 0 }
    guard !has("bagit.txt") else { return nil }
    if has("case.xml") {
      self.init(
        .bagUnsound, at: Place("case.xml"),
        Text("Hier liegt ein entpacktes Paket.", "This is a package that was unpacked."),
        remedy: Text(
          "Die empfangene ZIP-Datei selbst prüfen; entpackt ist nicht mehr zu sehen, was in ihr stand.",
          "Check the ZIP file that was received; unpacked, what was in it can no longer be told."))
    } else if has("case.yaml") || has("case.json") {
      self.init(
        .bagUnsound, at: Place(has("case.yaml") ? "case.yaml" : "case.json"),
        Text("Hier liegt ein Fallordner.", "This is a case folder."),
        remedy: Text("Ihn mit „koffer check“ prüfen.", "Check it with “koffer check”."))
    } else {
      return nil
    }
  }

  fileprivate init(_ fault: BagFault) {
    let file = fault.source.map { Place($0.file.printable, line: $0.line) } ?? Place((fault.path ?? ".").printable)
    let path = fault.source == nil ? "" : fault.path.map { "\($0.printable): " } ?? ""
    self.init(.bagUnsound, at: file, Text(path + fault.text.german, path + fault.text.english))
  }
}

extension FindingKind {
  static let bagUnsound = FindingKind(
    "BAG-01", .block, Text("Mappe nicht in Ordnung", "Bag not sound"),
    remedy: Text(
      "Den Absender um eine neue Kopie bitten; diese nicht verwenden.",
      "Ask the sender for a new copy; do not use this one."), basis: [.norm("RFC 8493")])
}
