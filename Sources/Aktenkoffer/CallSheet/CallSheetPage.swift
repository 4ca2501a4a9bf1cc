import CResources
import CaseModel
import Escalation
import Formats
import Packing

/// A call sheet as a page to print, or two: HTML in itself, no script, nothing loaded from anywhere.
///
/// It names people. It is made for the creditor's own desk and goes into no package.
public struct CallSheetPage {
  private let sheet: CallSheet
  private let language: Language

  public init(_ sheet: CallSheet, _ language: Language) {
    self.sheet = sheet
    self.language = language
  }

  /// The name of the file for a case of that number; two numbers may share one.
  static func fileName(of number: String) -> String {
    "\(Dossier.folderName(of: number)).call-sheet.html"
  }

  /// The page as HTML5 in UTF-8; the same sheet gives the same bytes.
  public func bytes() throws(Outage) -> [UInt8] {
    try Outage.translating(sheet.number) {
      let html = try XMLWriter(.html)
      CallSheetWriter(sheet: self.sheet, language: self.language, html: html).write()
      return try html.finish()
    }
  }

  /// Writes the page whole or not at all. A path within a case folder is refused: the next run would find the page among
  /// the documents, and pack it.
  public func write(to path: String) throws(Outage) {
    try Outbox.checkLiesInNoCase(path)
    let bytes = try bytes()
    try Outage.translating(path) {
      try AtomicFile.write(bytes, to: path)
    }
  }

  static var style: String {
    let resource = cresource_call_sheet_style()
    return String(decoding: UnsafeBufferPointer(start: resource.bytes, count: resource.length), as: UTF8.self)
  }
}
