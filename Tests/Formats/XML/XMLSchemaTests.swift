import TestSupport
import Testing

@testable import Formats

@Suite("XML Schema") struct XMLSchemaTests {
  private let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:a" targetNamespace="urn:a"
        elementFormDefault="qualified">
      <xs:element name="case"><xs:complexType><xs:sequence>
        <xs:element name="amount" maxOccurs="unbounded"><xs:simpleType><xs:restriction base="xs:decimal">
          <xs:fractionDigits value="2"/></xs:restriction></xs:simpleType></xs:element>
        <xs:element name="iban" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string">
          <xs:pattern value="DE[0-9]{20}"/></xs:restriction></xs:simpleType></xs:element>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """

  private func tree(_ text: String) throws -> XMLTree {
    try XMLTree(parsing: Array(text.utf8))
  }

  @Test func validAndInvalid() throws {
    let schema = try XMLSchema(compiling: .init("a.xsd", Array(schema.utf8)))
    #expect(schema.validate(try tree("<case xmlns='urn:a'><amount>1.00</amount></case>")) == [])
    let problems = schema.validate(
      try tree("<case xmlns='urn:a'>\n<amount>1.001</amount>\n <amount>x</amount>\n</case>"))
    #expect(problems.map(\.reason) == [.invalid, .invalid])
    #expect(problems.map(\.line) == [2, 3])
    #expect(problems.map(\.column) == [1, 2])
    #expect(schema.validate(try tree("<other/>")).count == 1)
  }

  @Test func messagesShowNoValues() throws {
    let schema = try XMLSchema(compiling: .init("a.xsd", Array(schema.utf8)))
    let problems = schema.validate(
      try tree("<case xmlns='urn:a'><amount>Erika' is not a valid</amount><iban>Erika 'M' x</iban></case>"))
    #expect(problems.count == 2)
    for problem in problems {
      #expect(!problem.message.contains("Erika") && problem.message.contains("…"), "\(problem.message)")
    }
  }

  @Test(arguments: [
    ("Element 'a', attribute 'b': The value 'E' does not match the fixed value constraint '2'.", true),
    ("Element 'a': Duplicate key-sequence ['E'] in unique identity-constraint 'u'.", true),
    ("Element 'a': [facet 'minInclusive'] The value 'E' is less than the minimum value allowed ('1').", true),
    ("Element 'a': 'E': 'E' is not a valid value of the atomic type 'xs:date'.", true),
    ("Element 'a': This element is not expected. Expected is ( b ).", false),
    ("Element 'a': [facet 'maxLength'] The value has a length of '5'; this exceeds the maximum of '4'.", false),
  ])
  func valuesAreMasked(message: String, holdsValue: Bool) {
    let masked = XMLProblem.withoutValue(message)
    #expect(!masked.contains("'E'") && (masked != message) == holdsValue)
  }

  @Test func linesBeyondSixteenBits() throws {
    let schema = try XMLSchema(compiling: .init("a.xsd", Array(schema.utf8)))
    let lines = String(repeating: "\n", count: 70_000)
    #expect(schema.validate(try tree("<case xmlns='urn:a'>\(lines)<amount>x</amount></case>")).map(\.line) == [70_001])
  }

  @Test func importsComeOnlyFromTheFilesGiven() throws {
    let importing = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:a" targetNamespace="urn:b">
        <xs:import namespace="urn:a" schemaLocation="../somewhere/a.xsd"/>
        <xs:element name="b"><xs:complexType><xs:sequence><xs:element ref="a:case"/></xs:sequence></xs:complexType>
        </xs:element>
      </xs:schema>
      """
    let file = XMLSchema.File("b.xsd", Array(importing.utf8))
    let whole = try XMLSchema(compiling: file, with: [.init("a.xsd", Array(schema.utf8))])
    #expect(whole.validate(try tree("<b xmlns='urn:b'><case xmlns='urn:a'><amount>1</amount></case></b>")) == [])
    #expect(throws: XMLSchema.Refusal.self) { try XMLSchema(compiling: file) }
    let system = importing.split(separator: "../somewhere/a.xsd").joined(separator: "/etc/passwd")
    #expect(throws: XMLSchema.Refusal.self) { try XMLSchema(compiling: .init("b.xsd", Array(system.utf8))) }
  }

  @Test func badSchemasSayWhy() {
    #expect {
      try XMLSchema(
        compiling: .init(
          "a.xsd", Array("<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:x/></xs:schema>".utf8)))
    } throws: { error in
      (error as? XMLSchema.Refusal)?.problems.isEmpty == false
    }
    #expect(throws: XMLSchema.Refusal.self) { try XMLSchema(compiling: .init("a.xsd", Array("<a>".utf8))) }
  }

  @Test func oneSchemaOnManyThreads() async throws {
    let schema = try XMLSchema(compiling: .init("a.xsd", Array(schema.utf8)))
    let counts = await withTaskGroup(of: Int?.self) { group in
      for index in 0..<64 {
        group.addTask {
          let bad = String(repeating: "<amount>x</amount>", count: index)
          let text = "<case xmlns='urn:a'><amount>1.00</amount>\(bad)</case>"
          guard let tree = try? XMLTree(parsing: Array(text.utf8)) else { return nil }
          return (0..<20).allSatisfy { _ in schema.validate(tree).count == index } ? index : nil
        }
      }
      return await group.reduce(into: Set<Int?>()) { $0.insert($1) }
    }
    #expect(counts == Set((0..<64).map(Optional.some)))
  }

  private func schema(_ name: String, below folder: String) throws -> XMLSchema {
    let files = try Corpus.files(below: folder).filter { $0.hasSuffix(".xsd") }.map {
      XMLSchema.File($0.split(separator: "/").last.map(String.init) ?? $0, try Corpus.bytes(at: $0))
    }
    let main = try #require(files.first { $0.name == name })
    return try XMLSchema(compiling: main, with: files.filter { $0.name != name })
  }

  /// Many files, which import each other by relative paths, one with a document type.
  @Test(.enabled(if: Corpus.isPresent, "needs ../shared/corpus"))
  func officialUBL() throws {
    let schema = try schema("UBL-Invoice-2.1.xsd", below: "ubl21-xsd")
    let example = Corpus.path("en16931-cen/ubl/examples/ubl-tc434-example1.xml")
    #expect(schema.validate(try XMLTree(parsing: try Corpus.bytes(at: example))) == [])
  }

  @Test(.enabled(if: Corpus.isPresent, "needs ../shared/corpus"))
  func officialXJustiz() throws {
    let schema = try schema("xjustiz_0005_nachrichten_3_2.xsd", below: "xjustiz/3.6.2/xsd")
    let samples = Corpus.files(below: "xjustiz/samples").filter { $0.hasSuffix(".xml") }
    #expect(samples.count == 15)
    for sample in samples {
      let problems = schema.validate(try XMLTree(parsing: try Corpus.bytes(at: sample)))
      let isValid = !sample.contains("/invalid/") && !sample.hasSuffix("3.5.1.xml")
      #expect(problems.isEmpty == isValid, "\(sample)")
      #expect(problems.allSatisfy { ($0.line ?? 0) > 0 && !$0.message.isEmpty }, "\(sample)")
    }
  }
}
