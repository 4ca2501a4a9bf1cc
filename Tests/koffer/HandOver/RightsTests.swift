import Foundation
import TestSupport
import Testing

/// What the house keeps for itself only the house reads, however wide the umask is.
@Suite struct RightsTests {
  private static let wide = ["sh", "-c", "umask 0; exec \"$@\"", "sh"]

  @Test func nobodyElseReadsWhatIsOurs() throws {
    let workplace = try Workplace()
    try workplace.numbered(0)
    try workplace.write(
      try workplace.text("koffer.yaml")
        + "deliveries: {koffer: {to: \"mailto:akten@agentur.example\", from: buchhaltung@werk.example, drafts: drafts, clear: true}}\n",
      to: "koffer.yaml")
    try workplace.write("", to: "drafts/.keep")
    let run = try workplace.run(["hand-over", "cases/0", "--for", "koffer"] + KofferProgram.asOf, through: Self.wide)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    let draft = try #require(workplace.names(in: "drafts").first { $0.hasSuffix(".eml") })
    for (name, rights) in [
      ("ledger.sqlite", 0o660), ("ledger.sqlite.lock", 0o660), ("handovers", 0o770), ("drafts/\(draft)", 0o660),
    ] {
      let found = try FileManager.default.attributesOfItem(atPath: workplace.file(name))[.posixPermissions] as? Int
      #expect(found == rights, "\(name)")
    }
  }
}
