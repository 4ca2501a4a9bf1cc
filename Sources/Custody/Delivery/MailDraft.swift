import Formats

/// A mail that a person sends: a file in a folder, which any mail program opens, ready to be sent.
package struct MailDraft: Hashable, Sendable {
  package let to: String
  package let from: String
  /// Where the drafts lie; has to be there.
  package let folder: String
  /// Whether a package may go by mail that anybody on the way could read.
  package let isClearAllowed: Bool

  /// - Parameter uri: `mailto:kanzlei@example.de`; nil comes of anything else, and of a sender that is no address.
  package init?(_ uri: String, from: String, folder: String, isClearAllowed: Bool = false) {
    guard uri.hasPrefix("mailto:") else { return nil }
    to = String(uri.dropFirst(7))
    self.from = from
    self.folder = folder
    self.isClearAllowed = isClearAllowed
    guard MailDraft.isAddress(to), MailDraft.isAddress(from) else { return nil }
  }

  /// One plain address, as nearly all are (RFC 5322, 3.4.1, without quotes and comments).
  private static func isAddress(_ text: String) -> Bool {
    text.wholeMatch(of: /[A-Za-z0-9.!#$%&'*+\/=?^_`{|}~\-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.\-]{0,253}[A-Za-z0-9])?/)
      != nil
  }

  package var address: String { "mailto:\(to)" }

  package func place(of name: String) -> String { "\(folder)/\(name).eml" }

  /// What one mail carries.
  package struct Content {
    let subject: String
    let text: String
    /// Seconds since 1970-01-01T00:00Z.
    let date: Int64
    /// The package first, then its signature; each by its path, its name and its hash.
    let files: [(path: String, name: String, sha256: String)]

    package init(
      subject: String, text: String, date: Int64, files: [(path: String, name: String, sha256: String)]
    ) {
      self.subject = subject
      self.text = text
      self.date = date
      self.files = files
    }
  }

  /// Writes the draft, in one step; the same content gives the same bytes.
  ///
  /// Throws `.taken` where another draft lies there, `.changed` where a file is not the one that was packed.
  ///
  /// - Parameter mayWrite: else there is only a look.
  /// - Returns: whether it lay there already; nil where nothing lies there, and nothing was to be written.
  package func write(_ content: Content, mayWrite: Bool) throws -> Bool? {
    guard let package = content.files.first else { return nil }
    for file in content.files {
      guard try SHA256.digest(of: OpenFile(file.path)).hex == file.sha256 else {
        throw FileProblem(.changed, at: file.path)
      }
    }
    // A folder that is gone is not an empty one.
    _ = try Folder(folder)
    let path = place(of: package.name)
    let mail = OutgoingMail(
      from: from, to: to, subject: content.subject, text: content.text, date: content.date,
      boundary: "=_koffer_\(package.sha256.prefix(40))",
      attachments: content.files.map { OutgoingMail.Attachment(path: $0.path, name: $0.name) })
    // Nobody but the house reads it before it is sent.
    let target = try AtomicFile(path, mode: 0o660)
    try mail.write(to: target)
    let written = try SHA256.digest(of: target.reading())
    if let found = try MailDraft.digest(of: path) {
      guard found == written else { throw FileProblem(.taken, at: path) }
      return true
    }
    guard mayWrite else { return nil }
    try target.commit(replacing: false)
    return false
  }

  /// nil where nothing lies there.
  private static func digest(of path: String) throws -> Digest? {
    do {
      return try SHA256.digest(of: OpenFile(path))
    } catch let problem as FileProblem where problem.reason == .notFound {
      return nil
    }
  }
}
