import CaseModel
import Fields

/// Where the packages for a recipient go, as `koffer.yaml` says it.
package struct DeliverySetting: Sendable {
  package let place: Place
  /// A folder, seen from the workspace, or `sftp://user@host/folder`, `https://host/path/{name}`, `mailto:address`.
  package var to: String?
  /// SFTP: the key the server shows, `SHA256:…`.
  package var hostKey: String?
  /// SFTP and HTTPS: path of our private key, seen from the workspace.
  package var key: String?
  /// Name of the environment's variable with the key's passphrase.
  package var passphraseVariable: String?
  /// Who the recipient is, and on which legal basis it gets data of debtors: what an answer to one of them has to say.
  package var recipientName: String?
  package var legalBasis: String?
  /// HTTPS: `PUT` or `POST`.
  package var method: HTTPMethod?
  /// HTTPS: name of the environment's variable with the token, or path of its file.
  package var tokenVariable: String?
  package var tokenFile: String?
  /// HTTPS: path of our certificate.
  package var certificate: String?
  /// HTTPS: path of the authorities to trust in place of the system's.
  package var trust: String?
  /// How often one run tries a server.
  package var attempts: Int?
  /// Mail: who writes, in which folder drafts are put, and whether a package may go in clear.
  package var from: String?
  package var drafts: String?
  package var isClearAllowed = false
}

package enum HTTPMethod: String, CaseIterable, Sendable {
  case put = "PUT"
  case post = "POST"
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
    setting.method = choice("method")
    setting.tokenVariable = text("token_env")
    setting.tokenFile = text("token_file")
    setting.certificate = text("certificate")
    setting.trust = text("trust")
    setting.attempts = number("attempts", in: 1...10)
    setting.from = text("from")
    setting.drafts = text("drafts")
    setting.isClearAllowed = flag("clear") ?? false
    switch setting.to?.prefix(while: { $0 != ":" }) {
    // No server is talked to that nobody vouches for, and none without our key.
    case "sftp": for key in ["host_key", "key"] { require(key) }
    case "mailto": for key in ["from", "drafts"] { require(key) }
    default: break
    }
    return setting
  }
}
