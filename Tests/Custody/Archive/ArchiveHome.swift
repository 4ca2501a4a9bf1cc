import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// An archive of one test's own, in a folder that goes with its owner.
final class ArchiveHome: Sendable {
  /// Holds the archive, and the index beside it.
  let folder: String
  let key: SigningKey

  /// In memory where there is such a place: what is written here waits for no disk.
  static let room = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"

  static let at = "2026-11-27T16:20:00Z"

  /// - Parameters:
  ///   - isBegun: whether the archive is made.
  ///   - place: nil for one of its own.
  init(isBegun: Bool = true, key: SigningKey? = nil, in place: String? = nil) throws {
    folder = place ?? "\(ArchiveHome.room)/koffer-archive-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    self.key = try key ?? SigningKey.make()
    if isBegun { try Archive.create(path, key: self.key) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { "\(folder)/archive" }
  var index: String { "\(folder)/index.sqlite" }

  /// - Parameter patience: in seconds; a process that another test begins has our locks for a moment.
  func open(patience: Int = 10) throws -> Archive { try Archive(toWrite: path, signer: key, patience: patience) }

  func read() throws -> Archive { try Archive(toRead: path) }

  func verify(_ change: (inout ArchiveVerifier) -> Void = { _ in }) throws -> ArchiveVerification {
    var verifier = ArchiveVerifier(path)
    verifier.key = key.verifying.fingerprint
    change(&verifier)
    return try verifier.run()
  }

  /// Another archive folder with the same content and key.
  func copy() throws -> ArchiveHome {
    let copy = try ArchiveHome(isBegun: false, key: key)
    #expect(try Tool("cp")?.run(["-a", path, copy.path]).status == 0)
    return copy
  }

  /// Paths of everything in the archive, seen from it.
  func paths(_ types: [FileAttributeType] = [.typeRegular], below sub: String = "") -> [String] {
    let root = sub.isEmpty ? path : "\(path)/\(sub)"
    let names = (FileManager.default.enumerator(atPath: root)?.allObjects as? [String]) ?? []
    return names.sorted().map { sub.isEmpty ? $0 : "\(sub)/\($0)" }.filter { name in
      let type = (try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)"))?[.type]
      return types.contains { $0 == type as? FileAttributeType }
    }
  }

  /// Every file with its bytes, every folder with none.
  func state(below sub: String = "") throws -> [String: [UInt8]] {
    var state: [String: [UInt8]] = [:]
    for name in paths(below: sub) { state[name] = try bytes(name) }
    for name in paths([.typeDirectory], below: sub) { state[name + "/"] = [] }
    return state
  }

  func bytes(_ name: String) throws -> [UInt8] { try Corpus.bytes(at: "\(path)/\(name)") }

  /// Writes a file anew, with the folders above it.
  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: "\(path)/\(name)")
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try? FileManager.default.removeItem(at: url)
    try Data(bytes).write(to: url)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(path)/\(name)") }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: "\(path)/\(name)", toPath: "\(path)/\(other)")
  }

  func swap(_ one: String, _ other: String) throws {
    try move(one, to: "swap")
    try move(other, to: one)
    try move("swap", to: other)
  }

  /// Turns a bit over, in place: a second name of the file shows it, too.
  func flip(_ name: String, bit: Int) throws {
    let path = "\(path)/\(name)"
    chmod(path, 0o644)
    let file = Glibc.open(path, O_RDWR)
    defer { close(file) }
    var byte: UInt8 = 0
    try #require(pread(file, &byte, 1, off_t(bit / 8)) == 1)
    byte ^= 1 << (bit % 8)
    try #require(pwrite(file, &byte, 1, off_t(bit / 8)) == 1)
  }

  func bits(in name: String) -> Int {
    var status = stat()
    return stat("\(path)/\(name)", &status) == 0 ? Int(status.st_size) * 8 : 0
  }

  /// What a bag of that case may hold.
  static func content(_ number: String, _ version: Int = 1, debtors: [String] = ["Erika Mustermann"]) throws
    -> BagContent
  {
    var content = BagContent()
    let archived = ArchivedCase.sample(number, debtors: debtors)
    content.files = [
      BagContent.File(ArchivedCase.path, .bytes(try archived.bytes())),
      BagContent.File("package/\(number).zip", .bytes(Array("package \(number)".utf8))),
      BagContent.File("replies/\(version).json", .bytes(Array("reply \(version)".utf8))),
    ]
    content.info = [(name: "External-Identifier", value: number), (name: "Koffer-Version", value: "\(version)")]
    return content
  }

  /// Where it lies, seen from `bags/`.
  @discardableResult
  static func add(
    _ number: String, _ version: Int = 1, debtors: [String] = ["Erika Mustermann"], at: String = at, to archive: Archive
  ) throws -> String {
    let content = try content(number, version, debtors: debtors)
    return try archive.add(content, of: number, version: version, at: at, by: nil, ["through": "\(version)"]).bag
  }
}

extension ArchivedCase {
  static func sample(_ number: String, debtors: [String] = ["Erika Mustermann"], amount: String = "1190.00")
    -> ArchivedCase
  {
    ArchivedCase(
      number: number, creditor: "Muster GmbH", recipient: "koffer", package: String(repeating: "ab", count: 32),
      handedOver: "2026-04-07T08:00:00Z", state: "delivered", since: "2026-04-07T08:00:00Z", isSettled: false,
      debtors: debtors,
      invoices: [Invoice(number: "RE-\(number)", issued: "2026-01-15", amount: amount, currency: "EUR")],
      documents: [Document(type: "invoice", name: "re.pdf", sha256: String(repeating: "cd", count: 32))],
      papers: [Paper(kind: .invoice, origin: "2026-01-15", what: "re.pdf")], limitation: "2029-12-31", titles: [])
  }
}

extension Archive {
  /// Every entry, in order.
  func entries(_ each: (Int, ArchiveEntry) throws -> Void) throws {
    for index in 0..<size { try each(index, try entry(index)) }
  }
}
