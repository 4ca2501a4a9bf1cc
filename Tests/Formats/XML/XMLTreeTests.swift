import Testing

@testable import Formats

@Suite("XML tree") struct XMLTreeTests {
  private let invoice = """
    <?xml version="1.0" encoding="UTF-8"?>
    <a:Rechnung xmlns:a="urn:a" xmlns="urn:b">
      <Nummer art="x&amp;y">R&amp;D <![CDATA[<1>]]><!-- nichts --></Nummer>
      <Summe><Netto>10</Netto> <Netto>ä<?pi?>é</Netto></Summe>
      <Summe
         a:x="1"><Netto>12</Netto></Summe>
    </a:Rechnung>
    """

  @Test func namesAndText() throws {
    let root = try XMLTree(parsing: Array(invoice.utf8)).root
    #expect(root.name == "Rechnung" && root.namespace == "urn:a")
    #expect(root.first("Nummer")?.text == "R&D <1>")
    #expect(root.first("Nummer")?.attribute("art") == "x&y")
    #expect(root.first("Nummer", in: "urn:a") == nil)
    #expect(root.first("Nummer", in: "urn:b")?.namespace == "urn:b")
    #expect(root.at("Summe", "Netto")?.text == "10")
    #expect(root.every("Summe", "Netto").map(\.text) == ["10", "äé", "12"])
    #expect(root.all("Summe").last?.attribute("x", in: "urn:a") == "1")
    #expect(root.all("Summe").last?.attribute("x", in: "urn:b") == nil)
    #expect(root.first("Summe")?.text == "10 äé")
    #expect(root.children.map(\.name) == ["Nummer", "Summe", "Summe"])
    #expect(root.at("Summe", "Brutto") == nil)
  }

  @Test func placesAreThoseOfTheStartTag() throws {
    let root = try XMLTree(parsing: Array(invoice.utf8)).root
    #expect(root.line == 2 && root.column == 1)
    #expect(root.every("Summe", "Netto").map(\.line) == [4, 4, 6])
    #expect(root.every("Summe", "Netto").map(\.column) == [10, 28, 14])
    #expect(root.all("Summe").map(\.line) == [4, 5])
  }

  @Test func linesBeyondSixteenBits() throws {
    let text = "<a>" + String(repeating: "\n", count: 70_000) + "<b/></a>"
    let element = try XMLTree(parsing: Array(text.utf8)).root.first("b")
    #expect(element?.line == 70_001 && element?.column == 1)
  }

  @Test func elementKeepsItsDocument() throws {
    func read() throws -> XMLElement? { try XMLTree(parsing: Array(invoice.utf8)).root.at("Summe", "Netto") }
    #expect(try read()?.text == "10")
  }

  @Test func contentIsTrimmed() throws {
    let root = try XMLTree(parsing: Array("<a><b>\n x y\t</b><c> </c></a>".utf8)).root
    #expect(root.first("b")?.content == "x y")
    #expect(root.first("c")?.content == nil)
  }

  @Test func otherEncodings() throws {
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE4] + Array("</a>".utf8)
    #expect(try XMLTree(parsing: latin).root.text == "ä")
    let wide: [UInt8] =
      [0xFF, 0xFE]
      + "<?xml version='1.0' encoding='UTF-16'?><a>ä€</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let root = try XMLTree(parsing: wide).root
    #expect(root.text == "ä€" && root.line == 1 && root.column == nil)
    #expect(try XMLTree(parsing: [0xEF, 0xBB, 0xBF] + Array("<a><b/></a>".utf8)).root.first("b")?.column == 4)
  }
}
