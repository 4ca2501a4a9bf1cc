import CaseModel
import Custody
import Formats
import Glibc
import Intake

/// Where the archive of a workspace lies, what signs for it, and the index beside it.
public struct ArchivePlace: Sendable {
  /// The folder.
  public let path: String
  let workspace: Workspace

  /// - Parameter folder: a folder of the workspace.
  public init(in folder: String) throws(Outage) {
    workspace = try Outage.translating(folder) { try Workspace.above(folder) }
    guard let home = workspace.folder else {
      throw Outage(
        "ARCHIV-20", path: folder,
        Text("Ohne koffer.yaml gibt es kein Archiv.", "Without koffer.yaml there is no archive."),
        remedy: Text("„koffer init“ legt einen Arbeitsbereich an.", "“koffer init” makes a workspace."))
    }
    path = ArchivePlace.path(workspace.archive.folder, in: home)
  }

  static func path(_ path: String, in home: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path.hasPrefix("/") ? path : "\(home)/\(path)"
  }

  var home: String { workspace.folder ?? "." }

  /// What can be made again from the archive lies beside it.
  var index: String { "\(path).index.sqlite" }

  /// How far a verification got.
  public var progress: String { "\(path).verify.json" }

  var keyPath: String { ArchivePlace.path(workspace.archive.key, in: home) }

  /// The key that signs heads; made where there is neither a key nor an archive.
  func key() throws(Outage) -> SigningKey {
    if let key = try lyingKey() { return key }
    return try Outage.translatingArchive(keyPath) {
      try whileBusy {
        do {
          return try makeKey()
        } catch {
          // Another run may have made it meanwhile.
          guard let key = try lyingKey() else { throw error }
          return key
        }
      }
    }
  }

  private func makeKey() throws -> SigningKey {
    guard access("\(path)/key.pem", F_OK) != 0 else { throw ArchiveKeyProblem.missing }
    let key = try SigningKey.make()
    let file = try AtomicFile(keyPath)
    try file.makePrivate()
    try key.withPEM { pem in try file.write(pem) }
    try file.commit(replacing: false)
    return key
  }
}

extension ArchivePlace {
  /// The key that signs heads; nil where none lies there.
  func lyingKey() throws(Outage) -> SigningKey? {
    try Outage.translatingArchive(keyPath) {
      var status = stat()
      guard stat(keyPath, &status) == 0 else { return nil }
      guard status.st_mode & 0o077 == 0 else { throw ArchiveKeyProblem.readByOthers }
      return try SigningKey(pem: OpenFile(keyPath).readAll(limit: 4096))
    }
  }

  /// Whose signature heads bear: who has not the key itself, an auditor, still has the archive's public one.
  var fingerprint: Digest? {
    if let key = try? lyingKey() { return key.verifying.fingerprint }
    return try? VerifyingKey(pem: OpenFile("\(path)/key.pem").readAll(limit: 4096)).fingerprint
  }
}

/// Why the key that signs heads cannot be used.
enum ArchiveKeyProblem: Error {
  case missing, readByOthers
}
