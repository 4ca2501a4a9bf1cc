import Foundation
import TestSupport
import Testing

/// `koffer outcome`, and what a run to an HTTPS server says aloud.
@Suite("Outcome", .enabled(if: HTTPSServer.isPossible, "needs python3 and openssl")) struct OutcomeTests {
  private let workplace: Workplace
  private let server: HTTPSServer
  private static let token = "geheim-0815"

  init() throws {
    workplace = try Workplace()
    server = try HTTPSServer()
    try workplace.numbered(0)
    try server.authority.write("\(OutcomeTests.token)\n", to: "token")
    let setting =
      "{to: \"\(server.url)\", method: POST, trust: \(server.authority.root), token_file: \(server.authority.file("token"))}"
    try workplace.write(try workplace.text("koffer.yaml") + "deliveries: {koffer: \(setting)}\n", to: "koffer.yaml")
  }

  private func run(_ arguments: [String], english: Bool = false) throws -> KofferProgram.Run {
    let run = try workplace.run(arguments, environment: ["LC_ALL": english ? "en_GB.UTF-8" : "de_DE.UTF-8"])
    for text in [run.output, run.errors] { #expect(!text.contains(OutcomeTests.token)) }
    return run
  }

  private static let handOver = ["hand-over", "cases/0", "--for", "koffer"] + KofferProgram.asOf

  @Test func aPersonEndsWhatNobodyCanLookUp() throws {
    try server.behave("token \(OutcomeTests.token),die")
    let run = try run(OutcomeTests.handOver)
    #expect(run.status == 3 && run.output.contains("[ABGABE-07]") && run.output.contains("koffer outcome FALL"))
    #expect(server.names == ["K-0.koffer.zip"])
    #expect(try self.run(OutcomeTests.handOver, english: true).output.contains("koffer outcome CASE"))

    let outcome = ["outcome", "cases/0", "--by", "Marlene Voß"]
    #expect(try self.run(outcome).status == 64)
    #expect(try self.run(outcome + ["--delivered", "--not-delivered"]).status == 64)
    #expect(try self.run(outcome + ["--delivered", "--on", "2999-01-01"]).status == 64)
    #expect(try self.run(["outcome", "cases/0", "--delivered", "--by", " "]).status == 64)
    #expect(try self.run(["outcome", "K-99", "--delivered", "--by", "A"]).status == 3)
    let told = try self.run(outcome + ["--delivered", "--json"])
    #expect(told.status == 0 && told.output.contains("\"state\":\"delivered\""))
    let again = try self.run(outcome + ["--delivered"])
    #expect(again.status == 3 && again.output.contains("[ABGABE-22]"))
    let status = try self.run(["status", "K-0"])
    #expect(status.output.contains("jemand hat es gesagt") && status.output.contains("Marlene Voß"))
    #expect(try self.run(["ledger", "verify"]).status == 0)
  }

  @Test(arguments: ["status 401", "status 503 1", "token anders"]) func nothingSecretIsSaid(mode: String) throws {
    try server.behave(mode)
    _ = try run(OutcomeTests.handOver)
    _ = try run(OutcomeTests.handOver + ["--json"], english: true)
    _ = try run(["status", "K-0", "--json"])
    for name in workplace.names() where name.hasPrefix("ledger") {
      let bytes = try #require(FileManager.default.contents(atPath: workplace.file(name)))
      #expect(bytes.range(of: Data(OutcomeTests.token.utf8)) == nil)
    }
    #expect(server.requests.contains { $0.contains("Bearer \(OutcomeTests.token)") })
    #expect(!server.requests.isEmpty)
  }
}
