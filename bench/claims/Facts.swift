import CaseModel

/// What happened in one invented case: one to three invoices and ten events, always the same for the same number.
struct Facts {
  struct Invoice {
    let number: String
    let cents: Int64
    let issued: Day
    let due: Day
    let received: Day
    /// Whether the contract sets the due date.
    let isAgreed: Bool
  }

  struct Letter {
    let sent: Day
    let received: Day
    let fee: Int64
  }

  struct Booking {
    let on: Day
    let cents: Int64
    /// Index of the invoice it names.
    let invoice: Int?
  }

  let number: Int
  let isBusiness: Bool
  let contract: Day
  var invoices: [Invoice] = []
  var letters: [Letter] = []
  var payments: [Booking] = []
  var credits: [Booking] = []
  /// The last of them has no proof.
  var costs: [Booking] = []

  init(number: Int) {
    self.number = number
    var random = Chance(seed: UInt64(number))
    isBusiness = random.below(3) > 0
    let start = Facts.first.adding(random.below(900))
    contract = start.adding(-30)
    for index in 0..<1 + random.below(3) {
      let issued = start.adding(random.below(60))
      invoices.append(
        Invoice(
          // More than all payments come to: what a settled debt is spared is left to the tests.
          number: "R-\(number)-\(index)", cents: Int64(700_000 + random.below(1_000_000)), issued: issued,
          due: issued.adding(14 + random.below(17)), received: issued.adding(1 + random.below(4)),
          isAgreed: random.below(10) < 6))
    }
    for step in 0..<3 {
      let sent = start.adding(70 + 14 * step + random.below(7))
      letters.append(Letter(sent: sent, received: sent.adding(random.below(4)), fee: Int64(random.below(500))))
    }
    func bookings(_ count: Int, upTo cents: Int) -> [Booking] {
      (0..<count).map { _ in
        Booking(
          on: start.adding(60 + random.below(250)), cents: Int64(1 + random.below(cents)),
          invoice: random.below(2) == 0 ? random.below(invoices.count) : nil)
      }
    }
    payments = bookings(3, upTo: 200_000)
    credits = bookings(1, upTo: 10_000)
    costs = bookings(3, upTo: 2_000)
  }

  /// 2 January 2023.
  private static let first = Day(number: 19_359)
}

/// SplitMix64: the same numbers at every run.
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// From 0 to `limit` - 1.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }
}
