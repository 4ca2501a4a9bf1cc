import CaseModel
import Foundation
import TestSupport
import Testing

/// What docs/replies.md shows is what happens.
@Suite("The page about replies") struct ReplyPageTests {
  private static let page = try? String(contentsOfFile: "\(Corpus.project)/docs/replies.md", encoding: .utf8)

  /// The page's day stands for today: a handover is written down with the time it happens.
  private static let today: Day? = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/Berlin") ?? .gmt
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    return Day(parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }()

  private func blocks(_ kind: String) throws -> [String] {
    let today = try #require(ReplyPageTests.today)
    return try #require(ReplyPageTests.page).components(separatedBy: "```").enumerated()
      .filter { !$0.offset.isMultiple(of: 2) && $0.element.hasPrefix("\(kind)\n") }
      .map {
        String($0.element.dropFirst(kind.count + 1)).replacing("2026-11-27", with: "\(today)")
          .replacing("27.11.2026", with: today.german)
      }
  }

  private func handedOver() throws -> Workplace {
    let workplace = try Workplace()
    try workplace.copy("bereit-eine-xrechnung", as: "cases/2026-0042")
    try workplace.write("", to: "agency/.keep")
    try workplace.write(
      try workplace.text("koffer.yaml") + "deliveries: {koffer: {to: agency}, hanse-inkasso: {to: agency}}\n",
      to: "koffer.yaml")
    return workplace
  }

  @Test func theWalkIsReal() throws {
    let workplace = try handedOver()
    let sent = try workplace.run(
      ["hand-over", "cases/2026-0042", "--for", "koffer", "--by", "Jonas Kern"] + KofferProgram.asOf)
    #expect(sent.status == 0)
    try workplace.write(try #require(try blocks("xml").first), to: "inbox/antwort.xml")
    try workplace.write("Ja, LS-2026-3302 liegt bei.\n", to: "antwort.txt")
    let runs = try blocks("").flatMap { "\n\($0)".components(separatedBy: "\n$ koffer ").dropFirst() }
    #expect(runs.count == 6)
    for run in runs {
      let lines = run.split(separator: "\n").map(String.init)
      var arguments: [String] = []
      for (place, part) in lines[0].split(separator: "\"").map(String.init).enumerated() {
        arguments += place.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
      }
      let answer = try workplace.run(arguments, environment: ["LC_ALL": "de_DE.UTF-8"])
      #expect(answer.status == (arguments[0] == "import-reply" ? 3 : 0), "\(lines[0]): \(answer.errors)")
      var said = answer.output.split(separator: "\n").map(String.init)[...]
      for line in lines.dropFirst() where line != "…" {
        let shown = line.hasSuffix(" …") ? String(line.dropLast(2)) : line
        let found = said.firstIndex { $0 == shown || line.hasSuffix(" …") && $0.hasPrefix(shown) }
        #expect(found != nil, "\(lines[0]): \(line)\n\(answer.output)")
        said = said[(found.map { $0 + 1 } ?? said.endIndex)...]
      }
    }
  }

  @Test func theMappingIsReal() throws {
    let workplace = try handedOver()
    try workplace.copyRecipients()
    let sent = try workplace.run(
      ["hand-over", "cases/2026-0042", "--for", "hanse-inkasso", "--by", "Jonas Kern"] + KofferProgram.asOf)
    #expect(sent.status == 0, "\(sent.output)")
    try workplace.write(try #require(try blocks("yaml").first), to: "replies/hanse-inkasso.yaml")
    let table = try #require(try blocks("csv").first)
    try workplace.write(try #require(table.data(using: .windowsCP1252)), to: "inbox/vorgaenge.csv")
    let run = try workplace.run(
      ["import-reply", "inbox/vorgaenge.csv", "--from", "hanse-inkasso", "--by", "Jonas Kern"])
    #expect(run.status == 0 && run.output.contains("2 verzeichnet"), "\(run.output)\(run.errors)")
  }
}

extension Workplace {
  /// The samples' own recipients.
  fileprivate func copyRecipients() throws {
    try FileManager.default.copyItem(atPath: Sample.root + "/recipients", toPath: file("recipients"))
  }
}
