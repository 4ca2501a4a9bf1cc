import CaseModel
import Custody
import Formats
import Foundation

/// What an archive of very many small bags costs.
///
/// A million bags are nine million files and folders, more than most disks of a developer's machine take: all but the last
/// thousand stand in the log and in the index alone.
struct Million {
  private let count: Int
  private let place: BenchArchive
  private let folder: String
  private static let real = 1000
  private static let rounds = 1000
  private static let packageBytes = 2000
  /// How many of the cases that fit `koffer archive find` shows.
  private static let shown = 100

  init(_ folder: String, _ count: Int) throws {
    self.folder = folder
    self.count = max(count, Million.real)
    place = try BenchArchive(folder)
  }

  func run() throws {
    try fill()
    print("\(count) entries in log and index; bags with files: the last \(Million.real)")
    try add()
    let (archive, index) = (try Archive(toRead: place.path), try place.openIndex())
    PeakMemory.restart()
    try find(index)
    try prove(archive, index)
    print("memory while finding and proving: \(PeakMemory.megabytes) MB")
    try open()
    try verify()
  }

  /// Up to the last thousand, a thousand to a head.
  private func fill() throws {
    let (archive, index) = (try place.open(), try place.openIndex())
    var bags = PassingBags(archive)
    defer { bags.remove() }
    for start in stride(from: archive.size, to: count - Million.real, by: 1000) {
      let cases = (start..<min(count - Million.real, start + 1000)).map { InventedCase($0) }
      try bags.lay(cases)
      try archive.record(cases.map(entry), at: InventedCase.at)
      try index.follow(archive)
    }
  }

  private func entry(_ invented: InventedCase) -> ArchiveEntry {
    var details = invented.details(invented.hash(0))
    details["bag"] = invented.bag
    details["sha256"] = invented.hash(1)
    details["version"] = "1"
    return ArchiveEntry(.added, at: InventedCase.at, of: invented.number, details)
  }

  /// The last thousand, and in turn as many in an archive that had nothing.
  private func add() throws {
    let fresh = "\(folder)/fresh"
    FileTree.remove(fresh)
    let small = try BenchArchive(fresh)
    let (large, largeIndex) = (try place.open(), try place.openIndex())
    let (other, otherIndex) = (try small.open(), try small.openIndex())
    var (late, early) = (Samples(), Samples())
    let begun = large.size
    for number in begun..<max(count, begun) {
      let invented = InventedCase(number)
      try late.take { try place.add(invented, Million.packageBytes, to: large, largeIndex) }
      try early.take { try small.add(InventedCase(number - begun), Million.packageBytes, to: other, otherIndex) }
    }
    print("adding one, the last \(count - begun): \(late.text)")
    print("adding one, the first \(count - begun) of an archive: \(early.text)")
  }

  private func find(_ index: ArchiveIndex) throws {
    try find(index, "debtor (both names)") { $0.debtor = $1.debtor }
    try find(index, "debtor (beginnings of both)") { search, invented in
      search.debtor = invented.debtor.split(separator: " ").map { $0.prefix(4) }.joined(separator: " ")
    }
    try find(index, "debtor (family name)") { $0.debtor = $1.debtor.split(separator: " ").last.map(String.init) }
    try find(index, "debtor (given name)") { $0.debtor = $1.debtor.split(separator: " ").first.map(String.init) }
    try find(index, "file number") { $0.number = $1.number }
    try find(index, "invoice number") { $0.number = $1.invoices.first?.number }
    try find(index, "amount and month") { search, invented in
      search.amount = invented.invoices.first?.amount
      (search.from, search.until) = invented.month
    }
    try find(index, "amount and five years") { search, invented in
      search.amount = invented.invoices.first?.amount
      (search.from, search.until) = (Day(2018, 1, 1), Day(2022, 12, 31))
    }
    try find(index, "debtor and month") { search, invented in
      search.debtor = invented.debtor
      (search.from, search.until) = invented.month
    }
    try find(index, "hash of a document") { $0.sha256 = $1.hash(2) }
  }

  private func find(
    _ index: ArchiveIndex, _ what: String, _ fields: (inout ArchiveSearch, InventedCase) -> Void
  ) throws {
    var chance = Chance(seed: 7)
    var found = 0
    let samples = try Samples.of(Million.rounds) { _ in
      var search = ArchiveSearch()
      fields(&search, InventedCase(chance.below(count)))
      found += try index.find(search, most: Million.shown).count
    }
    print("finding by \(what): \(samples.text); \(found / Million.rounds) cases each")
  }

  private func prove(_ archive: Archive, _ index: ArchiveIndex) throws {
    var chance = Chance(seed: 11)
    let samples = try Samples.of(Million.rounds) { _ in
      let number = InventedCase(count - 1 - chance.below(Million.real)).number
      for bag in try index.bags(of: number) { _ = try archive.prove(bag, stamps: index.stamps()).bytes() }
    }
    print("proving: \(samples.text)")
  }

  private func open() throws {
    let reading = try Samples.of(100) { _ in _ = try Archive(toRead: place.path) }
    let writing = try Samples.of(100) { _ in _ = try place.open() }
    let archive = try Archive(toRead: place.path)
    let index = try Samples.of(100) { _ in _ = try ArchiveIndex(place.index, of: archive) }
    print("opening the archive: to read \(reading.text); to write \(writing.text)")
    print("opening the index: \(index.text)")
  }

  /// The whole log, and the bags that have files.
  private func verify() throws {
    var verifier = ArchiveVerifier(place.path)
    var checkpoint = VerificationCheckpoint()
    checkpoint.next = count - Million.real
    verifier.checkpoint = checkpoint
    PeakMemory.restart()
    var result: ArchiveVerification?
    let took = try seconds { result = try verifier.run() }
    guard let result else { return }
    print(
      "verifying \(result.entries) entries under \(result.heads) heads, and \(result.bags) bags: whole: \(result.isWhole),",
      "\(milliseconds(took)) ms, memory \(PeakMemory.megabytes) MB")
  }
}
