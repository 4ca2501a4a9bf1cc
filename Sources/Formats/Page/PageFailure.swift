/// Why no page could be set; about the machine, never about a case.
package struct PageFailure: Error, Sendable, Hashable {
  package let reason: Reason

  package enum Reason: Sendable, Hashable {
    /// The file names of fonts that are not installed.
    case fontsMissing([String])
    case outOfMemory
    case failed
  }
}
