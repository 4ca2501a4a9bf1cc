import Foundation
import TestSupport
import Testing

@testable import Formats

@Suite("Queries for time stamps") struct TimeStampQueryTests {
  private func digest(_ text: String = "Kopf") throws -> Digest { try SHA256.digest(of: Array(text.utf8)) }

  @Test(arguments: [0, 1, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000, .max] as [UInt64])
  func whatIsWrittenIsReadBack(_ nonce: UInt64) throws {
    let query = TimeStampQuery(of: try digest(), nonce: nonce)
    #expect(TimeStampQuery(bytes: query.bytes) == query)
    for length in 0..<query.bytes.count {
      #expect(TimeStampQuery(bytes: Array(query.bytes.prefix(length))) == nil)
    }
    #expect(TimeStampQuery(bytes: query.bytes + [0]) == nil)
  }

  @Test func everyQuestionIsItsOwn() throws {
    let digest = try digest()
    #expect(Set((0..<100).map { _ in TimeStampQuery(of: digest).nonce }).count == 100)
  }

  /// A changed byte is another query or none, never the same one.
  @Test func aChangedByte() throws {
    let query = TimeStampQuery(of: try digest(), nonce: 0x1234_5678_9ABC_DEF0)
    for place in query.bytes.indices {
      for bit in 0..<8 {
        var bytes = query.bytes
        bytes[place] ^= 1 << bit
        let other = TimeStampQuery(bytes: bytes)
        #expect(other != query)
        #expect(other == nil || other?.bytes == bytes)
      }
    }
  }

  @Test(.enabled(if: Authority.isPossible, "needs openssl")) func openSSLReadsAndWritesTheSame() throws {
    let folder = try TemporaryFolder()
    let query = TimeStampQuery(of: try digest(), nonce: 0xFEDC_BA98_7654_3210)
    try folder.write(query.bytes, to: "query.tsq")
    let text = String(
      decoding: try #require(try Tool.run("openssl", ["ts", "-query", "-in", folder.file("query.tsq"), "-text"])),
      as: UTF8.self)
    #expect(text.contains("Version: 1") && text.contains("Hash Algorithm: sha256"), "\(text)")
    #expect(text.contains("Nonce: 0xFEDCBA9876543210") && text.contains("Certificate required: yes"), "\(text)")

    func made(_ arguments: [String]) throws -> [UInt8] {
      try #require(try Tool.run("openssl", ["ts", "-query", "-digest", try digest().hex] + arguments))
    }
    let theirs = try #require(TimeStampQuery(bytes: try made(["-sha256", "-cert"])))
    #expect(theirs.digest == (try digest()))
    for other in [["-sha256"], ["-sha256", "-cert", "-no_nonce"], ["-sha256", "-cert", "-tspolicy", "1.2.3"]] {
      #expect(TimeStampQuery(bytes: try made(other)) == nil)
    }
    let sha3 = try made(["-sha3-256", "-cert"])
    #expect(TimeStampQuery(bytes: sha3) == nil)
  }
}
