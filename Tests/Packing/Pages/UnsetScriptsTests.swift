import CaseModel
import Testing

@testable import Packing

/// Names that the pages cannot set are told to whoever packs.
@Suite struct UnsetScriptsTests {
  @Test(arguments: [
    ("北京面包有限公司", true), ("서울 제과", true), ("ร้านขนม", true), ("मिठाई", true), ("Zażółć Gęślą", false), ("Ελληνική", false),
    ("Пекарня", false), ("مخابز", false), ("מאפייה", false), ("Bäckerei 4711 – €", false),
  ])
  func aScriptWithoutAFontIsTold(name: String, isTold: Bool) throws {
    let sample = try #require(
      try ClearedSample("bereit-drei-rechnungen") { $0.debtors[0].representedBy = [Representative(name: name)] })
    #expect((UnsetScripts.note(sample.cleared.file) != nil) == isTold)
  }
}
