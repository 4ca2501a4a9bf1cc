import CaseModel
import Escalation
import Fields
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
  /// Under which names `koffer.yaml` says where packages go, and where it does.
  private let deliveries: [String: Place]
  private let known = Mutex<[String: Reading]>([:])
  private let foreign = Mutex<[Finding]?>(nil)

  init(_ workspace: Workspace) {
    own = OwnFiles("recipients", of: workspace, largest: RecipientCabinet.largestFile)
    workspaceFile = "\(workspace.prefix)\(Workspace.fileName)"
    settings = workspace.recipients
    deliveries = workspace.deliveries.mapValues(\.place)
  }

  /// Those of the workspace that a file lies in, else of the one that the program runs in.
  convenience init(above path: String) throws {
    let above = try Workspace.above(RealPath.folder(of: path) ?? ".")
    self.init(above.folder == nil ? try Workspace.above(".") : above)
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
    guard Spelling.isPlainName(name) || Recipient.names.contains(name) else {
      return Reading(findings: [
        Finding(
          .recipientMissing, at: Place(place.file),
          Text("So kann ein Empfänger nicht heißen.", "A recipient cannot have this name."),
          remedy: Text(
            "Die Datei unter recipients/ nach Buchstaben ohne Umlaute, Ziffern, „-“ und „_“ benennen.",
            "Name the file under recipients/ by letters without diacritics, digits, “-” and “_”."))
      ])
    }
    let content = try own.content(of: name)
    if let recipient = Recipient.inCode.first(where: { $0.name == name }) {
      return content == nil
        ? Reading(recipient: recipient.set(settings(of: name)))
        : Reading(findings: [.recipientNameTaken(name, at: place)])
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
    case .tooLarge: return Reading(findings: [.mappingTooLarge(at: place)])
    case .text(let text):
      let reading = try RecipientCabinet.read(text, file: place.file, named: name)
      return Reading(
        recipient: reading.value.map { Recipient($0, settings(of: name)) }, findings: reading.findings)
    }
  }

  /// Reads a mapping that must bear the name of its file.
  static func read(_ text: [UInt8], file: String, named name: String) throws -> CaseModel.Reading<Mapping?> {
    let reading = MappingReader.read(text, file: file, sha256: try SHA256.digest(of: text).hex)
    guard let mapping = reading.value else { return reading }
    if Recipient.names.contains(mapping.name) {
      return CaseModel.Reading(nil, [.recipientNameTaken(mapping.name, at: mapping.place)])
    }
    guard mapping.name != name else { return reading }
    return CaseModel.Reading(
      nil,
      [
        Finding(
          .recipientNameTaken, at: mapping.place,
          Text(
            "Die Datei heißt \(name), der Empfänger darin anders.",
            "The file is called \(name), the recipient in it otherwise."),
          remedy: Text("Beide gleich nennen.", "Give both the same name."))
      ])
  }

  /// What `koffer.yaml` sets under `recipients` and `deliveries` and nobody reads, whoever a case is for: a word written wrongly would else
  /// be a value left out in silence.
  ///
  /// A name that is near no other is left alone: its recipient may be described in another workspace. A mapping that
  /// cannot be read is told of when a case goes to it.
  func settingsUnknown() -> [Finding] {
    if let findings = foreign.withLock({ $0 }) { return findings }
    var findings: [Finding] = []
    for name in Set(settings.keys.compactMap(meant)) {
      findings += settingsUnknown(to: (try? recipient(named: name))?.recipient)
    }
    for (name, place) in deliveries where !names.contains(name) && meant(name) != nil {
      findings.append(.settingUnknown(name, under: "deliveries", at: place, among: names))
    }
    findings.sort { $0.place < $1.place }
    foreign.withLock { $0 = findings }
    return findings
  }

  /// What of it was meant for this recipient.
  func settingsUnknown(to recipient: Recipient?) -> [Finding] {
    guard let recipient else { return [] }
    let misnamed = settings.filter { $0.key != recipient.name && meant($0.key) == recipient.name }
    return misnamed.sorted { $0.key < $1.key }.map { .settingUnknown($0.key, at: $0.value.place, among: names) }
      + keysUnknown(to: recipient)
  }

  /// Names under `recipients` that are no recipient's and near none's: nobody reads what stands there.
  func namesUnknown() -> [Finding] {
    let names = self.names
    return settings.filter { meant($0.key) == nil }.sorted { $0.key < $1.key }
      .map { .settingUnknown($0.key, at: $0.value.place, among: names) }
  }

  private var names: [String] { Recipient.names + own.names }

  /// The recipient of that name, else the one whose name is near.
  private func meant(_ name: String) -> String? {
    names.contains(name) ? name : Spelling.nearest(to: name, among: names)
  }

  private func keysUnknown(to recipient: Recipient) -> [Finding] {
    let known = recipient.settable.map(\.name)
    let foreign = (settings[recipient.name]?.values ?? [:]).filter { !known.contains($0.key) }
    return foreign.sorted { $0.key < $1.key }.map { .settingUnknown($0.key, at: $0.value.place, among: known) }
  }

  private func settings(of name: String) -> RecipientSettings {
    settings[name] ?? RecipientSettings(place: Place(workspaceFile))
  }

  /// In bytes; no mapping is so long.
  static let largestFile = 1 << 20
}

extension Finding {
  static func mappingTooLarge(at place: Place) -> Finding {
    let limit = RecipientCabinet.largestFile >> 20
    return Finding(
      .recipientFile, at: place,
      Text("Die Datei ist größer als \(limit) MiB.", "The file is larger than \(limit) MiB."),
      remedy: Text(
        "Keine Zuordnung ist so lang; die richtige Datei ablegen.", "No mapping is so long; put the right file there."))
  }

  fileprivate static func settingUnknown(
    _ name: String, under section: String = "recipients", at place: Place, among known: [String]
  ) -> Finding {
    Finding(
      .unknownKey, at: place,
      Spelling.shown(name).map {
        Text("Unter „\(section)“ kennt niemand „\($0)“.", "Under “\(section)” nobody knows “\($0)”.")
      } ?? Text("Unter „\(section)“ steht ein unbekannter Schlüssel.", "Under “\(section)” there is an unknown key."),
      remedy: known.isEmpty ? nil : Spelling.remedy(for: name, among: known))
  }

  fileprivate static func recipientNameTaken(_ name: String, at place: Place) -> Finding {
    Finding(
      .recipientNameTaken, at: place,
      Text("Den Empfänger \(name) bringt das Programm selbst mit.", "Recipient \(name) ships with the program itself."))
  }
}
