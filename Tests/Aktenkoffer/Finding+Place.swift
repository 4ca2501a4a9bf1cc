import CaseModel
import Testing

extension Finding {
  /// A reader must be able to go there: the file is in the case, or the case should hold it; a text has its line.
  func expectPlace(in copy: CaseCopy) {
    let file = place.file.split(separator: "!").first.map(String.init) ?? ""
    #expect(copy.holds(file) || isAboutAnAbsentFile, "\(kind.code) at \(place)")
    let isText = [".yaml", ".json", ".xml", "SHA256SUMS"].contains { file.hasSuffix($0) }
    if isText, !isAboutAWholeFile { #expect(place.line != nil, "\(kind.code) at \(place)") }
  }

  /// A name that is not UTF-8 can only be shown repaired.
  private var isAboutAnAbsentFile: Bool { ["FALL-01", "DATEI-04"].contains(kind.code) }

  private var isAboutAWholeFile: Bool {
    ["FALL-01", "FALL-11", "DATEI-01", "DATEI-03", "DATEI-11", "DATEI-17", "BELEG-02", "BELEG-05"].contains(kind.code)
  }
}
