import Aktenkoffer
import CaseModel
import Formats
import Foundation
import Packing
import TestSupport
import Testing

/// Signatures and envelopes damaged on their way, or made to do harm.
@Suite(.enabled(if: Authority.isPossible, "needs openssl")) struct HostileSealTests {
  private let bench: SealBench
  private let package: String
  private let pipeline: Pipeline

  init() throws {
    bench = try SealBench()
    try bench.pack(bench.signing())
    package = bench.workplace.file("out/\(SealBench.package)")
    // Signed now, and so looked at today.
    pipeline = Pipeline(asOf: Moment(utcMinutes: Int(Date().timeIntervalSince1970 / 60)).day)
  }

  /// What is found where the signature is made of those bytes.
  private func codes(signature bytes: some Sequence<UInt8>) throws -> Set<String> {
    try bench.workplace.write(bytes, to: "x.p7s")
    let request = SealCheckRequest(signature: bench.workplace.file("x.p7s"), trust: bench.authority.root)
    let check = try #require(try request.check().value)
    return Set(try pipeline.verify(package, check).findings.map(\.kind.code))
  }

  private func codes(envelope bytes: some Sequence<UInt8>) throws -> Set<String> {
    try bench.workplace.write(bytes, to: "x.zip.p7m")
    let request = SealCheckRequest(key: bench.file("inkasso.key"), certificate: bench.file("inkasso.pem"))
    let check = try #require(try request.check().value)
    return Set(try pipeline.verify(bench.workplace.file("x.zip.p7m"), check).findings.map(\.kind.code))
  }

  private func envelope() throws -> [UInt8] {
    try bench.pack(bench.sealing, out: "enc")
    return try bench.bytes("enc/\(SealBench.package).p7m")
  }

  @Test func aSignatureCutOffAnywhere() throws {
    let signature = try Corpus.bytes(at: package + ".p7s")
    for length in Array(stride(from: 1, to: signature.count, by: 64)) + [signature.count - 1] {
      #expect(try codes(signature: signature.prefix(length)) == ["SIEGEL-15"], "\(length) bytes")
    }
    #expect(try codes(signature: []) == ["SIEGEL-14"])
    #expect(try codes(signature: signature + [0]) == ["SIEGEL-14"])
    #expect(try codes(signature: signature) == [])
  }

  @Test func aBitOfTheSignatureFlipped() throws {
    var generator = SeededGenerator(seed: 20_261_127)
    let signature = try Corpus.bytes(at: package + ".p7s")
    var unnoticed = 0
    for _ in 0..<(Demand.long ? 5000 : 300) {
      var bytes = signature
      let bit = Int.random(in: 0..<8 * bytes.count, using: &generator)
      bytes[bit / 8] ^= 1 << (bit % 8)
      let codes = try codes(signature: bytes)
      #expect(codes.allSatisfy { $0.hasPrefix("SIEGEL-") })
      if codes.isEmpty { unnoticed += 1 }
    }
    // Version numbers and the like are not signed.
    #expect(unnoticed < (Demand.long ? 250 : 15))
  }

  @Test func anEnvelopeCutOffAnywhere() throws {
    let envelope = try envelope()
    for length in Array(stride(from: 0, to: envelope.count, by: 64)) + [envelope.count - 1, envelope.count - 2] {
      #expect(try codes(envelope: envelope.prefix(length)) == ["SIEGEL-24"], "\(length) bytes")
    }
    #expect(try codes(envelope: envelope + [0]) == ["SIEGEL-23"])
    #expect(try codes(envelope: envelope) == [])
  }

  @Test func aBitOfTheEnvelopeFlipped() throws {
    var generator = SeededGenerator(seed: 20_261_128)
    let envelope = try envelope()
    // The head holds the structure, of which random bits would hit too little.
    let head = (0..<(Demand.long ? 8 * 800 : 400)).map { _ in Int.random(in: 0..<8 * 800, using: &generator) }
    let all = (0..<(Demand.long ? 2000 : 100)).map { _ in Int.random(in: 0..<8 * envelope.count, using: &generator) }
    for bit in head + all {
      var bytes = envelope
      bytes[bit / 8] ^= 1 << (bit % 8)
      let codes = try codes(envelope: bytes)
      // A flipped tag may turn the session key into one under a passphrase; then that is what it asks for.
      #expect(
        codes.isSubset(of: ["SIEGEL-06", "SIEGEL-07", "SIEGEL-22", "SIEGEL-23", "SIEGEL-24", "SIEGEL-25"]),
        "bit \(bit)")
      // Only the lengths and numbers before the content may be read in more than one way.
      if bit / 8 > 800 { #expect(!codes.isEmpty, "bit \(bit)") }
    }
  }

  /// Lengths beyond the file, beyond a machine word, without an end; structures within structures.
  @Test func structuresMadeToDoHarm() throws {
    let deep = [UInt8](repeating: 0x30, count: 1).repeated(1) + [UInt8]([0x30, 0x80]).repeated(100_000)
    let hostile: [[UInt8]] = [
      [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], [0x30, 0x88, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
      [0x30, 0x87, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], [0x30, 0xFF], [0x30, 0x80], [0x1F, 0xFF, 0xFF, 0x7F],
      [UInt8]([0x30, 0x80]).repeated(100_000), deep, [UInt8](repeating: 0xA0, count: 4096),
      [UInt8](repeating: 0, count: 1 << 20), [UInt8]([0x04, 0x00]).repeated(200_000),
    ]
    for bytes in hostile {
      let signature = try codes(signature: bytes)
      #expect(signature.count == 1 && signature.isSubset(of: ["SIEGEL-14", "SIEGEL-15"]))
      let envelope = try codes(envelope: bytes)
      #expect(envelope.count == 1 && envelope.isSubset(of: ["SIEGEL-23", "SIEGEL-24"]))
    }
  }

  @Test func anOpenPGPMessageCutOffAnywhere() throws {
    let home = try GnuPGHome()
    try bench.pack(["--encrypt-to", try home.makeKey("Inkasso")], out: "pgp")
    let message = try bench.bytes("pgp/\(SealBench.package).gpg")
    for length in stride(from: 0, to: message.count, by: 64) {
      try bench.workplace.write(message.prefix(length), to: "x.gpg")
      let codes = try pipeline.verify(bench.workplace.file("x.gpg")).findings.map(\.kind.code)
      #expect(codes == ["SIEGEL-24"], "\(length) bytes")
    }
  }

  @Test func aBitOfTheOpenPGPMessageFlipped() throws {
    var generator = SeededGenerator(seed: 20_261_129)
    let home = try GnuPGHome()
    try bench.pack(["--encrypt-to", try home.makeKey("Inkasso")], out: "pgp")
    let message = try bench.bytes("pgp/\(SealBench.package).gpg")
    let head = (0..<20).map { _ in Int.random(in: 0..<8 * 160, using: &generator) }
    let all = (0..<20).map { _ in Int.random(in: 0..<8 * message.count, using: &generator) }
    for bit in head + all {
      var bytes = message
      bytes[bit / 8] ^= 1 << (bit % 8)
      try bench.workplace.write(bytes, to: "x.gpg")
      let codes = try bench.verify("x.gpg", environment: ["GNUPGHOME": home.path]).codes
      // A flipped tag may turn the session key into one under a passphrase; then that is what it asks for.
      #expect(
        codes.isSubset(of: ["SIEGEL-06", "SIEGEL-07", "SIEGEL-22", "SIEGEL-23", "SIEGEL-24", "SIEGEL-25"]),
        "bit \(bit)")
      if bit / 8 > 160 { #expect(!codes.isEmpty, "bit \(bit)") }
    }
  }

  /// A run that is killed leaves the old state, and nothing in clear.
  @Test func killedWhileEncrypting() throws {
    for delay in [5_000, 20_000, 40_000, 60_000, 80_000, 120_000] as [UInt32] {
      let run = try KofferProgram.start(
        ["pack", Sample.root + "/cases", "--out", bench.workplace.file("killed\(delay)")] + KofferProgram.asOf
          + bench.sealing, in: bench.workplace.path)
      usleep(delay * (Demand.long ? 3 : 1))
      run.kill()
      _ = run.finish()
      for name in bench.workplace.names(in: "killed\(delay)") {
        let bytes = try bench.bytes("killed\(delay)/\(name)")
        #expect(!bytes.starts(with: [0x50, 0x4B]), "\(name) is a package in clear")
        #expect(!name.hasSuffix(".zip"))
        if name.hasSuffix(".p7m"), !name.hasPrefix(".") {
          #expect(try bench.verify("killed\(delay)/\(name)", bench.opening).verdict == "sound")
        }
      }
    }
  }
}
