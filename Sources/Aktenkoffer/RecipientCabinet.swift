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

  /// nil where there is no workspace, and so no recipients of its own.
  private let folder: String?
  private let prefix: String
  private let settings: [String: RecipientSettings]
  private let known = Mutex<[String: Reading]>([:])

  init(_ workspace: Workspace) {
    folder = workspace.folder
    prefix = workspace.prefix
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
    let own = try ownText(of: name)
    if let recipient = Recipient.inCode.first(where: { $0.name == name }) {
      return own == nil ? Reading(recipient: recipient) : taken(name)
    }
    if let mapping = RecipientShelf.mapping(named: name) {
      return own == nil ? Reading(recipient: Recipient(mapping, settings(of: name))) : taken(name)
    }
    guard let own else {
      return Reading(findings: [
        Finding(
          .recipientMissing, at: Place("\(prefix)recipients/\(name).yaml"),
          Text("Einen Empfänger \(name) gibt es nicht.", "There is no recipient \(name)."))
      ])
    }
    let reading = try RecipientCabinet.read(own, file: "\(prefix)recipients/\(name).yaml", named: name)
    return Reading(
      recipient: reading.value.map { Recipient($0, settings(of: name)) }, findings: reading.findings)
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

  private func taken(_ name: String) -> Reading {
    Reading(findings: [
      Finding(
        .recipientNameTaken, at: Place("\(prefix)recipients/\(name).yaml", line: 1),
        Text(
          "Den Empfänger \(name) bringt das Programm selbst mit.", "Recipient \(name) ships with the program itself."))
    ])
  }

  private func settings(of name: String) -> RecipientSettings {
    settings[name] ?? RecipientSettings(place: Place("\(prefix)\(Workspace.fileName)"))
  }

  /// Names of the files in `recipients/` without their ending, in their order.
  var ownNames: [String] {
    guard let folder, let entries = try? Folder("\(folder)/recipients").entries(limits: .topLevel) else { return [] }
    return entries.filter { $0.kind == .file && $0.path.hasSuffix(".yaml") && !$0.path.hasPrefix(".") }
      .map { String($0.path.dropLast(".yaml".count)) }
  }

  /// In bytes; no mapping is so long.
  static let largestFile = 1 << 20

  func ownText(of name: String) throws -> [UInt8]? {
    guard let folder, Spelling.isPlainName(name) else { return nil }
    do throws(FileProblem) {
      return try Folder(folder).open("recipients/\(name).yaml").readAll(limit: RecipientCabinet.largestFile)
    } catch {
      guard error.reason == .notFound || error.reason == .outsideFolder else { throw error }
      return nil
    }
  }
}
