import Formats

/// A way to the recipient: a place that files are put into, whole and once.
///
/// What lies there already is never replaced: it was handed over. After an error, only `look` can say what became of a file.
package protocol DeliveryTarget {
  /// As messages and the ledger name a file there.
  func place(of name: String) -> String

  /// Looks whether a file with that hash lies there under that name.
  func look(for name: String, _ sha256: String) throws -> Found

  /// Puts a file there under that name, in one step; throws `.changed` where it is not the one that was packed.
  func put(_ source: String, as name: String, _ sha256: String) throws
}

/// What lies under a name.
package enum Found: Equatable, Sendable {
  case nothing
  /// That very content.
  case same
  /// Something else.
  case other
}

/// Where the packages for a recipient go, and how.
package enum Destination: Hashable, Sendable {
  /// A folder that is there.
  case folder(String)
  case sftp(SFTPAccess)

  /// As the ledger keeps it: where, and nothing that is secret.
  package var address: String {
    switch self {
    case .folder(let path): path
    case .sftp(let access): access.address
    }
  }

  /// Throws where it cannot be reached.
  package func open() throws -> any DeliveryTarget {
    switch self {
    case .folder(let path): FolderDelivery(path)
    case .sftp(let access): try SFTPDelivery(access)
    }
  }
}
