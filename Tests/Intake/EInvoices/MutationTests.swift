import CaseModel
import Formats
import TestSupport
import Testing

@testable import Intake

/// Broken documents give findings or a refusal, never a crash.
@Suite("Mutated invoices", .enabled(if: Corpus.isPresent, "needs ../shared/corpus"))
struct MutationTests {
  @Test(.timeLimit(.minutes(2)))
  func noMutationCrashes() throws {
    var random = SplitMix(state: 2026)
    let loose = InvoiceRow.all.filter { $0.isInvoice && !$0.file.contains("!") }
    var read = 0
    var refused = 0
    for step in 0..<50 {
      let original = try loose[step * loose.count / 50].bytes()
      for _ in 0..<80 {
        do {
          let tree = try XMLTree(parsing: random.mutated(original))
          if EInvoiceReader.read(tree, file: "m.xml") != nil { read += 1 }
        } catch {
          refused += 1
        }
      }
    }
    #expect(read > 400 && refused > 400)
  }
}

/// The generator of Steele, Lea and Flood (2014): small, and the same on every machine.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One to four changes: a byte replaced, a run removed, doubled, or moved, digits changed.
  mutating func mutated(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0...Int.random(in: 0...3, using: &self) {
      let start = Int.random(in: 0..<max(1, bytes.count), using: &self)
      let end = min(bytes.count, start + Int.random(in: 1...200, using: &self))
      guard start < end else { continue }
      switch Int.random(in: 0..<6, using: &self) {
      case 0: bytes[start] = UInt8.random(in: 0...255, using: &self)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: end)
      case 3: bytes.insert(contentsOf: original.suffix(end - start), at: start)
      default:
        for index in start..<end where (0x30...0x39).contains(bytes[index]) {
          bytes[index] = Array("0123456789.-+eE,".utf8).randomElement(using: &self) ?? 0x30
        }
      }
    }
    return bytes
  }
}

@Suite("Huge invoices") struct HugeInvoiceTests {
  /// Reading that grew with the square of the values would meet the limit, which is there for nothing else.
  @Test(.timeLimit(.minutes(10)))
  func aFloodOfBadValuesIsReadInTimeAndToldBriefly() throws {
    let lines = (0..<150_000).map { "<InvoiceLine><LineExtensionAmount>\($0),00</LineExtensionAmount></InvoiceLine>" }
    let notes = (0..<150_000).map { "<PaymentTerms><Note>\($0)</Note></PaymentTerms><DueDate>\($0)</DueDate>" }
    let text =
      "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'>\(lines.joined())"
      + "\(notes.joined())</Invoice>"
    let tree = try XMLTree(parsing: Array(text.utf8))
    let reading = try #require(EInvoiceReader.read(tree, file: "h.xml"))
    #expect(reading.value.terms.count == 150_000 && reading.value.lineNets == [])
    #expect(reading.findings.count < 300)
  }
}
