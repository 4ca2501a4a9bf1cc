/// Why an archive is refused, or a name cannot go into one.
package struct ZIPProblem: Error, Hashable, Sendable {
  package let reason: Reason
  /// The entry's name, where the problem lies with one entry and its name can be shown.
  package let entry: String?

  package enum Reason: Hashable, Sendable {
    case empty
    /// No end record.
    case notAnArchive
    /// Something points beyond the end.
    case truncated
    /// Split over several files.
    case multiDisk
    case encrypted
    /// Only 0 (stored) and 8 (deflate) are read.
    case unsupportedMethod(UInt16)
    /// Twice the same, alike but for case or normalisation, or a file where others have a folder.
    case duplicateName
    /// Empty, overlong, absolute, with `.`, `..`, a backslash, a drive, control or direction characters.
    case unsafeName
    case nameNotUTF8
    case symbolicLink
    /// A device, FIFO or socket.
    case specialFile
    case tooManyEntries(limit: Int)
    /// In bytes; one entry, all of them, or the directory itself.
    case tooLarge(limit: Int)
    case ratioTooHigh
    /// The sizes contradict each other or the content.
    case sizesDisagree
    /// Central directory, local header, data descriptor and end records do not say the same.
    case headersDisagree
    case overlappingEntries
    /// Bytes that belong to no entry and no record: before, between or behind them.
    case unaccountedBytes
    case badExtra
    /// Not a deflate stream, or more than one.
    case badContent
    case crcMismatch
  }

  package init(_ reason: Reason, entry: String? = nil) {
    self.reason = reason
    self.entry = entry
  }
}
