import CaseModel
import Escalation
import Formats
import Intake
import Packing

/// Whether everything this toolkit stands on is in order.
public struct Diagnosis: Sendable {
  public let checks: [Item]

  /// One thing that was looked at.
  public struct Item: Sendable {
    public let name: Text
    /// What was found: a version, a count.
    public let found: String
    public let isGood: Bool
    /// What to do where it is not good.
    public let remedy: Text?
  }

  /// - Parameter today: what the clock says.
  public init(today: Day) {
    var checks = LibraryVersions.all.map {
      Item(name: Text($0.name, $0.name), found: $0.version, isGood: true, remedy: nil)
    }
    checks.append(Diagnosis.gnuPG)
    checks += CaseVersion.allCases.map(Diagnosis.schema)
    checks += UpdateVersion.allCases.map(Diagnosis.schema)
    checks += ReplyVersion.allCases.map(Diagnosis.schema)
    checks += PolicyShelf.names.map(Diagnosis.policy)
    let official = XJustizCabinet(root: XJustizCabinet.environment).schemas(
      beside: try? Workspace.above(".").folder)
    checks += XJustizVersion.allCases.map { Diagnosis.xjustiz($0, official) }
    checks.append(Fonts.diagnosis)
    checks.append(Diagnosis.clock(today))
    self.checks = checks
  }

  public var isGood: Bool { checks.allSatisfy(\.isGood) }

  /// Only OpenPGP needs it, so nothing else is out of order without.
  private static var gnuPG: Item {
    let version = LibraryVersions.gnuPG
    return Item(
      name: Text("GnuPG", "GnuPG"), found: version ?? "–", isGood: true,
      remedy: version != nil
        ? nil
        : Text(
          "Wer mit OpenPGP verschlüsselt oder öffnet: GnuPG installieren (Debian: gnupg).",
          "Who encrypts or opens with OpenPGP: install GnuPG (Debian: gnupg)."))
  }

  private static func schema(_ version: some SchemaVersion) -> Item {
    let name = Text("Schema \(version.schemaName)", "Schema \(version.schemaName)")
    let broken = Text("Das Programm neu installieren.", "Install the program again.")
    guard (try? version.schema()) != nil, let digest = try? SHA256.digest(of: version.schemaText) else {
      return Item(name: name, found: "–", isGood: false, remedy: broken)
    }
    return Item(name: name, found: "SHA-256 \(digest.hex.prefix(16))…", isGood: true, remedy: nil)
  }

  private static func policy(_ name: String) -> Item {
    let title = Text("Richtlinie \(name)", "Policy \(name)")
    guard let bytes = PolicyShelf.text(of: name), let digest = try? SHA256.digest(of: bytes),
      let policy = PolicyReader.read(bytes, file: "\(name).yaml", sha256: digest.hex).value
    else {
      return Item(
        name: title, found: "–", isGood: false,
        remedy: Text("Das Programm neu installieren.", "Install the program again."))
    }
    return Item(name: title, found: "\(policy.version), SHA-256 \(digest.hex.prefix(16))…", isGood: true, remedy: nil)
  }

  /// Nothing is out of order without them: the package is made, and says that the schema was not at hand.
  private static func xjustiz(_ version: XJustizVersion, _ official: XJustizSchemas) -> Item {
    let name = Text("Amtliches Schema XJustiz \(version.rawValue)", "Official schema XJustiz \(version.rawValue)")
    guard let folder = official.folder(version) else {
      return Item(
        name: name, found: "–", isGood: true,
        remedy: Text(
          "Wer XJustiz schreibt: die XSD-Dateien von xjustiz.de nach schemas/xjustiz/\(version.rawValue)/ neben "
            + "koffer.yaml legen, oder den Ordner darüber in $KOFFER_XJUSTIZ nennen.",
          "Who writes XJustiz: put the XSD files from xjustiz.de into schemas/xjustiz/\(version.rawValue)/ beside "
            + "koffer.yaml, or name the folder above in $KOFFER_XJUSTIZ."))
    }
    let isGood = (try? official.schema(version)) != nil
    return Item(
      name: name, found: "\(folder.path)/\(folder.message)", isGood: isGood,
      remedy: isGood ? nil : Text("Alle XSD-Dateien der Fassung ablegen.", "Put all XSD files of the version there."))
  }

  /// A clock that stands before this version was made would judge every deadline wrongly.
  private static func clock(_ today: Day) -> Item {
    let isGood = Day(2026, 11, 1).map { today >= $0 } ?? false
    return Item(
      name: Text("Uhr", "Clock"), found: today.description, isGood: isGood,
      remedy: isGood ? nil : Text("Die Systemuhr stellen.", "Set the system clock."))
  }
}
