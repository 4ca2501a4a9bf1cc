import Foundation
import TestSupport
import Testing

/// A workplace with an authority, a creditor who signs and an agency that opens.
final class SealBench {
  let workplace: Workplace
  let authority: Authority

  static let package = "2026-0042.koffer.zip"

  init() throws {
    workplace = try Workplace()
    authority = try Authority(copyOf: SealBench.template.get())
  }

  /// Made once; each bench goes on with a copy.
  private static let template: Result<Authority, any Error> = Result {
    let authority = try Authority()
    try authority.issue("firma")
    try authority.issue("inkasso", "keyUsage=critical,keyEncipherment", key: Authority.rsa)
    atexit { if let authority = try? SealBench.template.get() { authority.remove() } }
    return authority
  }

  func file(_ name: String) -> String { authority.file(name) }

  func signing(_ name: String = "firma") -> [String] { ["--sign", file("\(name).pem"), "--key", file("\(name).key")] }

  var opening: [String] { ["--key", file("inkasso.key"), "--certificate", file("inkasso.pem")] }

  var sealing: [String] { signing() + ["--encrypt-to", file("inkasso.pem")] }

  /// Packs the plain sample into `out`.
  @discardableResult
  func pack(_ arguments: [String], out: String = "out", environment: [String: String] = [:]) throws -> KofferProgram.Run
  {
    try workplace.run(
      ["pack", Sample.path(Sample.plain), "--out", out, "--json"] + KofferProgram.asOf + arguments,
      environment: environment)
  }

  /// The codes by which `pack` refused to begin; nothing may have been written.
  func refusal(_ arguments: [String], environment: [String: String] = [:]) throws -> Set<String> {
    let run = try pack(arguments, out: "none", environment: environment)
    #expect(run.status == 3, "\(run.output)\(run.errors)")
    #expect(!workplace.names().contains("none"))
    let findings = try run.answer(Refusal.self).findings
    for finding in findings { #expect(finding.blocks && !finding.message.isEmpty && !finding.file.isEmpty) }
    return Set(findings.map(\.code))
  }

  private struct Refusal: Decodable {
    var findings: [FindingAnswer]
  }

  /// What `verify` says of one file, seals included.
  func verify(
    _ path: String = "out/\(SealBench.package)", _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> SealedAnswer.Entry {
    let run = try workplace.run(["verify", "--json", path] + arguments, environment: environment)
    let entry = try #require(try run.answer(SealedAnswer.self).packages.first, "\(run.output)\(run.errors)")
    #expect(run.status == (entry.verdict == "sound" ? 0 : 3), "\(run.output)\(run.errors)")
    return entry
  }

  func bytes(_ name: String) throws -> [UInt8] { try Corpus.bytes(at: workplace.file(name)) }

  /// A signature by `openssl`, beside the package in `out`.
  func sign(withOpenSSL arguments: [String] = [], by name: String = "firma") throws {
    let package = workplace.file("out/\(SealBench.package)")
    try authority.run(
      [
        "cms", "-sign", "-binary", "-in", package, "-signer", file("\(name).pem"), "-inkey", file("\(name).key"),
        "-outform", "DER", "-out", package + ".p7s",
      ] + arguments)
  }
}

/// What `verify` answers with `--json`, seals included.
struct SealedAnswer: Decodable {
  var packages: [Entry]

  struct Entry: Decodable {
    var verdict: String
    var number: String?
    var findings: [FindingAnswer]
    var encryption: String?
    var signatures: [Signature]?

    /// Those about seals alone.
    var codes: Set<String> { Set(findings.map(\.code).filter { $0.hasPrefix("SIEGEL-") }) }
  }

  struct Signature: Decodable {
    var subject: String
    var issuer: String
    var serial: String
    var validFrom: String
    var validUntil: String
    var signedAt: String?
    var trust: String
    var holds: Bool
  }
}
