import TestSupport
import Testing

@testable import Formats

@Suite("XML limits and attacks") struct XMLLimitsTests {
  private func reason(_ bytes: [UInt8], _ limits: XMLTree.Limits = .default) -> XMLProblem.Reason? {
    do {
      _ = try XMLTree(parsing: bytes, limits: limits)
      return nil
    } catch {
      return error.reason
    }
  }

  private func reason(_ text: String, _ limits: XMLTree.Limits = .default) -> XMLProblem.Reason? {
    reason(Array(text.utf8), limits)
  }

  private func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test func reasonsAreStable() {
    #expect(reason("") == .empty)
    #expect(reason(" \n") == .empty)
    #expect(reason("<a>") == .notWellFormed)
    #expect(reason("<a/><b/>") == .notWellFormed)
    #expect(reason("<x:a/>") == .notWellFormed)
    #expect(reason("<a b='1' b='2'/>") == .notWellFormed)
    #expect(reason("<a>&nbsp;</a>") == .notWellFormed)
    #expect(reason("<a>&#0;</a>") == .notWellFormed)
    #expect(reason("%PDF-1.7") == .notWellFormed)
    #expect(reason([0x1F, 0x8B, 0x08, 0x00, 0x00]) == .notWellFormed)
    #expect(reason(Array("<a>".utf8) + [0xFF] + Array("</a>".utf8)) == .encoding)
    #expect(reason("<a>\u{1}</a>") == .notWellFormed)
    #expect(reason("<?xml version='1.0' encoding='UTF-7'?><a/>") == .encoding)
    #expect(reason("<?xml version='1.0' encoding='none'?><a/>") == .encoding)
    #expect(reason([0x4C, 0x6F, 0xA7, 0x94]) == .encoding)
    #expect(reason([0, 0, 0, 0x3C, 0, 0, 0, 0x61]) == .encoding)
  }

  @Test func theProblemNamesItsPlace() {
    #expect {
      try XMLTree(parsing: Array("<a>\n  <b></c>\n</a>".utf8))
    } throws: { error in
      (error as? XMLProblem)?.line == 2 && (error as? XMLProblem)?.message.isEmpty == false
    }
  }

  @Test func whatIsRefusedBeforeParsingHasItsLineToo() {
    let text = "<?xml version='1.0'?>\n<!-- x\n -->\n<!DOCTYPE a><a/>"
    let wide = "<a>\n\n<!DOCTYPE a></a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let many = "<a>\n<b " + (0..<2_000).map { "x\($0)='' " }.joined() + "/></a>"
    for (bytes, line) in [(Array(text.utf8), 4), (wide, 3), (Array(many.utf8), 2)] {
      #expect {
        try XMLTree(parsing: bytes)
      } throws: { error in
        (error as? XMLProblem)?.line == line
      }
    }
  }

  @Test func documentTypesAreRefused() {
    #expect(reason("<!DOCTYPE a><a/>") == .documentType)
    #expect(reason("<?xml version='1.0'?><!-- x --><!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>") == .documentType)
    let wide = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(reason([0xFE, 0xFF] + wide) == .documentType)
    #expect(reason(wide) == .documentType)
  }

  @Test func sizesAtTheirBoundary() {
    var limits = XMLTree.Limits()
    limits.bytes = 10
    #expect(reason("<a>345</a>", limits) == nil)
    #expect(reason("<a>3456</a>", limits) == .tooLarge)
    #expect(reason(repeated("<a>", 200) + repeated("</a>", 200)) == nil)
    #expect(reason(repeated("<a>", 201) + repeated("</a>", 201)) == .tooDeep)
    limits = .default
    limits.elements = 100
    #expect(reason("<a>" + repeated("<b/>", 99) + "</a>", limits) == nil)
    #expect(reason("<a>" + repeated("<b/>", 100) + "</a>", limits) == .tooManyElements)
    let attributes = { (count: Int) in "<a " + (0..<count).map { "a\($0)='='" }.joined(separator: " ") + "/>" }
    #expect(reason(attributes(256)) == nil)
    #expect(reason(attributes(257)) == .tooManyAttributes)
  }

  @Test(.timeLimit(.minutes(1)))
  func whatIsSlowElsewhereIsRefusedAtOnce() {
    let clock = ContinuousClock()
    let attacks: [(String, XMLProblem.Reason?)] = [
      ("<a " + (0..<400_000).map { "a\($0)=''" }.joined(separator: " ") + "/>", .tooManyAttributes),
      ("<a " + (0..<400_000).map { "xmlns:a\($0)='u'" }.joined(separator: " ") + "/>", .tooManyAttributes),
      ("<a>" + repeated("<b/>", 1_000_000) + "</a>", .tooManyElements),
      ("<a>" + (0..<900_000).map { "<x\($0)/>" }.joined() + "</a>", .tooManyNames),
      ("<a>" + (0..<900_000).map { "<?x\($0)?>" }.joined() + "</a>", .tooManyNames),
      ("<a>" + repeated("<?b?><!---->", 1_000_000) + "</a>", nil),
      ("<a>" + repeated("&lt;x", 1_000_000) + "</a>", nil),
      ("<a>" + repeated("<![CDATA[x]]>", 1_000_000) + "</a>", nil),
      (repeated("<a", 4_000_000), .notWellFormed),
      ("<a>" + repeated("<a b='", 2_000_000), .tooManyAttributes),
      (repeated("<a x='1", 1_000_000), .tooManyAttributes),
      (repeated("<", 8_000_000), .notWellFormed),
      (repeated("<!", 8_000_000), .documentType),
    ]
    for (index, (text, expected)) in attacks.enumerated() {
      let bytes = Array(text.utf8)
      let time = clock.measure { #expect(reason(bytes) == expected, "attack \(index)") }
      #expect(time < .seconds(5), "attack \(index)")
    }
  }

  @Test(.enabled(if: Corpus.isPresent, "needs ../shared/corpus"))
  func corpusAttacks() throws {
    let files = Corpus.files(below: "xml-attacks").filter { $0.hasSuffix(".xml") }
    #expect(files.count == 10)
    for file in files {
      let isHarmless = file.hasSuffix("/simple.xml") || file.hasSuffix("/simple-ns.xml")
      let bytes = try Corpus.bytes(at: file)
      let time = ContinuousClock().measure {
        #expect(reason(bytes) == (isHarmless ? nil : .documentType), "\(file)")
      }
      #expect(time < .seconds(1), "\(file)")
    }
  }
}
