import TestSupport
import Testing

@testable import Formats

struct ManifestHashTests {
  /// "abc". Sources: RFC 1321, A.5; FIPS 180-4 examples.
  @Test(arguments: [
    (HashAlgorithm.md5, "900150983cd24fb0d6963f7d28e17f72"), (.sha1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      .sha512,
      """
      ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a\
      2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f
      """
    ),
  ])
  func knowsThePublishedExamples(algorithm: HashAlgorithm, digest: String) throws {
    let hash = try ManifestHash(algorithm)
    for isBrokenOff in [true, false] {
      for byte in "abc".utf8 { try [byte].withUnsafeBytes { try hash.update($0) } }
      if isBrokenOff { try hash.begin() }
    }
    let bytes = try hash.finish()
    #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == digest)
    #expect(bytes.count == algorithm.size)
    #expect(try hash.finish() != bytes)
  }
}
