/// Why an HTTPS server did not take a file. No word of its own goes in.
package struct HTTPSProblem: DeliveryProblem, Equatable {
  package let reason: Reason
  package var receipt: Receipt?
  package var wish: Int?

  package enum Reason: Equatable, Sendable {
    /// Nothing of the request went out.
    case unreachable
    /// It broke off on the way, or took too long.
    case lost
    /// The server's certificate is not to be trusted. Nothing went out.
    case certificate
    /// Our certificate, its key, or the file of authorities cannot be used, or others may read the key.
    case ownFiles
    /// There is no token, or others may read it.
    case ownToken
    case login
    case notFound
    /// Something lies there already.
    case taken
    /// Too large, or no room.
    case full
    case busy
    case redirected
    /// A refusal by any other code.
    case refused
    /// An error of the server's behind which the file may lie all the same.
    case failed
    /// The library could not begin.
    case library
  }

  package init(_ reason: Reason, _ receipt: Receipt? = nil, wish: Int? = nil) {
    self.reason = reason
    self.receipt = receipt
    self.wish = wish
  }

  /// nil of a status that says the file was taken. Source: RFC 9110, 15; RFC 4918, 11.5; RFC 6585, 4.
  package init?(_ receipt: Receipt, wish: Int?) {
    let reason: Reason
    switch receipt.code {
    case 200..<300: return nil
    case 300..<400: reason = .redirected
    case 401, 403, 407: reason = .login
    case 404, 410: reason = .notFound
    case 409, 412: reason = .taken
    case 413, 507: reason = .full
    case 408, 425, 429, 503: reason = .busy
    case 400..<500, 501, 505: reason = .refused
    default: reason = .failed
    }
    self.init(reason, receipt, wish: wish)
  }

  package var passes: Bool { [.unreachable, .lost, .busy, .failed].contains(reason) }

  /// What broke off, and an error of the server's own, say nothing about what it has.
  package var isRefusal: Bool { ![.lost, .failed].contains(reason) }

  /// Behind a gateway, another server may still be at it.
  package var mayArriveLate: Bool { reason == .lost || [502, 504].contains(receipt?.code) }

  package var isTaken: Bool { reason == .taken }
}
