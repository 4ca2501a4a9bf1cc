import CaseModel
import Intake

/// The workspace's mappings for replies: `replies/NAME.yaml`, NAME being the recipient's.
///
/// Not a part of `recipients/NAME.yaml`: recipients that ship with the tool have no such file, and an approval is bound
/// to what a recipient is sent, which does not change with how its replies are read.
struct ReplyCabinet {
  private let own: OwnFiles

  init(_ workspace: Workspace) {
    own = OwnFiles("replies", of: workspace, largest: ReplyCabinet.largestFile)
  }

  /// The mapping of that recipient; nil where there is no such file.
  func mapping(named name: String) throws -> Reading<ReplyMapping?>? {
    let path = own.path(of: name)
    switch try own.content(of: name) {
    case nil: return nil
    case .tooLarge(let limit):
      return Reading(
        nil,
        [
          Finding(
            .replyMapping, at: Place(path),
            Text("Die Datei ist größer als \(limit >> 10) KiB.", "The file is larger than \(limit >> 10) KiB."))
        ])
    case .text(let bytes):
      let reading = ReplyMappingReader.read(bytes, file: path)
      guard let mapping = reading.value, mapping.recipient != name else { return reading }
      return Reading(
        nil,
        [
          Finding(
            .replyMapping, at: Place(path, line: 1),
            Text(
              "Die Datei heißt \(name), der Empfänger darin anders.",
              "The file is called \(name), the recipient in it otherwise."),
            remedy: Text("Beide gleich nennen.", "Give both the same name."))
        ])
    }
  }

  /// In bytes; no mapping is so long.
  private static let largestFile = 1 << 20
}
