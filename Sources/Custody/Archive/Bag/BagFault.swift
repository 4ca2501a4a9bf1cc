import CaseModel
import Formats

/// Something in a bag that is not as the bag says or as the format wants it: a fault, or a warning.
package struct BagFault: Hashable, Sendable {
  package let kind: Kind
  /// The file concerned, relative to the bag, as it is written or as it lies there; nil for the bag as a whole.
  ///
  /// Whoever sent the bag chose it: it may hold anything, also control characters.
  package let path: String?
  /// The tag file that says so, if that is another, and the line in it.
  package let source: Source?

  package struct Source: Hashable, Sendable {
    package let file: String
    package let line: Int
  }

  /// Source: RFC 8493, sections in brackets.
  package enum Kind: Hashable, Sendable {
    // The bag as a whole (2.1).
    case noDeclaration, noPayloadFolder, noManifest
    /// Not the two lines that bagit.txt consists of (2.1.1).
    case declaration
    case unknownVersion, unknownEncoding, unknownAlgorithm
    // More than a check takes on.
    case tooManyEntries(limit: Int), tooDeep(limit: Int), tooLarge(limit: Int), lineTooLong(limit: Int)

    // What lies in the folder.
    case symbolicLink, special, nameNotUTF8
    /// It cannot be opened or read to its end.
    case unreadable
    /// It became another while it was read.
    case changed
    /// It differs only in capital letters, or only in how accents are written, from that other one (6.1).
    case sameButCase(as: String), sameButNormalization(as: String)

    // Lines of manifests (2.1.3, 2.2.1).
    case byteOrderMark, notInEncoding, line, emptyLine, checksum
    /// The path leads, or may lead, out of the bag (5.1); or it names no file.
    case leadsOut, path
    case notPayload, payloadInTagManifest, tagManifestInTagManifest
    case asterisk, leadingDot, backslash, strayPercent, otherNormalization
    /// Listed twice in one manifest.
    case listedTwice(sameChecksum: Bool)

    // What manifests and folder say together (3).
    case missing, notFetched
    case listedNowhere, notListed(manifest: String), tagFileNotListed(manifest: String)
    case differs(HashAlgorithm)

    // fetch.txt (2.2.3).
    case address, length
    // bag-info.txt (2.2.2).
    case label, spacing
    case oxum, oxumTwice, oxumDiffers
  }

  init(_ kind: Kind, _ path: String? = nil, in source: Source? = nil) {
    self.kind = kind
    self.path = path
    self.source = source
  }
}

extension BagFault {
  /// Where it is, for readers: `manifest-sha256.txt:12: data/a.txt`, without characters that would do something to a
  /// terminal; nil for the bag as a whole.
  package var place: String? {
    let parts = [source.map { "\($0.file):\($0.line)" }, path].compactMap { $0?.printable }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }
}

extension String {
  /// With a mark in place of every control character.
  package var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  }
}
