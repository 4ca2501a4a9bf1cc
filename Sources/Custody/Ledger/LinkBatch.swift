import Formats
import Glibc

/// Links of the chain one behind the other, as a proof reads them.
///
/// What each hash was made of lies in one piece, and what the rest of a proof wants is kept apart: a proof looks at millions
/// of rows, and making room for every text of each would be most of its work.
struct LinkBatch: Sendable {
  /// The hash before the first; then of each link its text and its hash.
  private var bytes: [UInt8]
  private(set) var rows: [Row] = []
  private var at = LastText(), package = LastText()
  /// Where the hash of the last link begins.
  private var last = 0

  enum Row: Sendable {
    case link(Entry)
    /// Its number, where that can be read.
    case unreadable(Int?)
  }

  /// What follows from a link.
  struct Entry: Sendable {
    let sequence: Int
    let caseNumber: ExactText
    /// nil of one that this version does not know.
    let kind: EventKind?
    let at: String
    let recipient: String?
    let package: String?
    /// Of an event that says which invoices are out of the house; nil of any other.
    let details: String?
    /// Where the hash before it and its own begin, and where that ends; its text lies between them.
    fileprivate let (before, hash, end): (Int, Int, Int)
  }

  /// - Parameter batch: goes before it; nil at the beginning of the chain.
  init(behind batch: LinkBatch? = nil) {
    bytes = batch.map { Array($0.bytes[$0.last...]) } ?? []
    bytes.reserveCapacity(max(batch?.bytes.count ?? 0, 1 << 16))
  }

  var count: Int { rows.count }

  /// The hash of the last link; nil where there is none.
  var head: String? {
    for case .link(let link) in rows.reversed() { return String(decoding: hash(of: link), as: UTF8.self) }
    return nil
  }

  mutating func append(_ row: any SQLRow) {
    guard let link = read(row) else { return rows.append(.unreadable(row.integer(0))) }
    last = link.hash
    rows.append(.link(link))
  }

  /// Columns as `Link.columns` has them.
  private mutating func read(_ row: any SQLRow) -> Entry? {
    guard let sequence = row.integer(0), let at = row.plain(1), let number = row.plain(2), let kind = row.plain(3),
      let details = row.plain(7), let hash = row.plain(9)
    else { return nil }
    let (person, recipient, package, enclosure) = (row.plain(4), row.plain(5), row.plain(6), row.plain(8))
    // What is missing and what cannot be read are two things.
    guard person != nil || row.isNull(4), recipient != nil || row.isNull(5), package != nil || row.isNull(6),
      enclosure != nil || row.isNull(8)
    else { return nil }
    Link.begin(sequence, in: &bytes)
    Link.write(at, to: &bytes)
    Link.write(number, to: &bytes)
    Link.write(kind, to: &bytes)
    Link.write(person, to: &bytes)
    Link.write(recipient, to: &bytes)
    Link.write(package, to: &bytes)
    Link.write(details, to: &bytes)
    Link.write(enclosure, to: &bytes)
    bytes.append(Link.end)
    let end = bytes.count
    bytes.append(contentsOf: hash)
    let known = EventKind.named[String(decoding: kind, as: UTF8.self)]
    let tells = known.map { $0 == .sending || $0.freesInvoices } ?? false
    return Entry(
      sequence: sequence, caseNumber: ExactText(String(decoding: number, as: UTF8.self)), kind: known,
      at: self.at.text(of: at),
      recipient: recipient.map { String(decoding: $0, as: UTF8.self) },
      package: package.map { self.package.text(of: $0) },
      details: tells ? String(decoding: details, as: UTF8.self) : nil, before: last, hash: end, end: bytes.count)
  }

  /// Whether a link's hash is that of its text behind the link before.
  func isGenuine(_ link: Entry, with hash: SHA256) throws(LibraryFailure) -> Bool {
    let result: Result<Bool, LibraryFailure> = bytes.withUnsafeBytes { bytes in
      do throws(LibraryFailure) {
        try hash.update(UnsafeRawBufferPointer(rebasing: bytes[link.before..<link.hash]))
        let written = UnsafeRawBufferPointer(rebasing: bytes[link.hash..<link.end])
        return .success(try hash.finish().isWritten(as: written))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  func hash(of link: Entry) -> ArraySlice<UInt8> { bytes[link.hash..<link.end] }
}

/// A text that mostly is the one before: it is made only where it is another.
private struct LastText {
  private var last = ""

  mutating func text(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    let isSame = last.withUTF8 { last in
      guard let old = last.baseAddress, let new = bytes.baseAddress else { return false }
      return last.count == bytes.count && memcmp(old, new, last.count) == 0
    }
    if !isSame { last = String(decoding: bytes, as: UTF8.self) }
    return last
  }
}
