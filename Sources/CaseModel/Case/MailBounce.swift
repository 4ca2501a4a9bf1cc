/// A mail system's word that a mail was not delivered (RFC 3464, or a plain letter of the mailer's).
package struct MailBounce: Sendable, Hashable {
  /// Path of the report in the case folder.
  package var path: String
  /// The day of the report, in Berlin.
  package var on: Day?
  /// Whom it did not reach, in small letters; empty where the report does not say so in a form that can be read.
  package var recipients: Set<String>

  package init(path: String, on: Day?, recipients: Set<String>) {
    self.path = path
    self.on = on
    self.recipients = recipients
  }
}
