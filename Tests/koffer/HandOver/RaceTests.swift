import Custody
import Foundation
import TestSupport
import Testing

/// Many processes want to hand over the same cases at the same moment.
@Suite("Many hand over at once") struct RaceTests {
  private static let hosts = PostgreSQLServer.isInstalled ? ["sqlite", "postgresql"] : ["sqlite"]

  @Test(arguments: hosts) func eachCaseExactlyOnce(_ host: String) throws {
    let workplace = try Workplace()
    let (cases, processes) = Demand.long ? (100, 200) : (4, 12)
    for index in 0..<cases { try workplace.numbered(index) }
    if host == "postgresql" {
      let server = try #require(PostgreSQLServer.shared)
      try workplace.write(try workplace.text("koffer.yaml") + "ledger: \(try server.database())\n", to: "koffer.yaml")
    }
    for index in 0..<processes { try workplace.write("", to: "agency\(index)/.keep") }
    let running = try (0..<processes).map { index in
      let arguments = ["hand-over", "cases", "--for", "koffer", "--to", "agency\(index)"] + KofferProgram.asOf
      return try KofferProgram.start(arguments, in: workplace.path)
    }
    let runs = running.map { $0.finish() }
    // Whoever came too late is told so; nobody meets an outage.
    #expect(
      runs.allSatisfy { $0.status == 0 || $0.status == 3 },
      "\(runs.first { $0.status == 1 || $0.status == nil }?.errors ?? "")")
    let delivered = (0..<processes).flatMap { workplace.names(in: "agency\($0)").filter { $0 != ".keep" } }
    #expect(delivered.sorted() == (0..<cases).map { "K-\($0).koffer.zip" }.sorted())

    let ledger = try workplace.ledger()
    for index in 0..<cases {
      let kinds = try ledger.events(of: "K-\(index)").map(\.kind)
      #expect(kinds.count { $0 == .delivered } == 1 && kinds.count { $0 == .sending } == 1, "\(kinds)")
    }
    #expect(try ledger.verify().isWhole)
  }
}

extension Workplace {
  /// A ready case of that number, with an invoice of its own.
  func numbered(_ index: Int) throws {
    let name = "cases/\(index)"
    try copy("bereit-eine-xrechnung", as: name)
    let text = try self.text("\(name)/case.yaml")
    try write(text.replacing(/(?m)^case: .*$/, with: "case: K-\(index)"), to: "\(name)/case.yaml")
    let invoices = names(in: "\(name)/invoices").filter { $0.hasSuffix(".xml") }
    for file in invoices {
      // A blank behind the end makes another document of it; the number is told apart below.
      try write(
        try self.text("\(name)/invoices/\(file)") + String(repeating: "\n", count: index + 1),
        to: "\(name)/invoices/\(file)")
    }
    try renumber(name, index)
  }

  /// Gives the invoice another number, wherever the case names it.
  private func renumber(_ name: String, _ index: Int) throws {
    let pattern = /RE-2026-[0-9]{4}/
    let number =
      try self.text("\(name)/case.yaml").firstMatch(of: pattern).map { String($0.output) }
      ?? names(in: "\(name)/invoices").compactMap { $0.firstMatch(of: pattern).map { String($0.output) } }.first
    guard let number else { throw Missing(text: "RE-2026") }
    let own = "RE-2026-\(7000 + index)"
    for folder in [".", "invoices", "reminders"] {
      for file in names(in: "\(name)/\(folder)") where [".yaml", ".xml", ".eml"].contains(where: file.hasSuffix) {
        let path = "\(name)/\(folder)/\(file)"
        try write(try self.text(path).replacing(number, with: own), to: path)
        if file.contains(number) {
          try FileManager.default.moveItem(
            atPath: self.file(path), toPath: self.file("\(name)/\(folder)/\(file.replacing(number, with: own))"))
        }
      }
    }
  }

  func ledger() throws -> Ledger {
    let setting = try text("koffer.yaml").split(separator: "\n").first { $0.hasPrefix("ledger: ") }
    let location = setting.flatMap { Ledger.Location(String($0.dropFirst(8)), in: path) }
    return try Ledger(location ?? .file(file("ledger.sqlite")))
  }
}
