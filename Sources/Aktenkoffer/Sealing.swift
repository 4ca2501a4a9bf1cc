import CaseModel
import Formats
import Packing

extension SealRequest {
  /// Reads and judges what an operator names for sealing, before anything is packed.
  ///
  /// - Parameter clock: seconds since 1970-01-01T00:00Z. It is asked for the time of each signature too.
  /// - Returns: the seal; nil where a finding says why not.
  public func seal(clock: @escaping @Sendable () -> Int64) throws(Outage) -> Reading<Seal?> {
    try Outage.naming(certificate ?? recipient ?? ".") { try read(clock: clock) }
  }
}

extension SealCheckRequest {
  /// Reads and judges what a receiver names for verifying, before any package is looked at.
  ///
  /// - Parameter seconds: since 1970-01-01T00:00Z; when certificates must be valid. Nil for the end of the day of
  ///   judgement.
  /// - Returns: nil where a finding says why not.
  public func check(at seconds: Int64? = nil) throws(Outage) -> Reading<SealCheck?> {
    try Outage.naming(key ?? trust ?? ".") { try read(at: seconds) }
  }
}

extension Outage {
  /// As `translating`, where files are not those of one folder: each problem names its own.
  static func naming<Result>(_ path: String, _ body: () throws -> Result) throws(Outage) -> Result {
    try translating(path) {
      do {
        return try body()
      } catch let problem as FileProblem {
        throw Outage(problem, of: problem.path)
      }
    }
  }
}
