import CaseModel
import Formats

/// `SHA256SUMS` of a case folder: hashes recorded earlier, in the form `sha256sum` writes and checks.
struct HashList {
  static let name = "SHA256SUMS"
  private(set) var hashes: [String: Document.RecordedHash] = [:]
  private(set) var findings: [Finding] = []

  init(_ bytes: [UInt8]) {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() where !line.isEmpty
    {
      let place = Place(HashList.name, line: index + 1)
      guard let text = String(validating: line, as: UTF8.self), let (digest, path) = HashList.entry(text) else {
        findings.append(
          Finding(
            .hashListUnreadable, at: place,
            Text("Die Zeile ist nicht „Hash, zwei Leerzeichen, Pfad“.", "The line is not “hash, two blanks, path”.")))
        continue
      }
      if let first = hashes[path] {
        findings.append(
          Finding(
            .hashListUnreadable, at: place, against: first.place,
            Text("Diese Datei steht zweimal in der Liste.", "This file stands twice in the list.")))
        continue
      }
      hashes[path] = Document.RecordedHash(sha256: digest.hex, place: place)
    }
  }

  private static func entry(_ line: String) -> (Digest, String)? {
    guard line.utf8.count > 66, let digest = Digest(hex: String(line.prefix(64)).lowercased()) else { return nil }
    let rest = line.dropFirst(64)
    guard rest.hasPrefix("  ") || rest.hasPrefix(" *") else { return nil }
    var path = rest.dropFirst(2)
    if path.last == "\r" { path = path.dropLast() }
    if path.hasPrefix("./") { path = path.dropFirst(2) }
    return path.isEmpty ? nil : (digest, String(path))
  }
}
