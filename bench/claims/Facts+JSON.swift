import CaseModel
import Foundation

extension Facts {
  /// The same facts for a peer that reckons in another language: sums in cents, days as text.
  struct Plain: Encodable {
    let number: Int
    let business: Bool
    let contract: String
    let invoices: [Invoice]
    let letters: [Letter]
    let payments: [Booking]
    let credits: [Booking]
    let costs: [Booking]

    struct Invoice: Encodable {
      let number, issued, due, received: String
      let cents: Int64
      let agreed: Bool
    }

    struct Letter: Encodable {
      let sent, received: String
      let fee: Int64
    }

    struct Booking: Encodable {
      let on: String
      let cents: Int64
      let invoice: Int?
      let proven: Bool
    }
  }

  var plain: Plain {
    func plain(_ bookings: [Booking], lastIsProven: Bool = true) -> [Plain.Booking] {
      bookings.enumerated().map { index, booking in
        Plain.Booking(
          on: "\(booking.on)", cents: booking.cents, invoice: booking.invoice,
          proven: lastIsProven || index < bookings.count - 1)
      }
    }
    return Plain(
      number: number, business: isBusiness, contract: "\(contract)",
      invoices: invoices.map {
        Plain.Invoice(
          number: $0.number, issued: "\($0.issued)", due: "\($0.due)", received: "\($0.received)", cents: $0.cents,
          agreed: $0.isAgreed)
      },
      letters: letters.map { Plain.Letter(sent: "\($0.sent)", received: "\($0.received)", fee: $0.fee) },
      payments: plain(payments), credits: plain(credits), costs: plain(costs, lastIsProven: false))
  }

  /// One case a line.
  func line() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return String(decoding: try encoder.encode(plain), as: UTF8.self)
  }
}
