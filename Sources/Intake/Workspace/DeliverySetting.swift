import CaseModel
import Fields

/// Where the packages for a recipient go, as `koffer.yaml` says it.
package struct DeliverySetting: Sendable {
  package let place: Place
  /// A folder, seen from the workspace, or `sftp://user@host/folder`.
  package var to: String?
  /// The key the server shows: `SHA256:…`.
  package var hostKey: String?
  /// Path of our private key, seen from the workspace.
  package var key: String?
  /// Name of the environment's variable with the key's passphrase.
  package var passphraseVariable: String?
  /// Who the recipient is, and on which legal basis it gets data of debtors: what an answer to one of them has to say.
  package var recipientName: String?
  package var legalBasis: String?
}

extension Section {
  func deliverySetting(at place: Place) -> DeliverySetting {
    require("to")
    var setting = DeliverySetting(place: place, to: text("to"))
    setting.hostKey = text("host_key")
    setting.key = text("key")
    setting.passphraseVariable = text("passphrase_env")
    setting.recipientName = text("name")
    setting.legalBasis = text("legal_basis")
    guard setting.to?.hasPrefix("sftp://") == true else { return setting }
    // No server is talked to that nobody vouches for, and none without our key.
    for key in ["host_key", "key"] { require(key) }
    return setting
  }
}
