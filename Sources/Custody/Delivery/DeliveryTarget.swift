import Formats

/// A way to the recipient: a place that files are put into, whole and once.
///
/// What lies there already is never replaced: it was handed over. After an error, only `look` can say what became of a
/// file.
package protocol DeliveryTarget {
  /// As messages and the ledger name a file there.
  func place(of name: String) -> String

  /// Looks whether a file with that hash lies there under that name.
  ///
  /// - Parameter size: the file's, in bytes: of what is longer, no more is read; nil where nobody knows it.
  func look(for name: String, _ sha256: String, size: Int?) throws -> Found

  /// Whether the file lies there as far as it came, under the name it bears until it is whole: then it never was whole.
  func isBegun(_ name: String) throws -> Bool

  /// Takes away what lies there of a file that never was whole: nothing of a case stays where it did not go.
  func discard(_ name: String) throws

  /// Puts a file there under that name, in one step; throws `.changed` where it is not the one that was packed.
  ///
  /// - Parameter placing: called before the one step behind which the file may be there.
  /// - Returns: what the other side said to it; nil where it says nothing.
  func put(_ source: String, as name: String, _ sha256: String, placing: () throws -> Void) throws -> Receipt?
}

extension DeliveryTarget {
  package func isBegun(_ name: String) throws -> Bool { false }
  package func discard(_ name: String) throws {}
}

/// What lies under a name.
package enum Found: Equatable, Sendable {
  case nothing
  /// That very content.
  case same
  /// Something else.
  case other
  /// Nobody can look at this place: it takes files and shows none.
  case unknown
}

/// What a server said to a file. Of its own words, only their hash.
package struct Receipt: Equatable, Sendable {
  /// The status code of HTTP.
  package let code: Int
  /// SHA-256 of the answer's body; nil where it was too long to be kept track of.
  package let sha256: String?

  package init(code: Int, sha256: String?) {
    self.code = code
    self.sha256 = sha256
  }
}

/// An error of a server's that says more than that something went wrong.
package protocol DeliveryProblem: Error {
  /// Whether it may be gone in a moment.
  var passes: Bool { get }
  /// Whether it is certain that nothing arrived, without a look.
  var isRefusal: Bool { get }
  /// Whether it may arrive yet: a server that went on working when nobody listened any more.
  var mayArriveLate: Bool { get }
  /// Whether something lies there already.
  var isTaken: Bool { get }
  /// Seconds after which the server asks to be tried again.
  var wish: Int? { get }
  var receipt: Receipt? { get }
}

extension DeliveryProblem {
  package var isRefusal: Bool { false }
  package var mayArriveLate: Bool { false }
  package var isTaken: Bool { false }
  package var wish: Int? { nil }
  package var receipt: Receipt? { nil }
}
