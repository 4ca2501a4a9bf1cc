import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// An archive with everything that one may hold.
enum ArchiveSample {
  /// Forty bags, some of them second and third versions that share a file with the first, some deleted; holds, time
  /// stamps, looks into cases.
  static func make() throws -> ArchiveHome { try sample.get().copy() }

  /// Made once for all tests, and removed when they end.
  private static let sample: Result<ArchiveHome, any Error> = Result {
    let home = try build(cases: 28)
    atexit {
      if let home = try? ArchiveSample.sample.get() { try? FileManager.default.removeItem(atPath: home.folder) }
    }
    return home
  }

  static func build(cases: Int) throws -> ArchiveHome {
    let home = try ArchiveHome()
    let archive = try home.open()
    var generator = SeededGenerator(seed: 8493)
    var first: [String: (path: String, sha256: String)] = [:]
    func add(_ number: String, _ version: Int) throws {
      var content = try ArchiveHome.content(number, version, debtors: ["Jürgen Groß", "Erika von \(number)"])
      let bytes = generator.noise(700)
      let name = "package/\(number) ü.zip"
      if let kept = first[number] {
        content.files.append(BagContent.File(name, .kept(kept.path, sha256: kept.sha256, size: 700)))
      } else {
        content.files.append(BagContent.File(name, .bytes(bytes)))
      }
      content.files.append(BagContent.File("empty", .bytes([])))
      let details = ["through": "\(version)", "recipient": "koffer", "package": "ab"]
      let put = try archive.add(content, of: number, version: version, at: ArchiveHome.at, by: "Marlene Voß", details)
      if first[number] == nil {
        first[number] = ("\(archive.place(of: put.bag))/data/\(name)", try SHA256.digest(of: bytes).hex)
      }
    }
    func record(_ kind: ArchiveEntry.Kind, _ number: String) throws {
      try archive.record(
        [ArchiveEntry(kind, at: ArchiveHome.at, of: number, by: "Marlene Voß", ["reason": "§"])], at: ArchiveHome.at)
    }
    func stamp() throws {
      let head = try #require(archive.head)
      try archive.keep(stamp: generator.noise(300), of: head, time: "t", at: ArchiveHome.at, by: nil)
    }
    let numbers = (1...cases).map { "2026-\($0)" }
    for number in numbers { try add(number, 1) }
    try stamp()
    for number in numbers.prefix(cases * 2 / 7) { try add(number, 2) }
    try record(.held, numbers[3])
    try record(.opened, numbers[4])
    for number in numbers.prefix(cases / 7) { try add(number, 3) }
    try stamp()
    try record(.released, numbers[3])
    for number in [numbers[1], numbers[cases - 1]] {
      var bags: [Archive.Purged] = []
      try archive.entries { _, entry in
        guard entry.kind == .added, entry.caseNumber == number, let bag = entry.details["bag"] else { return }
        bags.append(Archive.Purged(bag: bag, sha256: entry.details["sha256"] ?? ""))
      }
      try archive.purge(bags, of: number, at: ArchiveHome.at, by: "Marlene Voß", ["reason": "Frist"])
    }
    try record(.opened, numbers[0])
    return home
  }
}

extension ArchiveHome {
  /// The folders of bags, seen from the archive.
  var bags: [String] {
    paths([.typeDirectory], below: "bags").filter { $0.split(separator: "/").count == 4 }
  }
}

extension ArchiveVerification {
  /// Whether a fault names that file; of the log's own, the log.
  func names(_ file: String) -> Bool {
    faults.contains { fault in
      guard let path = fault.path else { return false }
      return path == file || file.hasPrefix("log/") && !file.hasPrefix("log/stamps") && path.hasPrefix("log/")
    }
  }
}
