import Custody
import Formats
import Foundation
import TestSupport
import Testing

extension Workplace {
  /// Cases that were handed over in 2016 and settled the same year, with a package of some size each.
  func plant(_ count: Int, bytes: Int = 0, yaml: String = "") throws -> [String] {
    if !yaml.isEmpty { try write(try text("koffer.yaml") + yaml + "\n", to: "koffer.yaml") }
    let ledger = try self.ledger()
    let numbers = (0..<count).map { "ALT-\($0)" }
    let package = String(repeating: "cd", count: 32)
    for number in numbers {
      let old = OldCase(number)
      let content = old.bytes + (0..<bytes).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 7) }
      try write(content, to: "handovers/\(old.file)")
      let told = EnclosureText.text(["case": number, "kind": "settled", "text": "\(old.debtor) zahlte."])
      let entries = [
        Entry(.imported, of: number), Entry(.checked, of: number),
        Entry(.packed, of: number, to: "koffer", package: package),
        Entry(
          .sending, of: number, to: "koffer", package: package,
          old.details(sha256: try SHA256.digest(of: content).hex), enclosure: old.facts),
        Entry(.delivered, of: number, to: "koffer", ["file": old.file]), Entry(.accepted, of: number, to: "koffer"),
        Entry(.settled, of: number, by: "Jonas Kern", to: "koffer", ["reason": "paid"], enclosure: told),
      ]
      #expect(try ledger.record(entries, at: old.sent) == nil)
    }
    return numbers
  }

  /// Everything in the workplace as it is, to be gone back to.
  func keep() throws -> Workplace {
    let kept = try Workplace(hasWorkspace: false)
    try #require(try Tool("cp")?.run(["-a", path, kept.file("kept")]).status == 0)
    return kept
  }

  func restore(_ kept: Workplace) throws {
    for name in names() { try FileManager.default.removeItem(atPath: file(name)) }
    try #require(try Tool("cp")?.run(["-a", kept.file("kept") + "/.", path]).status == 0)
  }

  /// Files that name the debtor of planted cases; umlauts are not looked at.
  func filesOfTheDebtor() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { name in
      guard let bytes = FileManager.default.contents(atPath: file(name)) else { return false }
      let text = String(decoding: bytes.map { $0 < 0x80 ? $0 : 0x2E }, as: UTF8.self).lowercased()
      return text.contains("wollgr") || text.contains("kressida")
    }.sorted()
  }
}
