import Foundation
import TestSupport
import Testing

/// What programs that are not ours think of our packages.
@Suite struct SecondOpinionTests {
  private let workplace: Workplace
  private let packages: [String]

  init() throws {
    workplace = try Workplace()
    // A number with umlauts and a document with an awkward name, besides the samples.
    let odd = try workplace.copy(Sample.plain, as: "cases/odd")
    try workplace.replace("case: 2026-0042", by: "case: Ä/ö\u{308} 2026 – Straße", in: "cases/odd/case.yaml")
    try workplace.write("x", to: "cases/odd/documents/Ünïcode 😀 & <b>\"q\"\n.txt")
    let folders = Sample.ready.map(Sample.path) + [odd]
    let run = try workplace.run(["pack", "--out", "out", "--json"] + KofferProgram.asOf + folders)
    #expect(run.status == 0)
    packages = try run.answer(CaseAnswer.self).cases.compactMap { $0.package?.path }.map(workplace.file)
    #expect(packages.count == folders.count)
  }

  @Test(.enabled(if: Tool.isInstalled("xmllint"), "xmllint is not installed")) func theSchemaHolds() throws {
    let tool = try #require(Tool("xmllint"))
    let schema = Corpus.project + "/schemas/koffer-case-1.1.xsd"
    for package in packages {
      try Tool.withFile(try UnpackedPackage(package).bytes("case.xml")) { path in
        let (status, output) = try tool.run(["--nonet", "--noout", "--schema", schema, path])
        #expect(status == 0, "\(package): \(output)")
      }
    }
  }

  @Test(.enabled(if: Tool.isInstalled("unzip"), "unzip is not installed")) func unzipAgrees() throws {
    let unzip = try #require(Tool("unzip"))
    for package in packages {
      let (status, output) = try unzip.run(["-tq", package])
      #expect(status == 0, "\(package): \(output)")
    }
  }

  @Test(.enabled(if: Tool.isInstalled("zipinfo"), "zipinfo is not installed")) func zipinfoListsTheSame() throws {
    let zipinfo = try #require(Tool("zipinfo"))
    for package in packages {
      let (status, output) = try zipinfo.run(["-1", package])
      #expect(status == 0)
      #expect(output.split(separator: "\n").map(String.init) == (try UnpackedPackage(package).names))
    }
  }

  @Test(.enabled(if: Tool.isInstalled("python3"), "python3 is not installed")) func pythonAgrees() throws {
    let script = """
      import sys, zipfile
      for path in sys.argv[1:]:
          with zipfile.ZipFile(path) as archive:
              assert archive.testzip() is None
              assert archive.comment == b""
              for entry in archive.infolist():
                  entry.filename.encode("ascii")
                  assert entry.date_time == (1980, 1, 1, 0, 0, 0), entry
                  assert entry.external_attr >> 16 == 0o100644 and not entry.extra and not entry.comment
      """
    let (status, output) = try #require(Tool("python3")).run(["-c", script] + packages)
    #expect(status == 0, "\(output)")
  }

  @Test(
    .enabled(if: Tool.isInstalled("sha256sum") && Tool.isInstalled("unzip"), "sha256sum or unzip is not installed"))
  func theManifestIsForSha256sum() throws {
    for (index, package) in packages.enumerated() {
      let folder = workplace.file("unpacked-\(index)")
      #expect(try #require(Tool("unzip")).run(["-q", package, "-d", folder]).status == 0)
      let check = "cd \"$1\" && sha256sum --strict -c manifest-sha256.txt"
      let (status, output) = try #require(Tool("sh")).run(["-c", check, "sh", folder])
      #expect(status == 0, "\(output)")
      let files = try UnpackedPackage(package).names.count
      #expect(output.split(separator: "\n").count == files - 1)
    }
  }

  @Test(.enabled(if: Tool.isInstalled("python3"), "python3 is not installed")) func theCoverLoadsNothing() throws {
    let script = #"""
      import re, sys
      from html.parser import HTMLParser
      VOID = {"meta", "br", "hr", "img", "link", "input", "col", "base"}
      class Cover(HTMLParser):
          def __init__(self):
              super().__init__()
              self.open, self.links = [], []
          def handle_starttag(self, tag, attributes):
              assert tag not in ("script", "img", "link", "iframe", "object", "embed", "base", "form"), tag
              for name, value in attributes:
                  assert not name.startswith("on") and name not in ("src", "srcset", "background", "action"), name
                  if name == "href": self.links.append(value)
              if tag not in VOID: self.open.append(tag)
          def handle_startendtag(self, tag, attributes):
              assert tag in VOID, tag
              self.handle_starttag(tag, attributes)
          def handle_endtag(self, tag):
              assert self.open and self.open.pop() == tag, tag
      text = open(sys.argv[1], encoding="utf-8").read()
      cover = Cover()
      cover.feed(text)
      cover.close()
      assert not cover.open, cover.open
      assert cover.links and all(link.startswith("dokumente/") for link in cover.links), cover.links
      # No value stands there as the program writes it for itself.
      assert not re.search(r"Text\(|Optional\(|\bnil\b", text)
      assert not re.search(r"https?:|url\(|@import|javascript:|<script", text, re.I)
      """#
    for package in packages {
      try Tool.withFile(try UnpackedPackage(package).bytes("Uebersicht.html")) { path in
        let (status, output) = try #require(Tool("python3")).run(["-c", script, path])
        #expect(status == 0, "\(package): \(output)")
      }
    }
  }
}
