import CaseModel
import Fields

/// Reads a file of `law.d/`: one value of the law, a list of them under `values`, or both.
package enum LawReader {
  package static func read(_ bytes: [UInt8], file: String, vocabulary: Vocabulary? = nil) -> Reading<[LawSupplement]> {
    let desk = ReadingDesk(file: file, vocabulary: vocabulary, handbook: .law)
    guard let root = RootSection.read(bytes, desk) else { return Reading([], desk.findings) }
    let listed = root.sections("values") { $0.lawSupplement() }
    // A file with a list need not hold a value of its own; one that holds a part of it must hold it whole.
    let isListAlone = root.value("values") != nil && root.entries.allSatisfy { $0.key == "values" }
    let own = isListAlone ? nil : root.lawSupplement()
    root.reportUnknownKeys()
    return Reading((own.map { [$0] } ?? []) + listed, desk.findings)
  }
}

extension Handbook {
  fileprivate static let law = Handbook { _ in .manual("docs/law.md", chapter: "Die Datei / The file") }
}

extension Section {
  fileprivate func lawSupplement() -> LawSupplement? {
    for key in ["key", "value", "from", "source", "verified"] { require(key) }
    let key = text("key")
    let value = text("value")
    let from = day("from")
    let until = day("until")
    let source = text("source")
    let verified = section("verified") { $0.lawVerification() }
    guard let key, let value, let from, let source, let verified else { return nil }
    return LawSupplement(
      origin: origin, key: key, value: value, from: from, until: until, source: source, verifiedBy: verified.by,
      verifiedOn: verified.on)
  }

  private func lawVerification() -> (by: String, on: Day)? {
    require("by")
    require("on")
    let by = text("by")
    let on = day("on")
    guard let by, let on else { return nil }
    return (by, on)
  }
}
