import CaseModel
import Escalation
import Formats
import Intake
import Packing

/// The recipients that can be had: those that ship with the tool, and those of a workspace's `recipients/`.
public struct RecipientLibrary: Sendable {
  /// The folder that holds `koffer.yaml`; nil where there is none.
  public let workspace: String?
  /// Built-in ones first, then the workspace's own in the order of their files; broken ones among them.
  public let entries: [Entry]
  /// What `koffer.yaml` says of recipients that nobody knows.
  public let findings: [Finding]

  /// One recipient, or a file that was to be one.
  public struct Entry: Sendable {
    public let name: String
    /// Its file; nil of one that ships with the tool.
    public let file: String?
    /// The file's own text; nil of those that are written in code.
    public let text: [UInt8]?
    /// nil where it does not read.
    public let recipient: Recipient?
    public let findings: [Finding]
  }

  public var names: [String] { entries.map(\.name) }

  /// Whether nothing is wrong with any of them.
  public var isSound: Bool { findings.isEmpty && entries.allSatisfy(\.findings.isEmpty) }

  /// - Parameter folder: the workspace, or any folder below it. Without a workspace there are the built-in ones alone.
  public init(in folder: String) throws(Outage) {
    self = try Outage.translating(folder) { try RecipientLibrary(reading: folder) }
  }

  private init(reading folder: String) throws {
    let workspace = try Workspace.above(folder)
    self.workspace = workspace.folder
    let cabinet = RecipientCabinet(workspace)
    findings = cabinet.namesUnknown()
    let own = cabinet.own.names.filter { !Recipient.names.contains($0) }
    entries = try (Recipient.names + own).map { name in
      let reading = try cabinet.recipient(named: name)
      let isOwn = !Recipient.names.contains(name)
      var text = RecipientShelf.text(of: name)
      if isOwn, case .text(let own)? = try cabinet.own.content(of: name) { text = own }
      return Entry(
        name: name, file: isOwn ? cabinet.own.path(of: name) : nil, text: text, recipient: reading.recipient,
        findings: reading.findings + cabinet.settingsUnknown(to: reading.recipient))
    }
  }

  /// What is in no workspace: a file anywhere.
  public static func file(at path: String) throws(Outage) -> Entry {
    try Outage.translating(path) {
      let last = path.split(separator: "/").last.map(String.init) ?? ""
      let name = last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last
      let text: [UInt8]
      do throws(FileProblem) {
        text = try OpenFile(path).readAll(limit: RecipientCabinet.largestFile)
      } catch {
        guard case .tooLarge = error.reason else { throw error }
        return Entry(name: name, file: path, text: nil, recipient: nil, findings: [.mappingTooLarge(at: Place(path))])
      }
      let reading = try RecipientCabinet.read(text, file: path, named: name)
      let settings = RecipientSettings(place: Place(Workspace.fileName))
      return Entry(
        name: name, file: path, text: text, recipient: reading.value.map { Recipient($0, settings) },
        findings: reading.findings)
    }
  }

  public func entry(named name: String) -> Entry? { entries.first { $0.name == name } }
}
