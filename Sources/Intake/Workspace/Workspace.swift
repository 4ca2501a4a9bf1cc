import CaseModel
import Fields
import Formats

/// What all cases of a creditor share: `koffer.yaml`, found by walking up from a case, as git finds its folder.
public struct Workspace: Sendable {
  /// The folder that holds `koffer.yaml`; nil where there is none.
  public let folder: String?
  /// Of `koffer.yaml` as it was read, 64 lower-case hexadecimal digits; nil where there is none.
  package var sha256: String?
  /// How a place in that folder is written, seen from the case: `../../`.
  package let prefix: String
  public let creditor: Creditor?
  /// The name of a built-in policy, or of a file in `policies/` without its ending.
  public let policy: String
  /// Where `koffer.yaml` names the policy.
  package let policyPlace: Place
  /// What it says of recipients, by their names.
  package var recipients: [String: RecipientSettings] = [:]
  /// Where the ledger lies, as `koffer.yaml` says it: a path, or the address of a server.
  package var ledger = Setting("ledger.sqlite", at: Place(fileName))
  /// Where packages are delivered to, by the recipients' names.
  package var deliveries: [String: DeliverySetting] = [:]
  /// Where what was handed over is kept.
  package var archive = ArchiveSetting(at: Place(fileName))
  /// Values of the law that the operator adds or confirms, in the order of their files.
  public internal(set) var supplements: [LawSupplement] = []
  /// Those files as they were read, seen from the workspace: `law.d/2027.yaml`.
  package internal(set) var lawFiles: [CaseFile.Source] = []
  /// What is wrong with `koffer.yaml` and the files of `law.d/`. What blocks holds every case of the workspace.
  public internal(set) var findings: [Finding]

  /// The workspace of a case that has none: the standard policy, and no creditor but the case's own.
  package static let none = Workspace(
    folder: nil, prefix: "", creditor: nil, policy: "standard", policyPlace: Place(fileName), findings: [])

  /// Reads the text of a `koffer.yaml`.
  package static func read(
    _ bytes: [UInt8], in folder: String, prefix: String, vocabulary: Vocabulary? = nil
  ) -> Workspace {
    let desk = ReadingDesk(file: prefix + fileName, vocabulary: vocabulary)
    guard let root = RootSection.read(bytes, desk) else {
      return Workspace(
        folder: folder, prefix: prefix, creditor: nil, policy: "standard", policyPlace: Place(desk.file),
        findings: desk.findings)
    }
    let creditor = root.section("creditor") { $0.creditor() }
    var policy = root.text("policy") ?? "standard"
    if !Spelling.isPlainName(policy), let node = root.value("policy") {
      desk.report(
        .choiceUnknown, at: node.position,
        Text("„policy“ ist kein Name einer Richtlinie.", "“policy” is not the name of a policy."),
        remedy: Text(
          "Den Namen einer mitgelieferten Richtlinie oder einer Datei in policies/ ohne Endung angeben.",
          "Give the name of a built-in policy or of a file in policies/ without its ending."))
      policy = "standard"
    }
    let recipients = root.named("recipients") { section, name, place in (name, section.recipientSettings(at: place)) }
    let ledger = root.text("ledger")
    let deliveries = root.named("deliveries") { section, name, place in (name, section.deliverySetting(at: place)) }
    let archive = root.section("archive") { $0.archiveSetting(at: root.origin.place(of: "archive")) }
    root.reportUnknownKeys()
    var workspace = Workspace(
      folder: folder, prefix: prefix, creditor: creditor, policy: policy, policyPlace: root.origin.place(of: "policy"),
      findings: desk.findings)
    workspace.recipients = Dictionary(recipients, uniquingKeysWith: { first, _ in first })
    if let ledger { workspace.ledger = Setting(ledger, at: root.origin.place(of: "ledger")) }
    workspace.deliveries = Dictionary(deliveries, uniquingKeysWith: { first, _ in first })
    if let archive { workspace.archive = archive }
    return workspace
  }

  /// A value and where it stands.
  package struct Setting: Sendable {
    package let text: String
    package let place: Place

    package init(_ text: String, at place: Place) {
      self.text = text
      self.place = place
    }
  }

  package static let fileName = "koffer.yaml"
}

extension Section {
  fileprivate func recipientSettings(at place: Place) -> RecipientSettings {
    hasFreeKeys = true
    var settings = RecipientSettings(place: place)
    for entry in entries {
      guard let value = text(entry.key) else { continue }
      settings.values[entry.key] = RecipientSettings.Entry(value, at: desk.place(entry.keyPosition))
    }
    return settings
  }
}
