import CaseModel
import Foundation
import TestSupport
import Testing

@Suite struct IBANTests {
  /// Examples of the IBAN registry.
  @Test(arguments: [
    "DE89370400440532013000", "GB82WEST12345698765432", "AT611904300234573201", "CH9300762011623852957",
    "FR1420041010050500013M02606", "NL91ABNA0417164300", "BE68539007547034", "NO9386011117947",
    "MT84MALT011000012345MTLCAST001S", "PL61109010140000071219812874", "ES9121000418450200051332",
    "IT60X0542811101000000123456", "SE4550000000058398257466", "DK5000400440116243", "FI2112345600000785",
    "LU280019400644750000", "IE29AIBK93115212345678", "LC55HEMM000100010012001200023015", "XK051212012345678906",
    "de89 3704 0044 0532 0130 00", "DE89\u{A0}3704\u{A0}0044\u{A0}0532\u{A0}0130\u{202F}00", "DE44000000004711081500",
  ])
  func valid(text: String) {
    #expect(IBAN.fault(in: text) == nil)
  }

  @Test(
    arguments: [
      ("DE89370400440532013001", .checkDigits), ("DE89370501981234567890", .checkDigits),
      ("DE8937040044053201300", .length), ("DE893704004405320130000", .length), ("DE", .length),
      ("DE89370400440532O13000", .character), ("DE8O370400440532013000", .character),
      ("DE89-3704-0044-0532-01", .character), ("DE８9370400440532013000", .character),
      ("ZZ89370400440532013000", .country), ("US12345678", .country), ("1234567890", .country), ("", .country),
      ("GB82WEST1234569876543A", .character), ("GB821EST12345698765432", .character),
      // Leave 1 by 97, and are none all the same: check digits run from 02 to 98.
      ("DE00370400440532013050", .checkDigits), ("DE01370400440532013032", .checkDigits),
    ] as [(String, IdentifierFault)])
  func invalid(text: String, fault: IdentifierFault) {
    #expect(IBAN.fault(in: text) == fault)
  }

  @Test(
    arguments: [
      ("DE89 3704", true), ("de8444010046023...", true), ("ZZ12345", true), ("0532013000", false), ("A", false),
      ("IBAN", false), ("Debited account identifier", false), ("", false), ("DE12", false),
    ])
  func isTold(text: String, isMeant: Bool) {
    #expect(IBAN.isMeant(by: text) == isMeant)
  }
}

@Suite("Identifiers of the corpus", .enabled(if: Corpus.isPresent, "needs ../shared"))
struct CorpusIdentifierTests {
  /// Accounts as invoices nobody here wrote name them, each once.
  private static func accounts() throws -> Set<String> {
    let text = String(decoding: try Corpus.bytes(at: Corpus.path("invoices_truth.csv")), as: UTF8.self)
    let cells = Table(csv: text).rows.flatMap { [$0["iban"] ?? "", $0["debited_iban"] ?? ""] }
    return Set(cells.flatMap { $0.split(separator: "|").map(String.init) })
  }

  /// Each looked at by hand: figures made up in counting order, lengths no country has, words in place of an account.
  private static let wrong: [String: IdentifierFault] = [
    "DE12 1234 4321 9876 00": .length, "DE12 1234 5678 9012 3456 78": .checkDigits, "DE091111222233334444": .length,
    "DE12100200000123456878": .checkDigits, "DE12345678912345678912": .checkDigits,
    "DE12345678912345678913": .checkDigits, "DE12345678912345678914": .checkDigits,
    "DE22222222222222222222": .checkDigits, "DE33600501010001234567": .checkDigits, "DE5467894567876500": .length,
    "DE75123456780000001234": .checkDigits, "DE8444010046023...": .length, "DK1212341234123412": .checkDigits,
    "IT1212341234123412": .length, "IT1212341234123413": .length, "SE1212341234123412": .length,
    "A": .country, "Debited account identifier": .length, "IBAN": .country, "XX": .country, "XXX": .country,
  ]

  @Test func everyAccountIsJudged() throws {
    let accounts = try CorpusIdentifierTests.accounts()
    let faults = Dictionary(uniqueKeysWithValues: accounts.map { ($0, IBAN.fault(in: $0)) }).compactMapValues(\.self)
    #expect(accounts.count == 45)
    #expect(faults == CorpusIdentifierTests.wrong)
    #expect(faults.keys.filter { !IBAN.isMeant(by: $0) }.count == 5)
  }

  private struct Vectors: Decodable {
    let ids: [Vector]
  }

  private struct Vector: Decodable {
    let type: String
    let value: String
    let valid: Bool
  }

  @Test func vectorsOfTheLawAreJudgedAsThere() throws {
    let bytes = try Corpus.bytes(at: Corpus.shared + "/law/vectors.json")
    let vectors = try JSONDecoder().decode(Vectors.self, from: Data(bytes)).ids
    #expect(vectors.count == 10)
    for vector in vectors {
      let fault: IdentifierFault? =
        switch vector.type {
        case "IBAN": IBAN.fault(in: vector.value)
        case "VATIN": VATID.fault(in: vector.value)
        case "LEI": LEI.fault(in: vector.value)
        case "PLZ": GermanPostcode.fault(in: vector.value)
        case "STEUERID": SteuerID.fault(in: vector.value)
        default: try #require(nil, "\(vector.type) is unknown")
        }
      #expect((fault == nil) == vector.valid, "\(vector.value)")
    }
  }
}
