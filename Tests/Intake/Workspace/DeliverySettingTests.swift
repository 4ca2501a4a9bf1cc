import CaseModel
import TestSupport
import Testing

@testable import Intake

/// Where packages and copies go: what one way knows and another would pass over is told.
@Suite struct DeliverySettingTests {
  private func findings(_ key: String, _ entry: String) -> [Finding] {
    Workspace.read(Array("\(key):\n  one: {\(entry)}\n".utf8), in: "", prefix: "").findings
  }

  @Test(arguments: [
    "to: outbox, name: Muster Inkasso GmbH, legal_basis: Art. 6",
    "to: \"sftp://a@b.example/c\", host_key: \"SHA256:x\", key: k, passphrase_env: P, attempts: 3",
    "to: \"https://b.example/c\", method: PUT, token_env: T, certificate: c, key: k, passphrase_env: P, trust: t",
    "to: \"mailto:a@b.example\", from: c@d.example, drafts: d, clear: true",
  ]) func whatFits(entry: String) { #expect(findings("deliveries", entry).isEmpty) }

  @Test(arguments: [
    ("to: outbox, host_key: \"SHA256:x\"", "sftp:"), ("to: outbox, attempts: 3", "sftp:, https:"),
    ("to: outbox, clear: true", "mailto:"),
    ("to: \"sftp://a@b.example/c\", host_key: \"SHA256:x\", key: k, token_env: T", "https:"),
    ("to: \"https://b.example/c\", host_key: \"SHA256:x\"", "sftp:"),
    ("to: \"mailto:a@b.example\", from: c@d.example, drafts: d, method: PUT", "https:"),
  ]) func whatWouldBePassedOver(entry: String, where ways: String) throws {
    let findings = findings("deliveries", entry)
    #expect(findings.map(\.kind.code) == ["FALL-03"] && findings[0].place.line == 2)
    #expect(findings[0].remedy.german == "Das gilt nur, wo „to“ mit \(ways) beginnt.")
  }

  @Test(arguments: [
    ("outbox", DeliveryWay.folder), ("/mnt/a:b", .folder), ("sftp", .folder), ("sftp://a@b.example/c", .sftp),
    ("sftp:/b", .sftp), ("https://b.example", .https), ("https:b", .https), ("mailto:a@b.example", .mail),
    ("http://b.example", nil), ("ftp://b.example/c", nil),
  ]) func ways(to: String, way: DeliveryWay?) { #expect(DeliveryWay(to: to) == way) }

  /// Nobody can say what fits where the way is missing.
  @Test func withoutAWay() { #expect(findings("deliveries", "host_key: x, from: y").map(\.kind.code) == ["FALL-05"]) }

  @Test func copies() {
    func codes(_ entry: String) -> [String] {
      let yaml = "archive:\n  copies:\n    one: {\(entry)}\n"
      return Workspace.read(Array(yaml.utf8), in: "", prefix: "").findings.map(\.kind.code)
    }
    #expect(codes("to: /mnt/copy") == [] && codes("to: /mnt/copy, key: k") == ["FALL-03"])
    #expect(codes("to: \"sftp://a@b.example/c\", host_key: \"SHA256:x\", key: k") == [])
    #expect(codes("to: \"sftp://a@b.example/c\", key: k") == ["FALL-05"])
  }
}
