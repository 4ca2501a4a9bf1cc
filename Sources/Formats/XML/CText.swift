// Given to a C function as it is, a `String` is copied to the heap for each call; lent by these, a long one is not copied
// at all. Looking for elements and writing them makes a thousand calls a case.

extension String {
  /// Lends the text to C.
  func lent<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    withCString(body)
  }

  /// Lends two texts to C, of which the second may be missing.
  func lent<Result>(with other: String?, _ body: (UnsafePointer<CChar>, UnsafePointer<CChar>?) -> Result) -> Result {
    withCString { first in
      guard let other else { return body(first, nil) }
      return other.withCString { body(first, $0) }
    }
  }
}
