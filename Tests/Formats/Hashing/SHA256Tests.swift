import Testing
import TestSupport

@testable import Formats

struct SHA256Tests {
  /// FIPS 180-4 examples, and the empty message.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func knowsThePublishedExamples(message: String, digest: String) throws {
    #expect(try SHA256.digest(of: Array(message.utf8)).hex == digest)
  }

  @Test func piecesGiveTheSameAsTheWhole() throws {
    var generator = SeededGenerator(seed: 1)
    let bytes = generator.noise(100_000)
    let hash = try SHA256()
    for _ in 0..<2 {
      try hash.update(UnsafeRawBufferPointer(start: nil, count: 0))
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...5000, using: &generator)
        try rest.prefix(count).withUnsafeBytes { try hash.update($0) }
        rest = rest.dropFirst(count)
      }
      #expect(try hash.finish() == SHA256.digest(of: bytes))
    }
  }

  @Test func beginForgetsWhatBrokeOff() throws {
    let hash = try SHA256()
    try [UInt8]([1, 2, 3]).withUnsafeBytes { try hash.update($0) }
    try hash.begin()
    #expect(try hash.finish() == SHA256.digest(of: []))
  }

  @Test func hexGoesBothWays() throws {
    let digest = try SHA256.digest(of: [1])
    #expect(Digest(hex: digest.hex) == digest)
    #expect(Digest(hex: digest.hex.uppercased()) == digest)
    #expect(try Digest(hex: digest.hex) != SHA256.digest(of: [2]))
  }

  @Test(arguments: [
    "", "00", String(repeating: "0", count: 63), String(repeating: "g", count: 64), String(repeating: "0", count: 65),
  ])
  func refusesWhatIsNoDigest(hex: String) {
    #expect(Digest(hex: hex) == nil)
  }
}
