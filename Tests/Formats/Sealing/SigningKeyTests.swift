import Foundation
import TestSupport
import Testing

@testable import Formats

/// Ed25519, with RFC 8032 and the program `openssl` as witnesses.
@Suite("Signing keys") struct SigningKeyTests {
  /// RFC 8032, 7.1, tests 1 to 3: secret, public key, message, signature.
  private static let vectors = [
    [
      "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ],
    [
      "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ],
    [
      "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ],
  ]

  private func bytes(_ hex: String) -> [UInt8] {
    stride(from: 0, to: hex.count, by: 2).compactMap { UInt8(hex.dropFirst($0).prefix(2), radix: 16) }
  }

  private func pem(_ label: String, _ der: [UInt8]) -> [UInt8] {
    Array("-----BEGIN \(label)-----\n\(Data(der).base64EncodedString())\n-----END \(label)-----\n".utf8)
  }

  private func privatePEM(_ seed: [UInt8]) -> [UInt8] {
    let name = DER.element(0x30, DER.element(0x06, [0x2B, 0x65, 0x70]))
    return pem(
      "PRIVATE KEY",
      DER.element(0x30, DER.element(0x02, [0]) + name + DER.element(0x04, DER.element(0x04, seed))))
  }

  @Test(arguments: vectors) func asTheNormHasIt(_ vector: [String]) throws {
    let key = try SigningKey(pem: privatePEM(bytes(vector[0])))
    #expect(try key.pem == privatePEM(bytes(vector[0])))
    #expect(key.verifying == (try VerifyingKey(raw: bytes(vector[1]))))
    #expect(try key.sign(bytes(vector[2])) == bytes(vector[3]))
    #expect(key.verifying.isGenuine(bytes(vector[3]), of: bytes(vector[2])))
  }

  @Test func anyChangeIsSeen() throws {
    let key = try SigningKey.make()
    let message = Array("Kopf des Protokolls".utf8)
    let signature = try key.sign(message)
    #expect(key.verifying.isGenuine(signature, of: message))
    for bit in 0..<(64 * 8) {
      var other = signature
      other[bit / 8] ^= 1 << (bit % 8)
      #expect(!key.verifying.isGenuine(other, of: message))
    }
    #expect(!key.verifying.isGenuine(signature, of: message + [0]))
    #expect(!key.verifying.isGenuine(signature, of: []))
    #expect(!key.verifying.isGenuine(signature + [0], of: message))
    #expect(!key.verifying.isGenuine([], of: message))
    let other = try SigningKey.make()
    #expect(other.verifying != key.verifying && !other.verifying.isGenuine(signature, of: message))
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let key = try SigningKey.make()
    let again = try SigningKey(pem: key.pem)
    #expect(again.verifying == key.verifying)
    #expect(try again.sign([1, 2, 3]) == key.sign([1, 2, 3]))
    let verifying = try VerifyingKey(pem: key.verifying.pem)
    #expect(verifying == key.verifying && verifying.fingerprint == key.verifying.fingerprint)
    #expect(verifying.fingerprint == (try SHA256.digest(of: verifying.der)))
    #expect(try key.withPEM { $0.count } == 119)
  }

  @Test(.enabled(if: Authority.isPossible, "needs openssl")) func openSSLAgrees() throws {
    let folder = try TemporaryFolder()
    let message = Array("Kopf des Protokolls".utf8)
    let key = try SigningKey.make()
    try folder.write(key.pem, to: "key.pem")
    try folder.write(key.verifying.pem, to: "public.pem")
    try folder.write(message, to: "message")
    try folder.write(key.sign(message), to: "ours.sig")
    let openssl = try #require(Tool("openssl"))
    let verified = try openssl.run([
      "pkeyutl", "-verify", "-pubin", "-inkey", folder.file("public.pem"), "-rawin", "-in", folder.file("message"),
      "-sigfile", folder.file("ours.sig"),
    ])
    #expect(verified.status == 0, "\(verified.output)")
    let signed = try Tool.run(
      "openssl", ["pkeyutl", "-sign", "-inkey", folder.file("key.pem"), "-rawin", "-in", folder.file("message")])
    #expect(try signed == key.sign(message))
    let shown = try Tool.run("openssl", ["pkey", "-in", folder.file("key.pem"), "-pubout"])
    #expect(shown == key.verifying.pem)
    let made = try #require(try Tool.run("openssl", ["genpkey", "-algorithm", "ed25519"]))
    let theirs = try SigningKey(pem: made)
    #expect(try theirs.pem == made)
  }

  @Test(.enabled(if: Authority.isPossible, "needs openssl")) func otherKeysAreRefused() throws {
    let folder = try TemporaryFolder()
    func made(_ arguments: String) throws -> [UInt8] {
      try #require(try Tool.run("openssl", arguments.split(separator: " ").map(String.init)))
    }
    let others = [
      "genpkey -algorithm ed448", "genpkey -algorithm x25519",
      "genpkey -algorithm ec -pkeyopt ec_paramgen_curve:prime256v1", "ecparam -name prime256v1 -genkey -noout",
      "genpkey -algorithm rsa -pkeyopt rsa_keygen_bits:1024",
    ]
    for other in others {
      let pem = try made(other)
      #expect(throws: SigningKey.Problem.otherKind, "\(other)") { try SigningKey(pem: pem) }
      try folder.write(pem, to: "other.pem")
      let half = try made("pkey -in \(folder.file("other.pem")) -pubout")
      #expect(throws: SigningKey.Problem.otherKind, "\(other)") { try VerifyingKey(pem: half) }
    }
    let key = try SigningKey.make()
    #expect(throws: SigningKey.Problem.otherKind) { try SigningKey(pem: key.verifying.pem) }
    #expect(throws: SigningKey.Problem.otherKind) { try VerifyingKey(pem: key.pem) }
    try folder.write(key.pem, to: "key.pem")
    let closed = try made("pkcs8 -topk8 -in \(folder.file("key.pem")) -passout pass:geheim")
    #expect(throws: SigningKey.Problem.encrypted) { try SigningKey(pem: closed) }
  }

  @Test func garbageIsRefused() throws {
    let key = try SigningKey.make()
    let (pem, half) = (try key.pem, key.verifying.pem)
    let der = key.verifying.der
    var garbage: [[UInt8]] = [
      [], [0], Array("-----BEGIN PRIVATE KEY-----\n".utf8), Array(repeating: 0x2D, count: 5000),
      Array(repeating: 0x41, count: 1 << 20), pem + pem, half + half, self.pem("PUBLIC KEY", der + [0]),
      self.pem("PUBLIC KEY", Array(der.dropLast())), self.pem("PRIVATE KEY", []), privatePEM([1, 2, 3]),
      privatePEM([UInt8](repeating: 1, count: 33)), self.pem("CERTIFICATE", der),
    ]
    garbage += (0..<(pem.count - 26)).map { Array(pem.prefix($0)) }
    for bytes in garbage {
      #expect(throws: SigningKey.Problem.self) { try SigningKey(pem: bytes) }
      #expect(throws: SigningKey.Problem.self) { try VerifyingKey(pem: bytes) }
    }
  }
}
