import CaseModel
import TestSupport
import Testing

@testable import Intake

/// What a file is, told from its bytes.
@Suite struct ContentTypeTests {
  @Test(arguments: [
    ("%PDF-1.7\n", ContentType.pdf), ("junk\n%PDF-1.4", .pdf), ("<?xml version='1.0'?><a/>", .xml), ("  <a/>", .xml),
    ("\u{FEFF}<Invoice xmlns='x'/>", .xml), ("<!-- c --><a/>", .xml), ("<!DOCTYPE html><html></html>", .html),
    ("<HTML><body>", .html), ("<?xml version='1.0'?><html xmlns='x'/>", .xml), ("GIF89a...", .gif),
    ("From: a@b\nTo: c@d\n\nx", .mail), ("Received: by x\n\ty\n\nx", .mail), ("PK\u{3}\u{4}...", .zip),
    ("a;b;c\n1;2;3\n4;5;6\n", .csv), ("\"x;y\";b\n\"1\";2\n", .csv), ("a,b\r\nc,d\r\n", .csv), ("a\tb\nc\td", .csv),
    ("Sehr geehrte Damen, \nwir bitten, um, Zahlung.\n", .text), ("a;b", .text), ("Grüße", .text), ("1 < 2", .text),
    ("Betreff: x\nText", .text), ("<3 Herz", .text), ("", .other), ("a\u{0}b", .other),
  ])
  func tellsFromText(content: String, type: ContentType) {
    #expect(ContentType(of: Array(content.utf8)) == type)
  }

  @Test(
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], ContentType.png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
      ([0x49, 0x49, 0x2A, 0], .tiff), ([0x4D, 0x4D, 0, 0x2A], .tiff), ([0x50, 0x4B, 5, 6], .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oleDocument),
      ([0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x3E, 0], .xml),
      ([0xFE, 0xFF, 0, 0x3C, 0, 0x61, 0, 0x3E], .xml), ([0, 0x3C, 0, 0x61, 0, 0x3E], .xml),
      ([0x4D, 0xFC, 0x6C], .text),
      ([0x4D, 0x81], .other), ([0xFF, 0xFE, 0, 0, 0, 0], .other), ([1, 2, 3], .other),
    ] as [([UInt8], ContentType)])
  func tellsFromBytes(bytes: [UInt8], type: ContentType) {
    #expect(ContentType(of: bytes) == type)
  }

  @Test func largeFilesAreToldFromTheirBeginning() {
    let row = Array("Müller;1;2\n".utf8)
    for shift in 0..<4 {
      let rows = Array(repeating: UInt8(0x61), count: shift) + (0..<9_000).flatMap { _ in row }
      #expect(ContentType(of: rows) == .csv)
      #expect(ContentType(of: rows + [0]) == .csv)
    }
  }

  @Test(
    .enabled(if: Corpus.isPresent, "needs ../shared/corpus"),
    arguments: [
      ("xrechnung-testsuite", ".xml", ContentType.xml), ("zugferd-corpus", ".pdf", .pdf), ("camt", ".xml", .xml),
    ])
  func tellsTheCorpus(folder: String, ending: String, type: ContentType) throws {
    let files = Corpus.files(below: folder).filter { $0.hasSuffix(ending) }
    #expect(files.count > 3)
    for file in files { #expect(try ContentType(of: Corpus.bytes(at: file)) == type, "\(file)") }
  }
}
