import Aktenkoffer
import CaseModel
import Testing

@Suite struct CatalogueTests {
  @Test func codesAreGivenOnce() {
    let counts = Dictionary(grouping: Catalogue.all, by: \.code).mapValues(\.count)
    #expect(counts.filter { $0.value > 1 } == [:])
  }

  @Test func codesAreOfAFamilyAndANumber() {
    for kind in Catalogue.all { #expect(kind.code.wholeMatch(of: /[A-Z]+-[0-9]{2}/) != nil, "\(kind.code)") }
  }

  @Test(arguments: Catalogue.all)
  func bothLanguagesSayWhatAndWhatToDo(kind: FindingKind) {
    for text in [kind.title, kind.remedy] {
      #expect(!text.german.isEmpty && !text.english.isEmpty)
      #expect(text.german != text.english)
    }
    #expect(kind.remedy.german.hasSuffix("."))
    #expect(kind.remedy.english.hasSuffix("."))
  }

  /// Rules that cite a clause of the policy bring it with each finding; all others rest on something by themselves.
  @Test(arguments: Catalogue.all.filter { !$0.code.hasPrefix("STUFE-") && $0.code != "FORD-09" })
  func everyKindRestsOnSomething(kind: FindingKind) {
    #expect(!kind.basis.isEmpty)
  }
}
