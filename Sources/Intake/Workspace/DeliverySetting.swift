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

  /// nil where nobody says it, or nobody understands it.
  package var way: DeliveryWay? { to.flatMap(DeliveryWay.init(to:)) }
}

package enum HTTPMethod: String, CaseIterable, Sendable {
  case put = "PUT"
  case post = "POST"
}

/// The ways a package may go, by how `to` begins.
package enum DeliveryWay: String, CaseIterable, Sendable {
  case folder = ""
  case sftp = "sftp:"
  case https = "https:"
  case mail = "mailto:"

  /// nil of an address that leads nowhere we go.
  init?(to: String) {
    if let way = DeliveryWay.allCases.first(where: { $0 != .folder && to.hasPrefix($0.rawValue) }) {
      self = way
    } else if to.contains("://") {
      return nil
    } else {
      self = .folder
    }
  }

  /// What only some of them know.
  static let keys: [String: Set<DeliveryWay>] = [
    "host_key": [.sftp], "key": [.sftp, .https], "passphrase_env": [.sftp, .https], "attempts": [.sftp, .https],
    "method": [.https], "token_env": [.https], "token_file": [.https], "certificate": [.https], "trust": [.https],
    "from": [.mail], "drafts": [.mail], "clear": [.mail],
  ]
}

extension Section {
  func deliverySetting(at place: Place) -> DeliverySetting {
    require("to")
    var setting = DeliverySetting(place: place, to: text("to"))
    func knows(_ key: String) -> Bool { self.knows(key, by: setting.way) }
    setting.recipientName = text("name")
    setting.legalBasis = text("legal_basis")
    if knows("host_key") { setting.hostKey = text("host_key") }
    if knows("key") { setting.key = text("key") }
    if knows("passphrase_env") { setting.passphraseVariable = text("passphrase_env") }
    if knows("attempts") { setting.attempts = number("attempts", in: 1...10) }
    if knows("method") { setting.method = choice("method") }
    if knows("token_env") { setting.tokenVariable = text("token_env") }
    if knows("token_file") { setting.tokenFile = text("token_file") }
    if knows("certificate") { setting.certificate = text("certificate") }
    if knows("trust") { setting.trust = text("trust") }
    if knows("from") { setting.from = text("from") }
    if knows("drafts") { setting.drafts = text("drafts") }
    if knows("clear") { setting.isClearAllowed = flag("clear") ?? false }
    switch setting.way {
    // No server is talked to that nobody vouches for, and none without our key.
    case .sftp: for key in ["host_key", "key"] { require(key) }
    case .mail: for key in ["from", "drafts"] { require(key) }
    case .folder, .https, nil: break
    }
    return setting
  }

  /// Whether a key is asked for; one that would be passed over is reported as unknown here.
  ///
  /// - Parameter way: nil where nobody says how it goes.
  func knows(_ key: String, by way: DeliveryWay?) -> Bool {
    guard let way, let ways = DeliveryWay.keys[key], !ways.contains(way) else { return true }
    let names = DeliveryWay.allCases.filter(ways.contains).map(\.rawValue).joined(separator: ", ")
    hints[key] = Text(
      "Das gilt nur, wo „to“ mit \(names) beginnt.", "It has a meaning only where “to” begins with \(names).")
    return desk.vocabulary != nil
  }
}
