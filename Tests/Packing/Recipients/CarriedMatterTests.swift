import CaseModel
import Escalation
import Formats
import TestSupport
import Testing

@testable import Packing

/// What is said to be carried is what stands in the file.
@Suite struct CarriedMatterTests {
  @Test(arguments: ClearedSample.names) func everyElementOfTheCaseIsNamed(_ name: String) throws {
    let sample = try #require(try ClearedSample(name))
    let handover = sample.handover(to: .koffer)
    let xml = String(decoding: try CaseXML.write(handover.cleared, handover.contents), as: UTF8.self)
    for matter in CarriedMatter.ofCaseXML {
      let stands = xml.contains("\n  <\(matter.name)>") || xml.contains("\n  <\(matter.name) ")
      #expect(stands == matter.isIn(handover), "\(matter.name)")
      if matter.isRequired { #expect(stands, "\(matter.name)") }
    }
    let elements = Set(
      xml.split(separator: "\n").filter { $0.hasPrefix("  <") && !$0.hasPrefix("  </") }.compactMap {
        $0.dropFirst(3).split { !$0.isLetter }.first.map(String.init)
      })
    #expect(elements.subtracting(CarriedMatter.ofCaseXML.map(\.name)).isEmpty)
  }

  @Test(arguments: [Recipient.koffer, .xjustiz, .xjustiz351].map(\.name)) func itIsDisclosed(_ name: String) throws {
    let recipient = try #require([Recipient.koffer, .xjustiz, .xjustiz351].first { $0.name == name })
    let sample = try #require(try ClearedSample("bereit-eine-xrechnung"))
    let handover = sample.handover(to: recipient)
    let file = name == "koffer" ? PackageNames.caseXML : XJustizVersion.fileName
    let fields = Disclosure(handover, [file, "x.pdf"]).files.first { $0.name == file }?.fields ?? []
    #expect(fields.contains { $0.isWritten } && fields.contains { !$0.isWritten })
    #expect(Disclosure(handover, ["x.pdf"]).files.flatMap(\.fields).isEmpty)
  }
}
