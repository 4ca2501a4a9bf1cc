import Foundation
import TestSupport
import Testing

@testable import Formats

/// Archives nobody here wrote, many of them made to break readers.
@Suite(.enabled(if: Corpus.isPresent, "the corpus stands beside the checkout"))
struct ZIPCorpusTests {
  @Test(arguments: [("COMPRESS-208.zip", 1)])
  func dump(_ x: (String, Int)) throws {
    let table = Table(csv: String(decoding: try Corpus.bytes(at: Corpus.shared + "/corpus/zip_observed.csv"), as: UTF8.self))
    for row in table.rows {
      let start = ContinuousClock.now
      let result: String
      do {
        let count = try readThrough(Corpus.path(row["file"] ?? ""))
        result = "OK \(count)"
      } catch { result = "\(error)" }
      print("DUMP", row["file"] ?? "", row["opens"]?.prefix(3) ?? "", row["enc"] ?? "", row["slip"] ?? "", row["symlink"] ?? "", row["dupnames"] ?? "", row["crc"] ?? "", "=>", result, ContinuousClock.now - start)
    }
  }

  private func readThrough(_ path: String) throws -> Int {
    let reader = try ZIPReader(OpenFile(path), with: Inflater())
    for entry in reader.entries { try reader.read(entry) { _ in } }
    return reader.entries.count
  }
}
