import CaseModel
import Escalation
import Glibc
import Intake

/// Judges cases under several policies at once: what would be ready today, and on later days if nothing but time passes.
///
/// Which policy a case or its workspace names does not count here. May be used from many threads at once.
public final class PolicyTrial: Sendable {
  /// The day of judgement, then the later ones.
  public let days: [Day]
  public let policies: [Policy]
  private let simulation: Simulation
  /// One for each day; the law is known differently on each.
  private let workspaces: [WorkspaceCache]

  /// - Parameter later: how many days after the first, beside it.
  public init(under policies: [Policy], asOf: Day, later: [Int] = []) {
    self.policies = policies
    simulation = Simulation(under: policies)
    days = [asOf] + later.map(asOf.adding)
    workspaces = days.map(WorkspaceCache.init)
  }

  /// What became of one case.
  public struct Result: Sendable {
    public let folder: String
    public let number: String?
    /// By day, then by policy.
    public let outcomes: [[Simulation.Outcome]]
    /// Where there is no case to judge: what is wrong with its file.
    public let broken: [Finding]?
    /// Of this thread.
    public let time: Time
  }

  /// Computing time in nanoseconds, summed over all threads.
  public struct Time: Sendable {
    public internal(set) var reading: UInt64 = 0
    public internal(set) var judging: UInt64 = 0

    public init() {}

    public static func += (left: inout Time, right: Time) {
      left.reading += right.reading
      left.judging += right.judging
    }
  }

  /// Reads a case once and judges it under each policy on each day.
  public func run(_ folder: String) throws(Outage) -> Result {
    try Outage.translating(folder) {
      try Workbench.borrow { bench in
        let start = ThreadClock.now
        let offices = try self.workspaces.map { try $0.office(of: folder) }
        let reading = try CaseFolder(folder).read(offices[0].workspace, with: bench.reading)
        let read = ThreadClock.now
        let stages = zip(self.days, offices).map { Simulation.Stage(asOf: $0, $1.law, $1.lawFindings) }
        let outcomes = self.simulation.outcomes(of: reading.value, reading.findings, on: stages)
        var time = Time()
        (time.reading, time.judging) = (read - start, ThreadClock.now - read)
        return Result(
          folder: folder, number: reading.value?.number, outcomes: outcomes,
          broken: reading.value == nil ? reading.findings.filter(\.blocks) : nil, time: time)
      }
    }
  }
}

/// What this thread has computed so far; for measuring, never for judging.
private enum ThreadClock {
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
