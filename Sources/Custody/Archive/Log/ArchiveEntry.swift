import Formats

/// Something that happened to the archive: a leaf of its log.
///
/// On paper one JSON object on one line (`EnclosureText`), of which the leaf's hash is made. Nothing of a debtor stands in
/// it: it stays when everything else of a case has to go.
public struct ArchiveEntry: Sendable, Equatable {
  public let kind: Kind
  /// In UTC: `2026-11-27T16:20:00Z`.
  public let at: String
  /// The creditor's file number; nil where it is about no case.
  public let caseNumber: String?
  /// On whose word; nil where nobody was named.
  public let person: String?
  /// Everything else, by short English names.
  public let details: [String: String]

  public enum Kind: String, CaseIterable, Sendable {
    /// A bag was put in: `bag`, `sha256`, `version`, `package`, `recipient`, `through`.
    case added
    /// Nothing of the case may be deleted: `reason`.
    case held
    case released
    /// A bag's content was deleted: `bag`, `sha256`, `reason`, `until`.
    case purged
    /// A head got a time stamp: `size`, `sha256` of its file, `time`.
    case stamped
    /// Somebody looked into a case that is done with: `reason`.
    case opened
  }

  package init(
    _ kind: Kind, at: String, of caseNumber: String? = nil, by person: String? = nil, _ details: [String: String] = [:]
  ) {
    self.kind = kind
    self.at = at
    self.caseNumber = caseNumber
    self.person = person
    self.details = details
  }

  /// The line, without its end.
  package var text: String {
    var fields = details
    fields["kind"] = kind.rawValue
    fields["at"] = at
    fields["case"] = caseNumber
    fields["by"] = person
    return EnclosureText.text(fields)
  }

  /// nil of a line that this version does not know.
  package init?(_ text: String) {
    guard let fields = EnclosureText.fields(text) else { return nil }
    self.init(fields)
  }

  /// nil, too, of a line that `text` would write in another way.
  init?(exactly line: [UInt8]) {
    guard let fields = line.withUnsafeBufferPointer(EnclosureText.ownFields) else { return nil }
    self.init(fields)
  }

  private init?(_ fields: [String: String]) {
    var fields = fields
    guard let kind = fields.removeValue(forKey: "kind").flatMap(Kind.init), let at = fields.removeValue(forKey: "at")
    else { return nil }
    self.kind = kind
    self.at = at
    caseNumber = fields.removeValue(forKey: "case")
    person = fields.removeValue(forKey: "by")
    details = fields
  }
}
