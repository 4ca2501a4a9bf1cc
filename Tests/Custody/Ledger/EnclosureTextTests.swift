import CaseModel
import Foundation
import TestSupport
import Testing

@testable import Custody

/// The text of enclosures, and the histories they belong to.
@Suite("Enclosures") struct EnclosureTextTests {
  private static let fields = [
    "text": "Zeile 1\n\"Zeile\" \\2\t\u{1}\u{8}\u{C}\r ä 😀 / \u{2028}", "case": "2026-0042", "a b": "", "É": "1",
    "e": "2",
    "\u{10000}": "3", "\u{FFFD}": "4",
  ]

  @Test func readBackAsWritten() {
    let text = EnclosureText.text(EnclosureTextTests.fields)
    #expect(EnclosureText.fields(text) == EnclosureTextTests.fields)
    #expect(EnclosureText.fields("sha  file\n") == nil && EnclosureText.fields("{\"a\": 1}") == nil)
    #expect(EnclosureText.text([:]) == "{}")
  }

  @Test(.enabled(if: Tool.isInstalled("python3"), "needs python3")) func anybodyWritesTheSame() throws {
    let text = EnclosureText.text(EnclosureTextTests.fields)
    let program = """
      import json, sys
      fields = json.load(open(sys.argv[1], encoding="utf-8"))
      sys.stdout.write(json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
      """
    let same = try Tool.withFile(Array(text.utf8)) { path in
      try Tool.run("env", ["PYTHONIOENCODING=utf-8", "python3", "-c", program, path])
    }
    #expect(same.map { String(decoding: $0, as: UTF8.self) } == text)
  }

  @Test(arguments: LedgerHost.installed) func aHistoryHasItsTexts(_ host: LedgerHost) throws {
    let place = try host.place()
    let ledger = try place.open()
    let entries = [
      Entry(.imported, of: "K-1"), Entry(.checked, of: "K-1"), Entry(.approved, of: "K-1", enclosure: "list"),
      Entry(.packed, of: "K-1", to: "koffer"), Entry(.sending, of: "K-1", to: "koffer"),
      Entry(.delivered, of: "K-1", to: "koffer"), Entry(.question, of: "K-1", to: "koffer", enclosure: "{\"a\":\"b\"}"),
    ]
    #expect(try ledger.record(entries, at: "2026-11-27T16:20:00Z") == nil)
    let histories = try ledger.histories(of: ["K-1", "K-2", "K-1"])
    #expect(histories.count == 2 && histories["K-2"]?.record == nil)
    let history = try #require(histories["K-1"])
    #expect(history.events.count == 7 && history.record?.state == .delivered)
    // Lists of files are long, and nobody asked for them.
    #expect(Array(history.enclosures.values) == ["{\"a\":\"b\"}"])
  }
}
