import Testing

@testable import Formats

@Suite("XML writer") struct XMLWriterTests {
  private func text(_ form: XMLWriter.Form, _ write: (XMLWriter) -> Void) throws -> String {
    let xml = try XMLWriter(form)
    write(xml)
    return String(decoding: try xml.finish(), as: UTF8.self)
  }

  @Test func elementsAreIndentedAndEscaped() throws {
    let written = try text(.xml) { xml in
      xml.element("case", ["xmlns": "urn:x", "id": "<\"&\n"]) {
        xml.element("name", "Müller & Söhne <GmbH>")
        xml.element("empty")
        xml.element("absent", ifPresent: nil)
        xml.element("group") { xml.element("inner", " a\r\n") }
      }
    }
    #expect(
      written == """
        <?xml version="1.0" encoding="UTF-8"?>
        <case xmlns="urn:x" id="&lt;&quot;&amp;&#10;">
          <name>Müller &amp; Söhne &lt;GmbH&gt;</name>
          <empty/>
          <group>
            <inner> a&#13;
        </inner>
          </group>
        </case>

        """)
  }

  @Test func commentsStandOnLinesOfTheirOwn() throws {
    let written = try text(.xml) { xml in
      xml.comment(" <head> & ")
      xml.element("a") {
        xml.comment(" in ")
        xml.element("b")
      }
    }
    #expect(
      written == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- <head> & -->
        <a>
          <!-- in -->
          <b/>
        </a>

        """)
    for unfit in ["a--b", "a-"] {
      #expect(throws: XMLWriter.Failure.self) {
        try text(.xml) { xml in xml.element("a") { xml.comment(unfit) } }
      }
    }
  }

  @Test func whatWasWrittenReadsBack() throws {
    let hard = "a\u{0}b\u{1B}\u{FFFE}\u{FFFF}😀\r\n\t'\"<>&]]>"
    let xml = try XMLWriter()
    xml.element("a", ["b": hard]) { xml.text(hard) }
    let root = try XMLTree(parsing: try xml.finish()).root
    let expected = "a\u{FFFD}b\u{FFFD}\u{FFFD}\u{FFFD}😀\r\n\t'\"<>&]]>"
    #expect(root.text == expected)
    #expect(root.attribute("b") == expected)
  }

  @Test func textTakesNoWhiteSpace() throws {
    let written = try text(.xml) { xml in
      xml.element("p") {
        xml.text("a")
        xml.element("b", "c")
        xml.text("d")
      }
    }
    #expect(written.contains("<p>a<b>c</b>d</p>"))
  }

  @Test func htmlClosesWhatIsNotVoid() throws {
    let written = try text(.html) { xml in
      xml.element("html", ["lang": "de"]) {
        xml.element("head") {
          xml.element("meta", ["charset": "utf-8"])
          xml.element("style", "a > b { }")
        }
        xml.element("body") {
          xml.element("td")
          xml.element("p") {
            xml.element("b", "fett")
            xml.element("br")
            xml.text(" & mager")
          }
        }
      }
    }
    #expect(
      written == """
        <!DOCTYPE html>
        <html lang="de">
        <head>
        <meta charset="utf-8"/>
        <style>a > b { }</style>
        </head>
        <body>
        <td></td>
        <p><b>fett</b><br/> &amp; mager</p>
        </body>
        </html>

        """)
  }

  @Test func badNamesAndEarlyEndsFail() throws {
    #expect(throws: XMLWriter.Failure()) { _ = try text(.xml) { $0.element("a b") } }
    #expect(throws: XMLWriter.Failure()) { _ = try text(.xml) { $0.element("a", ["1": ""]) } }
    #expect(throws: XMLWriter.Failure()) { _ = try text(.html) { $0.element("style", "x</style>") } }
  }

  @Test func aThrowingClosureStillClosesItsElement() throws {
    struct Stop: Error {}
    let xml = try XMLWriter()
    xml.element("a") {
      try? xml.element("b") { () throws(Stop) in throw Stop() }
      xml.element("c")
    }
    #expect(try XMLTree(parsing: try xml.finish()).root.children.map(\.name) == ["b", "c"])
  }

  @Test func sameCallsSameBytes() throws {
    func write() throws -> String {
      try text(.xml) { xml in xml.element("a", ["z": "1", "b": "2"]) { xml.element("c", "d") } }
    }
    #expect(try write() == write())
    #expect(try write().contains("<a z=\"1\" b=\"2\">"))
  }
}
