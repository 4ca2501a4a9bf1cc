import CMail
import Glibc

/// A mail to be written: a text and files behind it (RFC 5322, RFC 2046), marked as one that was not sent yet.
///
/// The same mail gives the same bytes.
package struct OutgoingMail {
  package let from: String
  package let to: String
  package let subject: String
  package let text: String
  /// Seconds since 1970-01-01T00:00Z.
  package let date: Int64
  /// What parts the text and the files; must stand in none of them.
  package let boundary: String
  package let attachments: [Attachment]

  /// A file that goes with it, under a name of its own.
  package struct Attachment {
    package let path: String
    package let name: String

    package init(path: String, name: String) {
      self.path = path
      self.name = name
    }
  }

  package init(
    from: String, to: String, subject: String, text: String, date: Int64, boundary: String, attachments: [Attachment]
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.date = date
    self.boundary = boundary
    self.attachments = attachments
  }

  /// Appends it to a file, the attachments piece by piece.
  package func write(to target: AtomicFile) throws {
    let files = attachments.map { (strdup($0.path), strdup($0.name), strdup(MediaType(of: $0.name).name)) }
    defer {
      for (path, name, type) in files { for text in [path, name, type] { free(text) } }
    }
    let parts = files.map { cmail_attachment(path: $0, name: $1, type: $2) }
    let status = try target.append { descriptor in
      let status = parts.withUnsafeBufferPointer { parts in
        cmail_write(from, to, subject, text, date, boundary, parts.baseAddress, parts.count, descriptor)
      }
      return (status, errno)
    }
    switch status {
    case (CMAIL_OK, _): return
    case (CMAIL_UNWRITABLE, let code): throw FileProblem(errno: code, at: target.path)
    default: throw LibraryFailure(library: .gmime)
    }
  }
}
