import Foundation
import TestSupport
import Testing

@testable import Formats

/// Clean base64 is decoded beside the library and the rest by it; both must come to the same.
@Suite("Attachments in base64")
struct Base64Tests {
  private func attachment(_ encoded: String) throws -> [UInt8] {
    let head = "Subject: x\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n"
    var content: [UInt8] = []
    let mail = try MailMessage(Array((head + encoded).utf8)) { bytes in
      content = Array(bytes)
      return ""
    }
    #expect(mail.attachments.first?.size == content.count)
    return content
  }

  @Test func everyWayOfWritingItGivesTheSame() throws {
    var generator = SeededGenerator(seed: 41)
    for size in Array(0...60) + [5_000] {
      let content = generator.noise(size)
      let whole = Data(content).base64EncodedString()
      let lines = Data(content).base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
      #expect(try attachment(lines) == content)
      #expect(try attachment(lines + "\n\n") == content)
      #expect(try attachment(lines.replacingOccurrences(of: "\n", with: "\r\n") + "\r\n") == content)
      #expect(try attachment(whole) == content)
      // What only the library forgives.
      #expect(try attachment(whole.map { "\($0) " }.joined()) == content)
      #expect(try attachment("!" + lines) == content)
      #expect(try attachment(String(lines.prefix(41)) + "\n" + String(lines.dropFirst(41))) == content)
    }
  }

  /// Two parts joined, each with padding, as some gateways leave them: the library's answer stands.
  @Test func paddingInTheMiddleIsLeftToTheLibrary() throws {
    #expect(try attachment("UERG\nUEQ=\nRg==\n") == attachment("UERG\nUEQ=\nRg== \n"))
  }
}
