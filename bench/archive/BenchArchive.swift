import Custody
import Formats
import Foundation

/// A workspace that has nothing but an archive.
struct BenchArchive {
  let path: String
  let index: String
  private let key: SigningKey

  /// Makes it where there is none.
  init(_ folder: String) throws {
    path = "\(folder)/archive"
    index = "\(path).index.sqlite"
    let file = "\(folder)/archive.key"
    if access(file, F_OK) == 0 {
      key = try SigningKey(pem: OpenFile(file).readAll(limit: 4096))
      return
    }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    key = try SigningKey.make()
    for (name, bytes) in [("archive.key", try key.pem), ("koffer.yaml", Array("policy: standard\n".utf8))] {
      try AtomicFile.write(bytes, to: "\(folder)/\(name)", isPrivate: true)
    }
    try Archive.create(path, key: key)
  }

  func open() throws -> Archive { try Archive(toWrite: path, signer: key) }

  func openIndex() throws -> ArchiveIndex { try ArchiveIndex(index, of: Archive(toRead: path)) }

  /// A bag with its files, and what the index says of it, as `koffer archive add` puts them in.
  func add(_ invented: InventedCase, _ bytes: Int, to archive: Archive, _ index: ArchiveIndex) throws {
    let package = invented.package(bytes)
    let archived = invented.archived(try SHA256.digest(of: package).hex)
    var content = BagContent()
    content.files = [
      BagContent.File(ArchivedCase.path, .bytes(try archived.bytes())),
      BagContent.File("package/\(invented.number).koffer.zip", .bytes(package)),
      BagContent.File("ledger/events.jsonl", .bytes(invented.events)),
    ]
    content.info = [
      ("Source-Organization", "Muster Handels GmbH"), ("External-Identifier", invented.number),
      ("Bagging-Date", String(InventedCase.at.prefix(10))), ("Bag-Software-Agent", "koffer"), ("Koffer-Version", "1"),
    ]
    try archive.add(
      content, of: invented.number, version: 1, at: InventedCase.at, by: nil, invented.details(archived.package))
    try index.follow(archive)
  }
}
