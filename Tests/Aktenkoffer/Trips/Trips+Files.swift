import Foundation
import Glibc
import Testing

/// The files of the case folder: DATEI.
extension Trip {
  static let ofFiles: [Trip] = [
    Trip(
      "DATEI-01", "a link among the documents",
      Change {
        try FileManager.default.createSymbolicLink(
          atPath: $0.path("documents/link.pdf"), withDestinationPath: "vertrag-RV-2026-017.pdf")
      }),
    Trip("DATEI-02", "a pipe among the documents", Change { #expect(mkfifo($0.path("documents/pipe"), 0o600) == 0) }),
    Trip(
      "DATEI-03", "the case file is a link",
      Change {
        try FileManager.default.moveItem(atPath: $0.path("case.yaml"), toPath: $0.path("documents/case.yaml"))
        try FileManager.default.createSymbolicLink(
          atPath: $0.path("case.yaml"), withDestinationPath: "documents/case.yaml")
      }),
    Trip(
      "DATEI-04", "a name in Windows-1252",
      Change { copy in
        let name = (copy.path("documents/pr").utf8 + [0xFC] + "fung.txt".utf8 + [0]).map { CChar(bitPattern: $0) }
        let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
        #expect(descriptor >= 0)
        close(descriptor)
      }),
    Trip(
      "DATEI-05", and: ["DATEI-16"], "one name, its umlaut encoded in two ways",
      .write("documents/\u{FC}bersicht.txt", "a"), .write("documents/u\u{308}bersicht.txt", "b")),
    Trip("DATEI-06", and: ["FORD-01", "FORD-02", "FORD-03"], "the invoice is cut off", .editInvoice("</Invoice>", "")),
    Trip(
      "DATEI-07", and: ["FORD-01", "FORD-02", "FORD-03"], "the invoice is some other XML",
      .write(Change.invoice, "<order/>")),
    Trip(
      "DATEI-08", "the invoice is a broken PDF", in: consumer,
      .write("invoices/RE-2026-0766.pdf", "%PDF-1.7\n1 0 obj\n")),
    Trip("DATEI-08", "the contract is no PDF at all", .write("documents/vertrag-RV-2026-017.pdf", "garbage\n")),
    Trip("DATEI-08", "the contract has no page", .write("documents/vertrag-RV-2026-017.pdf", noPages)),
    Trip("DATEI-08", "the invoice has no page", in: consumer, .write("invoices/RE-2026-0766.pdf", noPages)),
    Trip(
      "DATEI-09", "an invoice of more than 64 MiB", in: consumer,
      Change { #expect(truncate($0.path("invoices/RE-2026-0766.pdf"), 64 << 20 + 1) == 0) }),
    Trip("DATEI-16", "a document that the case does not name", .write("documents/notiz.txt", "Wiedervorlage")),
    Trip(
      "DATEI-17", "case.yaml was recorded, and is another now",
      .write("SHA256SUMS", "\(String(repeating: "0", count: 64))  case.yaml\n")),
    Trip("DATEI-10", "a note beside the folders of documents", .write("notiz.txt", "Wiedervorlage")),
    Trip(
      "DATEI-11", "an invoice that the case does not list",
      Change {
        try FileManager.default.copyItem(atPath: $0.path(Change.invoice), toPath: $0.path("invoices/RE-2026-0816.xml"))
      }),
    Trip("DATEI-12", "a line without hash in SHA256SUMS", .write("SHA256SUMS", "documents/vertrag-RV-2026-017.pdf\n")),
    Trip(
      "DATEI-13", "a file is gone whose hash was recorded",
      .write("SHA256SUMS", String(repeating: "0", count: 64) + "  documents/beleg.pdf\n")),
    Trip(
      "DATEI-14", "folders in folders in folders",
      .write("documents/" + String(repeating: "a/", count: 17) + "tief.txt", "x")),
    Trip(
      "DATEI-15", "a document of nine gigabytes", .write("documents/platte.img", ""),
      Change { #expect(truncate($0.path("documents/platte.img"), 9 << 30) == 0) }),
  ]

  /// A PDF that opens and shows nothing.
  static let noPages = """
    %PDF-1.7
    1 0 obj
    << /Type /Catalog /Pages 2 0 R >>
    endobj
    2 0 obj
    << /Type /Pages /Kids [] /Count 0 >>
    endobj
    trailer
    << /Root 1 0 R /Size 3 >>
    startxref
    0
    %%EOF

    """
}
