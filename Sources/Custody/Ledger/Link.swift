import Formats

/// A row of the chain, as it stands in the database; whether it can be believed is for the chain to say.
struct Link: Equatable {
  var sequence: Int
  var at: String
  var caseNumber: String
  var kind: String
  var person: String?
  var recipient: String?
  var package: String?
  var details: String
  var enclosure: String?
  var hash: String = ""

  /// Columns in the order of `init(row)` and `values`.
  static let columns = "sequence, at, case_number, kind, person, recipient, package, details, enclosure, hash"

  /// What the hash is made of: a JSON list on one line, with `null` for what is missing.
  ///
  /// `json.dumps(row, ensure_ascii=False, separators=(",", ":"))` writes the same; docs/ledger.md shows it.
  func write(to out: inout [UInt8]) {
    Link.begin(sequence, in: &out)
    for field in [at, caseNumber, kind, person, recipient, package, details, enclosure] {
      guard var field else {
        Link.write(nil, to: &out)
        continue
      }
      field.withUTF8 { Link.write($0, to: &out) }
    }
    out.append(Link.end)
  }

  static func begin(_ sequence: Int, in out: inout [UInt8]) {
    out.append(UInt8(ascii: "["))
    out += String(sequence).utf8
  }

  /// A further field; nil is one that is missing.
  static func write(_ field: UnsafeBufferPointer<UInt8>?, to out: inout [UInt8]) {
    guard let field else {
      out += ",null".utf8
      return
    }
    let quote = UInt8(ascii: "\""), escape = UInt8(ascii: "\\")
    out.append(UInt8(ascii: ","))
    out.append(quote)
    // Without a way out of the loop several bytes are compared at once.
    var isPlain = true
    for byte in field { isPlain = isPlain && byte != quote && byte != escape }
    if isPlain {
      out.append(contentsOf: field)
    } else {
      for byte in field {
        if byte == quote || byte == escape { out.append(escape) }
        out.append(byte)
      }
    }
    out.append(quote)
  }

  static let end = UInt8(ascii: "]")

  /// The hash of this link behind that one; the first stands behind nothing.
  ///
  /// - Parameter buffer: room for the text, used again from link to link.
  func digest(
    behind previous: String, with hash: SHA256, _ buffer: inout [UInt8]
  ) throws(LibraryFailure) -> String {
    buffer.removeAll(keepingCapacity: true)
    buffer += previous.utf8
    write(to: &buffer)
    var failure: LibraryFailure?
    buffer.withUnsafeBytes { bytes in
      do throws(LibraryFailure) { try hash.update(bytes) } catch { failure = error }
    }
    if let failure { throw failure }
    return try hash.finish().hex
  }

  /// nil where a column that must be there is missing or is no text.
  init?(_ row: any SQLRow) {
    guard let sequence = row.integer(0), let at = row.text(1), let number = row.text(2), let kind = row.text(3),
      let details = row.text(7), let hash = row.text(9)
    else { return nil }
    self.sequence = sequence
    self.at = at
    caseNumber = number
    self.kind = kind
    person = row.text(4)
    recipient = row.text(5)
    package = row.text(6)
    self.details = details
    enclosure = row.text(8)
    self.hash = hash
    // What is missing and what cannot be read are two things.
    for (column, field) in [(4, person), (5, recipient), (6, package), (8, enclosure)] where field == nil {
      guard row.isNull(column) else { return nil }
    }
  }

  init(_ entry: Entry, sequence: Int, at: String, enclosure: String?) {
    self.sequence = sequence
    self.at = at
    caseNumber = entry.caseNumber
    kind = entry.kind.rawValue
    person = entry.person
    recipient = entry.recipient
    package = entry.package
    details = LedgerDetails.text(entry.details)
    self.enclosure = enclosure
  }

  var values: [SQLValue] {
    [
      .integer(sequence), .text(at), .text(caseNumber), .text(kind), SQLValue(person), SQLValue(recipient),
      SQLValue(package), .text(details), SQLValue(enclosure), .text(hash),
    ]
  }

  /// The event; nil where the row says something this version does not know.
  var event: Event? {
    guard let kind = EventKind.named[kind], let details = LedgerDetails.read(details) else { return nil }
    return Event(
      sequence: sequence, at: at, caseNumber: caseNumber, kind: kind, person: person, recipient: recipient,
      package: package, details: details, enclosure: enclosure, hash: hash)
  }
}

/// The details of an event as one line: `name=value`, in the order of the names, parted by `; `.
package enum LedgerDetails {
  static func text(_ details: [String: String]) -> String {
    details.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
  }

  static func read(_ text: String) -> [String: String]? {
    var details: [String: String] = [:]
    guard !text.isEmpty else { return details }
    let bytes = text.utf8
    var start = bytes.startIndex
    while true {
      let end = LedgerDetails.end(of: bytes, from: start)
      guard let sign = bytes[start..<end].firstIndex(of: UInt8(ascii: "=")) else { return nil }
      details[String(text[start..<sign])] = String(text[bytes.index(after: sign)..<end])
      guard end < bytes.endIndex else { return details }
      start = bytes.index(end, offsetBy: 2)
    }
  }

  /// Where the next `; ` stands, or the text ends.
  private static func end(of bytes: String.UTF8View, from start: String.Index) -> String.Index {
    var index = start
    while let semicolon = bytes[index...].firstIndex(of: UInt8(ascii: ";")) {
      let next = bytes.index(after: semicolon)
      if next < bytes.endIndex, bytes[next] == UInt8(ascii: " ") { return semicolon }
      index = next
    }
    return bytes.endIndex
  }

  /// Whether a text can be a detail and be read back: on one line, without `; `.
  package static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8
    return end(of: bytes, from: bytes.startIndex) == bytes.endIndex
      && text.unicodeScalars.allSatisfy { !Ledger.isControl($0) }
  }
}
