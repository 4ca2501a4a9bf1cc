import CaseModel
import Fields

/// Where handed-over cases are kept, as `koffer.yaml` says it.
package struct ArchiveSetting: Sendable {
  package let place: Place
  /// The folder, seen from the workspace.
  package var folder = "archive"
  /// Path of the key that signs, seen from the workspace.
  package var key = "archive.key"
  package var keeper = Keeper.business
  /// The last year of which somebody knows that tax cannot be assessed any more (§ 147 (3) Satz 5 AO).
  package var taxAssessedThrough: Int?
  /// Address of a time-stamp authority (RFC 3161), and path of the certificates that vouch for it.
  package var timeStamps: String?
  package var trust: String?
  /// Where further copies go, by their names.
  package var copies: [String: DeliverySetting] = [:]

  /// Who keeps: some have to keep vouchers longer.
  package enum Keeper: String, CaseIterable, Sendable {
    case business
    case bankOrInsurer = "bank_or_insurer"
  }

  package init(at place: Place) { self.place = place }
}

extension Section {
  func archiveSetting(at place: Place) -> ArchiveSetting {
    var setting = ArchiveSetting(at: place)
    setting.folder = text("to") ?? setting.folder
    setting.key = text("key") ?? setting.key
    setting.keeper = choice("keeper") ?? setting.keeper
    setting.taxAssessedThrough = number("tax_assessed_through", in: 1900...2999)
    setting.timeStamps = text("time_stamps")
    setting.trust = text("trust")
    let copies = named("copies") { section, name, place in (name, section.copySetting(at: place)) }
    setting.copies = Dictionary(copies, uniquingKeysWith: { first, _ in first })
    return setting
  }

  /// A copy goes into a folder or onto an SFTP server.
  private func copySetting(at place: Place) -> DeliverySetting {
    require("to")
    var setting = DeliverySetting(place: place, to: text("to"))
    if knows("host_key", by: setting.way) { setting.hostKey = text("host_key") }
    if knows("key", by: setting.way) { setting.key = text("key") }
    if knows("passphrase_env", by: setting.way) { setting.passphraseVariable = text("passphrase_env") }
    if setting.way == .sftp { for key in ["host_key", "key"] { require(key) } }
    return setting
  }
}
