import CaseModel
import Escalation
import Formats
import Intake
import Packing
import Synchronization

/// The recipients a workspace knows: those that ship with the tool and its own in `recipients/`, each read once.
final class RecipientCabinet: Sendable {
  /// A recipient, or why there is none.
  struct Reading: Sendable {
    var recipient: Recipient?
    var findings: [Finding] = []
  }

  let own: OwnFiles
  private let workspaceFile: String
  private let settings: [String: RecipientSettings]
  private let known = Mutex<[String: Reading]>([:])

  init(_ workspace: Workspace) {
    own = OwnFiles("recipients", of: workspace, largest: RecipientCabinet.largestFile)
    workspaceFile = "\(workspace.prefix)\(Workspace.fileName)"
    settings = workspace.recipients
  }

  /// The recipient of that name; findings say why there is none.
  func recipient(named name: String) throws -> Reading {
    if let reading = known.withLock({ $0[name] }) { return reading }
    let reading = try find(name)
    known.withLock { $0[name] = reading }
    return reading
  }

  private func find(_ name: String) throws -> Reading {
    let place = Place(own.path(of: name), line: 1)
    let content = Spelling.isPlainName(name) ? try own.content(of: name) : nil
    if let recipient = Recipient.inCode.first(where: { $0.name == name }) {
      return content == nil ? Reading(recipient: recipient) : Reading(findings: [.recipientNameTaken(name, at: place)])
    }
    if let mapping = RecipientShelf.mapping(named: name) {
      return content == nil
        ? Reading(recipient: Recipient(mapping, settings(of: name)))
        : Reading(findings: [.recipientNameTaken(name, at: place)])
    }
    switch content {
    case nil:
      return Reading(findings: [
        Finding(
          .recipientMissing, at: Place(place.file),
          Text("Einen Empfänger \(name) gibt es nicht.", "There is no recipient \(name)."))
      ])
    case .tooLarge(let limit):
      return Reading(findings: [
        Finding(
          .recipientFile, at: place,
          Text("Die Datei ist größer als \(limit >> 20) MiB.", "The file is larger than \(limit >> 20) MiB."),
          remedy: Text(
            "Keine Zuordnung ist so lang; die richtige Datei ablegen.",
            "No mapping is so long; put the right file there."))
      ])
    case .text(let text):
      let reading = try RecipientCabinet.read(text, file: place.file, named: name)
      return Reading(
        recipient: reading.value.map { Recipient($0, settings(of: name)) }, findings: reading.findings)
    }
  }

  /// Reads a mapping that must bear the name of its file.
  static func read(_ text: [UInt8], file: String, named name: String) throws -> CaseModel.Reading<Mapping?> {
    let reading = MappingReader.read(text, file: file, sha256: try SHA256.digest(of: text).hex)
    guard let mapping = reading.value, mapping.name != name else { return reading }
    return CaseModel.Reading(
      nil,
      [
        Finding(
          .recipientNameTaken, at: Place(file, line: 1),
          Text(
            "Die Datei heißt \(name), der Empfänger darin anders.",
            "The file is called \(name), the recipient in it otherwise."),
          remedy: Text("Beide gleich nennen.", "Give both the same name."))
      ])
  }

  private func settings(of name: String) -> RecipientSettings {
    settings[name] ?? RecipientSettings(place: Place(workspaceFile))
  }

  /// In bytes; no mapping is so long.
  static let largestFile = 1 << 20
}

extension Finding {
  fileprivate static func recipientNameTaken(_ name: String, at place: Place) -> Finding {
    Finding(
      .recipientNameTaken, at: place,
      Text("Den Empfänger \(name) bringt das Programm selbst mit.", "Recipient \(name) ships with the program itself."))
  }
}
