import CaseModel
import Foundation
import Law
import TestSupport

/// The published vectors beside the checkout: days and sums as text, as they stand in the file.
struct Vectors: Decodable {
  let interest: [Interest]
  let allocation: [Allocation]
  let dates: [[String: String]]
  let limitation: [Limitation]

  static let path = Corpus.shared + "/law/vectors.json"
  static let isPresent = Corpus.isPresent && FileManager.default.fileExists(atPath: path)

  static func read() throws -> Vectors {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Vectors.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  struct Interest: Decodable {
    let name: String
    let principal: String
    let firstInterestDay: String
    let endDayInclusive: String
    let pointsOverBase: Int
    let act365: Reckoning
    let actact: Reckoning
  }

  struct Reckoning: Decodable {
    let segments: [Segment]
    let totalSumOfRoundedSegments: String
  }

  struct Segment: Decodable, Equatable {
    let from: String
    let to: String
    let days: Int
    let ratePercent: String
    let denominator: Int
    let amount: String
  }

  struct Allocation: Decodable {
    let principal: String
    let costs: String
    let firstInterestDay: String
    let pointsOverBase: Int
    let payment: Payment
    let asOf: String
    let paymentDayOnOldPrincipal: Bool
    let log: [[Cell]]

    struct Payment: Decodable {
      let date: String
      let amount: String
    }
  }

  /// A cell of the log: a word, a number, or a row of its own.
  indirect enum Cell: Decodable, Equatable {
    case text(String)
    case number(Int)
    case row([Cell])

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let text = try? value.decode(String.self) {
        self = .text(text)
      } else if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else {
        self = .row(try value.decode([Cell].self))
      }
    }
  }

  struct Limitation: Decodable {
    let due: String?
    let endBefore: String?
    let suspendedFrom: String?
    let suspendedTo: String?
    let suspendedDays: Int?
    let partPayment: String?
    let resJudicata: String?
    let end: String
  }
}

extension Vectors.Segment {
  init(_ segment: InterestSegment) {
    from = "\(segment.from)"
    to = "\(segment.through)"
    days = segment.days
    ratePercent = "\(segment.rate)"
    denominator = segment.daysOfYear
    amount = "\(segment.amount)"
  }
}
