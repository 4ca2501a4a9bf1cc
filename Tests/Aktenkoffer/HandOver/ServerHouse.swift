import Aktenkoffer
import CaseModel
import Custody
import Foundation
import Synchronization
import TestSupport
import Testing

/// A house that hands over to an HTTPS server of the test's own, and waits for nobody.
final class ServerHouse {
  let house: HandOverHouse
  let server: HTTPSServer
  let token = "geheim-\(UInt64.random(in: 0 ... .max))"
  /// How long it would have waited, in milliseconds.
  let waits = Waits()

  final class Waits: Sendable {
    let all = Mutex<[Int]>([])
  }

  /// - Parameter settings: what stands beside `to` and `trust`.
  init(_ settings: String = "", to: String? = nil) throws {
    house = try HandOverHouse()
    server = try HTTPSServer()
    let variable = "KOFFER_TOKEN_\(server.port)"
    setenv(variable, token, 1)
    let more = settings.isEmpty ? "" : ", \(settings)"
    try house.copy.replace(
      "{koffer: {to: agency}}",
      with:
        "{koffer: {to: \"\(to ?? server.url)\", trust: \(server.authority.root), token_env: \(variable)\(more)}}",
      in: "../../koffer.yaml")
  }

  func handOver(patience: Int32 = 30, then act: @escaping @Sendable () -> Void = {}) throws -> CaseReport {
    var order = HandOverOrder(to: "koffer", at: "2026-11-20T10:00:00Z")
    order.pacing.patience = patience
    order.pacing.wait = { [waits] pause in
      waits.all.withLock { $0.append(pause) }
      act()
    }
    return try house.pipeline.handOver(house.copy.folder, order)
  }

  /// The code of the outage that it ends in.
  func outage(then act: @escaping @Sendable () -> Void = {}) -> String? {
    #expect(throws: Outage.self) { try handOver(then: act) }?.code
  }

  func tell(_ isDelivered: Bool, on day: Day? = nil, _ name: String? = nil) throws -> Result<CaseRecord, ToldRefusal> {
    let told = ToldOutcome(of: name ?? house.copy.folder, isDelivered: isDelivered, by: "Marlene Voß", on: day)
    return try house.pipeline.tell(told, in: house.copy.workspace, at: "2026-11-20T12:00:00Z").result
  }

  func events() throws -> [Event] {
    let ledger = try house.ledger()
    var number: String?
    try ledger.cases { number = $0.caseNumber }
    return try ledger.events(of: number ?? "")
  }

  func kinds() throws -> [EventKind] {
    try events().map(\.kind).filter { ![.imported, .checked, .placing].contains($0) }
  }

  /// The file at the recipient's, and nothing beside it, whole.
  func expectDelivered(sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(server.names.count == 1, sourceLocation: sourceLocation)
    let name = try #require(server.names.first)
    let file = server.authority.file("home/\(name)")
    #expect(try house.pipeline.verify(file).isSound, sourceLocation: sourceLocation)
    #expect(try kinds().count { $0 == .delivered } == 1, sourceLocation: sourceLocation)
    try expectWhole(sourceLocation: sourceLocation)
  }

  /// The chain is, and nothing secret stands anywhere in the workspace.
  func expectWhole(sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try house.ledger().verify().isWhole, sourceLocation: sourceLocation)
    let names = FileManager.default.enumerator(atPath: house.copy.workspace)?.compactMap { $0 as? String } ?? []
    for name in names where name.contains("ledger") {
      let bytes = FileManager.default.contents(atPath: "\(house.copy.workspace)/\(name)") ?? Data()
      #expect(bytes.range(of: Data(token.utf8)) == nil, "\(name)", sourceLocation: sourceLocation)
      #expect(bytes.range(of: Data("geheimes Wort".utf8)) == nil, "\(name)", sourceLocation: sourceLocation)
    }
  }
}
