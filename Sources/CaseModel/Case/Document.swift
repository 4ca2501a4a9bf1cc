/// One file of the case folder.
public struct Document: Sendable, Hashable {
  /// Relative to the case folder, with `/`, as the file system spells it.
  public var path: String
  /// In bytes.
  public var size: Int
  /// Of the content, 64 lower-case hexadecimal digits.
  public var sha256: String
  /// By content, never by the name's ending.
  public var type: ContentType
  /// The hash that `SHA256SUMS` of the case folder recorded for it earlier.
  public var recordedHash: RecordedHash?

  /// SHA-256 of what is attached to it, where it is a mail.
  public var attachments: [String] = []

  public init(path: String, size: Int, sha256: String, type: ContentType) {
    self.path = path
    self.size = size
    self.sha256 = sha256
    self.type = type
  }

  /// A hash, and where it was recorded.
  public struct RecordedHash: Sendable, Hashable {
    public var sha256: String
    public var place: Place

    public init(sha256: String, place: Place) {
      self.sha256 = sha256
      self.place = place
    }
  }
}

/// What a file is, told from its first bytes.
public enum ContentType: String, CaseIterable, Sendable {
  case pdf = "application/pdf"
  case xml = "application/xml"
  case mail = "message/rfc822"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case tiff = "image/tiff"
  case gif = "image/gif"
  case zip = "application/zip"
  case oleDocument = "application/x-ole-storage"
  case html = "text/html"
  case csv = "text/csv"
  case text = "text/plain"
  case other = "application/octet-stream"

  /// The ending a name of this type carries; nil where the original ending says more.
  public var ending: String? {
    switch self {
    case .pdf: return "pdf"
    case .xml: return "xml"
    case .mail: return "eml"
    case .png: return "png"
    case .jpeg: return "jpg"
    case .tiff: return "tif"
    case .gif: return "gif"
    case .html: return "html"
    case .zip, .oleDocument, .csv, .text, .other: return nil
    }
  }
}
