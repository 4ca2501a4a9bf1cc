import Aktenkoffer
import CaseModel
import Testing

/// Whatever stands in a case file: it is held, or it is packed into a sound package. Nothing lies between.
@Suite struct OddValuesTests {
  static let values = [
    "Deutschland", "\"<a href='x'>&amp;\"", "\"mit\\nZeile\\tund Tab\"", "\"\\u202E\\u0301\\U0001F4BC\"", "00000", "~",
    "\"\\uFFFD\\u0085\\u2028\"", "\"" + String(repeating: "ä", count: 5_000) + "\"",
  ]

  @Test(arguments: values)
  func aClearedCaseIsAlwaysPacked(value: String) throws {
    let sample = try CaseCopy(of: Trip.oneInvoice).text(of: "case.yaml")
    let pipeline = Pipeline(asOf: try #require(Day(iso: "2026-11-20")))
    for field in sample.matches(of: /[a-z_]+: (?<value>[^\[\]{}\n,]+)/) where !field.output.value.isEmpty {
      let copy = try CaseCopy(of: Trip.oneInvoice)
      let changed = sample.replacingCharacters(in: field.output.value, with: value)
      try copy.write(Array(changed.utf8), to: "case.yaml")
      let what = "\(field.output.0)"
      do throws(Outage) {
        let report = try pipeline.pack(copy.folder, into: copy.workspace)
        #expect((report.package != nil) == report.isReady, "\(what)")
        if let package = report.package { #expect(try pipeline.verify(package.path).findings == [], "\(what)") }
      } catch {
        Issue.record("\(what): \(error.code) \(error.message.english)")
      }
    }
  }
}

extension String {
  fileprivate func replacingCharacters(in part: Substring, with text: String) -> String {
    self[..<part.startIndex] + text + self[part.endIndex...]
  }
}
