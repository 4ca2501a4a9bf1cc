import Foundation
import TestSupport
import Testing

/// Every value of a case replaced by something else: a verdict each time, never a crash.
@Suite struct FieldFuzzTests {
  /// As JSON, which is YAML too.
  static let replacements: [(name: String, json: String)] = [
    ("list", "[1, {}]"), ("mapping", #"{"x": [null]}"#), ("null", "null"), ("word", #""x""#), ("negative", "-1"),
    ("huge number", "1e309"), ("long text", "\"\(String(repeating: "Wörter \\\" ", count: 1000))\""),
    ("control characters", #""a\u0000\u001b[31m\u0007\n\r""#), ("blank", #""  ""#),
    ("extreme day", #""9999-12-31""#), ("first day", #""0001-01-01""#), ("largest amount", #""92233720368547758.07""#),
    ("bidi", #""\u202etxt.exe\ufeff\uffff""#), ("combining", "\"\(String(repeating: "a\\u0301", count: 500))\""),
  ]

  @Test func everyValueByEachReplacement() throws {
    let workplace = try Workplace()
    let sample = Sample.path("bereit-als-json")
    var base = try #require(
      try JSONSerialization.jsonObject(with: Data(try Corpus.bytes(at: sample + "/case.json"))) as? [String: Any])
    base.merge(EveryKey.more) { mine, _ in mine }
    let paths = FieldFuzzTests.paths(of: base)
    #expect(paths.count > 150)
    let chosen = Demand.long ? replacements : Array(replacements.prefix(10))
    var count = 0
    for (index, path) in paths.enumerated() {
      // In turn, so that every path meets some and every replacement meets every kind of value.
      for (turn, replacement) in chosen.enumerated() where Demand.long || (index + turn) % 3 == 0 {
        count += 1
        base["case"] = "F-\(count)"
        let object = FieldFuzzTests.replacing(base, path[...])
        let data = try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys])
        let text = String(decoding: data, as: UTF8.self)
          .replacingOccurrences(of: "\"\(FieldFuzzTests.marker)\"", with: replacement.json)
        let name = "cases/\(count)"
        try workplace.link("bereit-als-json", as: name)
        try FileManager.default.removeItem(atPath: workplace.file("\(name)/case.json"))
        try workplace.write(text, to: "\(name)/case.yaml")
      }
    }
    let run = try workplace.run(["pack", ".", "--out", "out", "--json"] + KofferProgram.asOf)
    #expect(run.status == 3, "\(run.errors.suffix(2000))")
    let entries = try run.answer(CaseAnswer.self).cases
    #expect(entries.count == count)
    for entry in entries where entry.verdict == "outage" {
      Issue.record("\(entry.folder): \(String(describing: entry.outage))")
    }
    for entry in entries where entry.verdict == "held" {
      #expect(entry.findings.contains { $0.blocks && !$0.file.isEmpty }, "\(entry.folder) is held by nothing")
    }
    let packages = entries.compactMap { $0.package?.path }
    #expect(packages.count > count / 10)
    guard !packages.isEmpty else { return }
    let (reports, status) = try KofferProgram.verify(packages, in: workplace.path)
    #expect(status == 0)
    for report in reports where report.verdict != "sound" { Issue.record("\(report)") }
  }

  private var replacements: [(name: String, json: String)] { FieldFuzzTests.replacements }
  private static let marker = "@@replaced@@"

  private enum Step {
    case key(String)
    case index(Int)
  }

  /// Where each value lies, lists and mappings too.
  private static func paths(of value: Any) -> [[Step]] {
    var paths: [[Step]] = []
    if let mapping = value as? [String: Any] {
      for (key, below) in mapping.sorted(by: { $0.key < $1.key }) {
        paths += ([[]] + Self.paths(of: below)).map { [.key(key)] + $0 }
      }
    } else if let list = value as? [Any] {
      for (index, below) in list.enumerated() {
        paths += ([[]] + Self.paths(of: below)).map { [.index(index)] + $0 }
      }
    }
    return paths
  }

  private static func replacing(_ value: Any, _ path: ArraySlice<Step>) -> Any {
    switch (path.first, value) {
    case (.key(let key)?, var mapping as [String: Any]):
      if let below = mapping[key] { mapping[key] = replacing(below, path.dropFirst()) }
      return mapping
    case (.index(let index)?, var list as [Any]) where list.indices.contains(index):
      list[index] = replacing(list[index], path.dropFirst())
      return list
    default: return marker
    }
  }
}

/// Keys that the sample does not use, so that all of them are met.
private enum EveryKey {
  static var more: [String: Any] {
    [
      "credits": [
        ["on": "2026-09-01", "amount": "1.00", "currency": "EUR", "reason": "Bruch", "invoice": "RE-2026-0904"]
      ],
      "payments": [["received": "2026-09-02", "amount": "2.00", "currency": "EUR", "designation": "Teilzahlung"]],
      "offers": [
        [
          "on": "2026-11-01", "kind": "instalments", "terms": "3 Raten", "accepted": ["on": "2026-11-02"],
          "broken": ["on": "2026-11-10"], "interest_continues": true, "file": "documents/vertrag-RV-10263.pdf",
        ]
      ],
      "disputes": [
        [
          "received": "2026-08-20", "about": "RE-2026-0904", "amount": "3.00", "ground": "quality",
          "answered": "2026-08-21",
          "resolved": "2026-08-22",
        ]
      ],
      "acknowledgements": [["on": "2026-09-05"]],
      "suspensions": [
        ["kind": "negotiation", "from": "2026-09-06", "to": "2026-09-07", "file": "documents/vertrag-RV-10263.pdf"]
      ],
      "checks": [["kind": "insolvency", "on": "2026-11-01", "by": "Debitorenbuchhaltung", "result": "none"]],
      "waivers": [
        ["step": "friendly_reminder", "reason": "so vereinbart", "approved_by": "Leitung", "on": "2026-11-02"]
      ],
      // The seller of the sample's invoice sold the claim.
      "creditor": [
        "original_creditor": "Kieler Sprottenkontor Großhandel GmbH", "assignment": ["on": "2026-01-02"],
        "emails": ["x@y.example"],
      ],
    ]
  }
}
