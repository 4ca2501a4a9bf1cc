import Formats
import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Packing

/// The pages of a case as other programs read them. `PAGES=DIR` keeps the files, for looking at.
struct RenderedPages {
  let handover: Handover

  init(_ sample: ClearedSample, for recipient: Recipient = .koffer) {
    handover = sample.handover(to: recipient)
  }

  func bytes(_ kind: PageKind) throws -> [UInt8] {
    let bytes = try handover.page(kind).bytes
    if let folder = ProcessInfo.processInfo.environment["PAGES"] {
      let name = "\(SafeName.make(handover.file.number))-\(kind.file)"
      try Data(bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent(name))
    }
    return bytes
  }

  /// All words of it, with single blanks between them.
  func text(_ kind: PageKind) throws -> String {
    try Tool.withFile(try bytes(kind)) { path in
      let output = try #require(try Tool.run("pdftotext", ["-layout", path, "-"]))
      return String(decoding: output, as: UTF8.self)
    }
  }

  func words(_ kind: PageKind) throws -> String {
    try text(kind).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static let witnesses = ["pdftotext", "pdffonts", "pdfinfo", "qpdf"].allSatisfy(Tool.isInstalled)
}
