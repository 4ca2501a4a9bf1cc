/// Where the packages for a recipient go, and how.
package enum Destination: Hashable, Sendable {
  /// A folder that is there.
  case folder(String)
  case sftp(SFTPAccess)
  case https(HTTPSAccess)
  /// Into no server: a mail that a person sends.
  case mail(MailDraft)

  /// As the ledger keeps it: where, and nothing that is secret.
  package var address: String {
    switch self {
    case .folder(let path): path
    case .sftp(let access): access.address
    case .https(let access): access.address
    case .mail(let draft): draft.address
    }
  }

  /// Whether a server is at the other end, which may be gone for a moment.
  package var isNetwork: Bool {
    switch self {
    case .folder, .mail: false
    case .sftp, .https: true
    }
  }

  /// Whether what may have arrived can be put once more: the address names the file, and `If-None-Match` lets no second one
  /// come there.
  package var takesAgain: Bool {
    if case .https(let access) = self { access.method == .put } else { false }
  }

  /// Throws where it cannot be reached. Nil of a mail, which a person brings on its way.
  ///
  /// - Parameter patience: seconds an operation may take before a server counts as gone.
  package func open(patience: Int32) throws -> (any DeliveryTarget)? {
    switch self {
    case .folder(let path): FolderDelivery(path)
    case .sftp(let access): try SFTPDelivery(access, patience: patience)
    case .https(let access): try HTTPSDelivery(access, patience: patience)
    case .mail: nil
    }
  }
}
