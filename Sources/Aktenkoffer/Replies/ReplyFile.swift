import CaseModel
import Formats
import Intake
import Packing

/// A file that came back: its bytes, and by what it is known again.
struct ReplyFile {
  let path: String
  let bytes: [UInt8]
  let sha256: String

  /// nil, with a finding, where it is larger than any reply.
  static func open(_ path: String) throws -> (file: ReplyFile?, findings: [Finding]) {
    do {
      let bytes = try OpenFile(path).readAll(limit: ReplyReading.largestFile)
      return (ReplyFile(path: path, bytes: bytes, sha256: try SHA256.digest(of: bytes).hex), [])
    } catch let error as FileProblem {
      guard case .tooLarge(let limit) = error.reason else { throw error }
      let message = Text("Die Datei ist größer als \(limit >> 20) MiB.", "The file is larger than \(limit >> 20) MiB.")
      return (nil, [Finding(.replyUnreadable, at: Place(path), message)])
    }
  }

  /// Reads it in the form that it has, or that the recipient's mapping says it has.
  ///
  /// - Parameters:
  ///   - sender: as the operator named it.
  ///   - recalled: which claims of a case the recipient has no more.
  func read(
    from sender: String?, _ cabinet: ReplyCabinet, _ schema: () throws(Outage) -> XMLSchema,
    without recalled: (String) -> Set<Int>
  ) throws -> ReplyReading {
    if isXML { return KofferReply.read(bytes, file: path, schema: try schema()) }
    guard let sender else {
      return ReplyReading(
        nil,
        [
          Finding(
            .replyMapping, at: Place(path),
            Text("Von wem die Datei kommt, sagt niemand.", "Nobody says from whom the file comes."))
        ])
    }
    if let own = try cabinet.mapping(named: sender) {
      guard let mapping = own.value else { return ReplyReading(nil, own.findings) }
      var reading = read(by: mapping)
      reading.reply?.recipient = sender
      return reading
    }
    if sender == PaywiseReply.recipient, isJSON { return PaywiseReply.read(bytes, file: path, without: recalled) }
    let missing = Text(
      "Für Dateien dieser Form von \(sender) gibt es keine Zuordnung.",
      "For files of this form from \(sender) there is no mapping.")
    return ReplyReading(nil, [Finding(.replyMapping, at: Place(path), missing)])
  }

  private func read(by mapping: ReplyMapping) -> ReplyReading {
    switch mapping.format {
    case .csv(let encoding, let separator):
      CSVReply.read(bytes, file: path, mapping, encoding, separator)
    case .json(let entries): JSONReply.read(bytes, file: path, mapping, entries: entries)
    }
  }

  private var first: UInt8? { bytes.dropFirst(hasMark ? 3 : 0).first { $0 > 0x20 } }
  private var hasMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }
  /// UTF-16 begins with a mark of its own, and here only XML is written in it.
  private var isXML: Bool {
    first == UInt8(ascii: "<") || bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }
  private var isJSON: Bool { first == UInt8(ascii: "{") || first == UInt8(ascii: "[") }
}
