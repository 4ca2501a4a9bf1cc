import TestSupport
import Testing

@testable import Formats

/// Archives nobody here wrote, many of them made to break readers.
@Suite(.enabled(if: Corpus.isPresent, "the corpus stands beside the checkout"))
struct ZIPCorpusTests {
  /// One row of what a tolerant reader (Python's `zipfile`) sees.
  private struct Observed {
    let path: String
    /// Encrypted, leading out, linked, doubled, or not readable in full.
    let isBad: Bool

    init(_ row: [String: String]) {
      path = row["file"] ?? ""
      let isOdd = ["enc", "slip", "symlink", "dupnames"].contains { row[$0] == "True" }
      let crc = row["crc"] ?? ""
      isBad = isOdd || row["opens"] != "yes" || crc.hasPrefix("BAD") || crc.hasPrefix("ERR")
    }
  }

  private static let observed: [Observed] = {
    let bytes = try? Corpus.bytes(at: Corpus.path("zip_observed.csv"))
    return Table(csv: String(decoding: bytes ?? [], as: UTF8.self)).rows.map(Observed.init)
  }()

  private func readThrough(_ path: String, with inflater: Inflater) throws -> Int {
    let reader = try ZIPReader(OpenFile(path), with: inflater)
    for entry in reader.entries {
      var size = 0
      try reader.read(entry) { size += $0.count }
      #expect(size == entry.size)
    }
    return reader.entries.count
  }

  @Test func everyArchiveIsReadOrRefusedAtOnce() throws {
    let inflater = try Inflater()
    var refused = 0
    for observed in Self.observed {
      let start = ContinuousClock.now
      do {
        _ = try readThrough(Corpus.path(observed.path), with: inflater)
        #expect(!observed.isBad, "read though bad: \(observed.path)")
      } catch {
        #expect(error is ZIPProblem, "\(observed.path): \(error)")
        refused += 1
      }
      #expect(ContinuousClock.now - start < .seconds(1), "\(observed.path)")
    }
    #expect(Self.observed.count == 160)
    #expect(refused <= 101, "ordinary archives are refused")
  }

  @Test(arguments: [
    ("libzip/data/encrypt-aes256.zip", ZIPProblem(.encrypted, entry: "encrypted")),
    ("libzip/data/testfile-zstd.zip", ZIPProblem(.unsupportedMethod(93), entry: "abac-repeat.txt")),
    ("libzip/data/filename_duplicate.zip", ZIPProblem(.duplicateName, entry: "test1")),
    ("libzip/data/filename_empty.zip", ZIPProblem(.unsafeName)),
    ("libzip/data/incons-local-crc.zip", ZIPProblem(.headersDisagree, entry: "a")),
    ("libzip/data/incons-file-count-low.zip", ZIPProblem(.headersDisagree)),
    ("libzip/data/multidisk.zip", ZIPProblem(.multiDisk)),
    ("libzip/data/junk-at-end.zip", ZIPProblem(.unaccountedBytes)),
    ("libzip/data/bogus.zip", ZIPProblem(.notAnArchive)),
    ("libzip/data/incons-cdoffset.zip", ZIPProblem(.truncated)),
    ("safearchive/archive.zip", ZIPProblem(.unsafeName)),
    ("safearchive/symlinks3.zip", ZIPProblem(.symbolicLink, entry: "root/")),
    ("zip2/extended_timestamp_bad.zip", ZIPProblem(.badExtra, entry: "test.txt")),
    ("yauzl/failure/invalid code lengths set.zip", ZIPProblem(.badContent, entry: "index.js")),
    (
      "yauzl/failure/not enough bytes in the stream expected 2048576 got only 1000000.zip",
      ZIPProblem(.ratioTooHigh, entry: "zeros.bin")
    ),
  ])
  func refusesForTheRightReason(path: String, problem: ZIPProblem) {
    #expect(throws: problem) { try readThrough(Corpus.path("zip/" + path), with: Inflater()) }
  }

  @Test(arguments: [
    ("yauzl/success/everything.zip", 1006), ("yauzl/success/zip64.zip", 2), ("libzip/data/testempty.zip", 0),
    ("go-archive-zip/dd.zip", 1), ("zipfoundation/testExtractEntryWithZIP64DataDescriptor.zip", 1),
  ])
  func readsWhatIsSound(path: String, count: Int) throws {
    #expect(try readThrough(Corpus.path("zip/" + path), with: Inflater()) == count)
  }

  @Test func readsTheSameFromMemory() throws {
    let path = Corpus.path("zip/yauzl/success/unicode.zip")
    let inflater = try Inflater()
    let file = try ZIPReader(OpenFile(path), with: inflater)
    let memory = try ZIPReader(MemoryBytes(Corpus.bytes(at: path)), with: inflater)
    #expect(memory.entries == file.entries)
    for entry in file.entries { #expect(try memory.read(entry) { _ in } == file.read(entry) { _ in }) }
  }
}
