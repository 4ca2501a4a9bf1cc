/// Why a mail was not read.
package enum MailProblem: Error, Hashable, Sendable {
  case empty
  /// No header with one of the fields every mail has some of.
  case notAMail
  /// Larger than the limits allow, or with a header that would cost more than any honest one.
  case tooLarge
  /// Parts in parts beyond the limit.
  case tooDeep
  case tooManyParts
}

/// What reading a mail may cost.
package struct MailLimits: Sendable {
  /// Of the mail itself, in bytes. Transfer encodings only shrink, so it bounds all parts together too.
  package var size = 64 << 20
  /// Levels of parts, those of enclosed mails included.
  package var depth = 32
  package var parts = 1_000
  /// Lines that look like a header field; the library keeps each at some 500 bytes.
  package var headerLines = 100_000
  /// Lines that may separate parts.
  package var dashedLines = 10_000
  /// Commas in one address field: the library's time grows with their square.
  package var addressesInField = 2_000
  /// Colons in one address field: the library goes one call deeper for each.
  package var groupsInField = 500
  /// Commas and colons in all address fields.
  package var addresses = 20_000

  package init() {}
}
