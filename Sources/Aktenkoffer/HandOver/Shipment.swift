import CaseModel
import Custody
import Formats

/// What goes out with one handover: the package, or the encrypted file in its place, and the signature beside it.
struct Shipment {
  /// The signature first: whoever waits for the package finds it there already.
  let files: [File]

  /// A file and what it was when it was packed.
  struct File: Equatable {
    let name: String
    let sha256: String
    /// In bytes; nil where nobody wrote it down.
    let size: Int?
  }

  /// As the packing left it in our own folder.
  init(_ package: CaseReport.Package) throws {
    files = try [package.signature, package.path].compactMap { $0 }.map { path in
      let file = try OpenFile(path)
      return File(name: path.lastComponent, sha256: try SHA256.digest(of: file).hex, size: file.size)
    }
  }

  /// As the ledger has it; nil where it has none.
  init?(_ details: [String: String]) {
    files = ["signature", "file"].compactMap { key in
      guard let name = details[key], let sha256 = details["\(key)_sha256"] else { return nil }
      return File(name: name, sha256: sha256, size: details["\(key)_size"].flatMap { Int($0) })
    }
    guard details["file"] != nil, details["file_sha256"] != nil else { return nil }
  }

  /// As the ledger keeps it.
  var details: [String: String] {
    var details: [String: String] = [:]
    for (file, key) in zip(files.reversed(), ["file", "signature"]) {
      details[key] = file.name
      details["\(key)_sha256"] = file.sha256
      details["\(key)_size"] = file.size.map { "\($0)" }
    }
    return details
  }
}
