import Formats
import Packing
import Testing

@Suite struct ManifestTests {
  private let hash = String(repeating: "a1", count: 32)

  @Test func whatIsWrittenReadsBack() throws {
    var manifest = Manifest()
    manifest.add("case.xml", hash)
    manifest.add("dokumente/01_rechnung_RE-1.pdf", hash)
    let entries = try #require(Manifest.read(Array(manifest.text.utf8)))
    #expect(entries.map(\.file) == ["case.xml", "dokumente/01_rechnung_RE-1.pdf"])
    #expect(entries.allSatisfy { $0.sha256.hex == hash })
  }

  @Test(arguments: ["", "abc", "a1  case.xml\n", "\(String(repeating: "zz", count: 32))  case.xml\n", "\n\n"])
  func whatIsNoManifestIsRefused(text: String) {
    #expect(Manifest.read(Array(text.utf8)) == nil)
  }

  @Test func aLineWithoutEndIsRefused() {
    #expect(Manifest.read(Array("\(hash)  case.xml".utf8)) == nil)
  }
}
