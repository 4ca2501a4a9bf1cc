import CaseModel
import Formats

extension PackageReport {
  /// Checks the message of a package, and that message and files name each other.
  ///
  /// - Parameter files: what lies beside it; nil for a message that came alone.
  mutating func check(
    xjustiz bytes: [UInt8], schemas: XJustizSchemas, files: Set<String>?, named file: String = XJustizVersion.fileName
  ) throws {
    let tree: XMLTree
    do throws(XMLProblem) {
      tree = try XMLTree(parsing: bytes)
    } catch {
      return findings.append(
        Finding(
          .xjustizForeign, at: Place(file, line: error.line),
          Text("Das XML wurde abgelehnt (\(error.reason.rawValue)).", "The XML was refused (\(error.reason.rawValue)).")
        ))
    }
    let check = try XJustizCheck(tree, schemas)
    findings += check.breaches.map { Finding($0.kind, at: Place(file, line: $0.line), $0.message) }
    guard let message = check.message else { return }
    recipient = Recipient.xjustiz.name
    number = message.number.isEmpty ? nil : message.number
    if message.number.isEmpty { notes.append(.senderNumberMissing) }
    if !check.hasSchema { notes.append(.schemaNotAtHand) }
    if !check.listsMissing.isEmpty { notes.append(.codesNotLookedUp(check.listsMissing.sorted())) }
    let named = Set(message.documents.map(\.file))
    guard let files else {
      if !named.isEmpty { notes.append(.documentsNotLookedAt(named.count)) }
      return
    }
    for name in named.subtracting(files).sorted() {
      findings.append(
        Finding(
          .xjustizFiles, at: Place(name),
          Text("Die Nachricht nennt diese Datei, und sie fehlt.", "The message names this file, and it is missing.")))
    }
    for name in files.subtracting(named).sorted() {
      findings.append(
        Finding(
          .xjustizFiles, at: Place(name),
          Text("Die Nachricht nennt diese Datei nicht.", "The message does not name this file.")))
    }
  }
}

/// A message that came without a package.
package enum XJustizFile {
  /// The bytes of a file that begins as XML does; nil for any other.
  package static func bytes(of file: OpenFile) throws -> [UInt8]? {
    guard file.size > 0, file.size <= 32 << 20 else { return nil }
    // Packages are not read whole for it.
    if let first = firstLetter(of: try start(of: file)), first != UInt8(ascii: "<") { return nil }
    let bytes = try file.readAll(limit: 32 << 20)
    return firstLetter(of: bytes) == UInt8(ascii: "<") ? bytes : nil
  }

  private static func start(of file: OpenFile) throws -> [UInt8] {
    try [UInt8](unsafeUninitializedCapacity: 512) { buffer, count in
      count = try file.read(into: UnsafeMutableRawBufferPointer(buffer), at: 0)
    }
  }

  /// Behind a byte order mark and white space; nil where there is nothing else.
  private static func firstLetter(of bytes: [UInt8]) -> UInt8? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return start.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
  }

  package static func check(_ bytes: [UInt8], _ schemas: XJustizSchemas, named path: String) throws -> PackageReport {
    var report = PackageReport()
    report.isSingleFile = true
    report.identity = try SHA256.digest(of: bytes).hex
    try report.check(xjustiz: bytes, schemas: schemas, files: nil, named: path)
    return report
  }
}
