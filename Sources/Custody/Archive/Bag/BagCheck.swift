import Formats

/// Judges a folder as a bag: whether all of it is there, and as it was when it was packed (RFC 8493, 3).
///
/// Whoever made the folder is not trusted: nothing outside it is read, nothing is fetched, and memory is bounded.
package struct BagCheck {
  /// What a check came to.
  package struct Report: Sendable {
    /// As bagit.txt names it; nil where it does not.
    package internal(set) var version: String?
    /// Payload files that are there.
    package internal(set) var files = 0
    /// Of these files together.
    package internal(set) var bytes = 0
    /// The first thousand.
    package internal(set) var faults: [BagFault] = []
    package internal(set) var faultCount = 0
    /// What leaves the bag valid, and should be known. The first thousand.
    package internal(set) var warnings: [BagFault] = []
    package internal(set) var warningCount = 0

    package var isValid: Bool { faultCount == 0 }
  }

  /// Looks through the whole bag; throws only where a folder cannot be listed, or hashing fails.
  package static func run(_ path: String) throws -> Report {
    try run(path, BagLimits())
  }

  static func run(_ path: String, _ limits: BagLimits) throws -> Report {
    let folder = try Folder(path)
    var notes = BagNotes()
    var report = Report()
    let contents = try BagContents(folder, limits, &notes)
    if contents.isWhole {
      var files = BagTagFiles(folder: folder, contents: contents, limits: limits)
      let declaration = BagDeclaration(files, &notes)
      report.version = declaration.version
      files.version = declaration.knownVersion ?? .final
      files.encoding = declaration.encoding ?? .utf8
      if !contents.hasPayloadFolder { notes.fault(.noPayloadFolder, "data") }
      let inventory = BagInventory(files, &notes)
      (report.files, report.bytes) = try inventory.compare(&notes)
      BagInfo(files, &notes).check(files: report.files, bytes: report.bytes, &notes)
    }
    (report.faults, report.faultCount) = (notes.faults, notes.faultCount)
    (report.warnings, report.warningCount) = (notes.warnings, notes.warningCount)
    return report
  }
}
