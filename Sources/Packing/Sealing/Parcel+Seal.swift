import CaseModel
import Formats

/// The files a sealed package became.
package struct SealedFiles: Sendable {
  /// The package, or the encrypted file in its place.
  package let package: String
  package let signature: String?
  /// What whoever packs should know.
  package let notes: [Text]
}

extension Parcel {
  /// Writes the package beside, with its signature or encrypted where that is asked for, then puts it under its name in one
  /// step. What stands there already is replaced only if it is of the same case.
  ///
  /// Signed is the package in clear, so that the signature can be checked once it is opened, and by whoever it is passed on
  /// to. Where it is encrypted, the clear package never has a name: not for a moment, and not after a run was killed.
  package func write(
    _ seal: Seal, from folder: Folder, to path: String, with deflater: Deflater, _ inflater: Inflater
  ) throws -> SealedFiles {
    try check(place: path, with: inflater)
    let outbox = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let parent = outbox.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : outbox
    let place = path + (seal.encryption?.suffix ?? "")
    let target = try AtomicFile(place)
    let clear = seal.encryption == nil ? target : try AtomicFile(hiddenIn: parent, for: place)
    let content = try fill(clear, from: folder, with: deflater).reading()
    let signature = try seal.signing.map { signing in
      let file = try AtomicFile(path + ".p7s")
      try file.write(try signing.sign(content, named: fileName))
      return file
    }
    try seal.encryption?.encrypt(content, to: target)
    // Whoever waits for a package finds its signature there already.
    try signature?.commit()
    try target.commit()
    return SealedFiles(package: place, signature: signature?.path, notes: leftovers(seal, path))
  }

  /// Files of earlier runs that contradict what was asked for now. They are not ours to remove.
  private func leftovers(_ seal: Seal, _ path: String) -> [Text] {
    var notes: [Text] = []
    if seal.encryption != nil, (try? OpenFile(path)) != nil {
      notes.append(
        Text(
          "Unverschlüsselt liegt dort von früher: \(path).", "Left there unencrypted from earlier: \(path)."))
    }
    if seal.signing == nil, (try? OpenFile(path + ".p7s")) != nil {
      notes.append(
        Text(
          "Eine Unterschrift von früher liegt noch dort: \(path).p7s.",
          "A signature from earlier still lies there: \(path).p7s."))
    }
    return notes
  }
}
