import CaseModel
import TestSupport
import Testing

@testable import Escalation

extension CaseBuilder {
  /// The way on from there; the case must be held.
  func plan(asOf day: Day = CaseBuilder.asOf) throws -> Plan {
    let policy = try #require(policy)
    guard case .held(let held) = Clearance.check(file, [], under: policy, .shipped, asOf: day) else {
      Issue.record("ready at once")
      throw CancellationError()
    }
    return try #require(held.plan)
  }
}
