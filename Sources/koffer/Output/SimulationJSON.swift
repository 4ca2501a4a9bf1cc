import Aktenkoffer
import CaseModel
import Escalation
import Synchronization

/// A simulation for a program: the cases as they come, then the sums.
final class SimulationJSON: ResultPrinter {
  private let state: Mutex<State>
  private let isTimed: Bool

  private struct State {
    var tally: PolicyTally
    var isFirst = true
  }

  init(_ trial: PolicyTrial, isTimed: Bool) {
    state = Mutex(State(tally: PolicyTally(trial)))
    self.isTimed = isTimed
    Console.print(json: "{\"asOf\":\"\(trial.days.first?.description ?? "")\",\"cases\":[")
  }

  func print(_ folder: String, _ result: Result<PolicyTrial.Result, Outage>) {
    state.withLock { state in
      state.tally.add(result)
      let entry = CaseEntry(folder, result, state.tally)
      Console.print(json: (state.isFirst ? "" : ",") + JSON.text(entry))
      state.isFirst = false
    }
  }

  func finish() {
    state.withLock { state in
      let policies = state.tally.policies.indices.map { PolicySums(state.tally, $0) }
      Console.print(
        json: "],\"judged\":\(state.tally.judged),\"broken\":\(state.tally.broken),\"policies\":"
          + JSON.text(policies) + "}")
      if isTimed { state.tally.printTime() }
    }
  }

  private struct CaseEntry: Encodable {
    var folder: String
    var number: String?
    /// By policy, then by day.
    var results: [ResultEntry] = []
    /// Where there is no case to judge: what is wrong with its file.
    var findings: [FindingEntry]?
    var outage: OutageEntry?

    init(_ folder: String, _ result: Result<PolicyTrial.Result, Outage>, _ tally: PolicyTally) {
      self.folder = folder
      switch result {
      case .failure(let outage): self.outage = OutageEntry(outage)
      case .success(let result):
        number = result.number
        findings = result.broken?.map(FindingEntry.init)
        guard findings == nil else { return }
        results = tally.policies.indices.flatMap { policy in
          tally.days.indices.map { day in
            ResultEntry(tally.policies[policy], tally.days[day], result.outcomes[day][policy])
          }
        }
      }
    }
  }

  private struct ResultEntry: Encodable {
    var policy: String
    var version: String
    var asOf: String
    var ready: Bool
    /// Codes of what holds the case, each once.
    var blocking: [String]

    init(_ policy: Policy, _ day: Day, _ outcome: Simulation.Outcome) {
      self.policy = policy.name
      version = policy.version
      asOf = day.description
      ready = outcome.isReady
      blocking = Set(outcome.obstacles.map(\.code)).sorted()
    }
  }

  private struct PolicySums: Encodable {
    var name: String
    var version: String
    var sha256: String
    var days: [DaySums]
    var clauses: [ClauseSums]
    var withoutClause: [KindSums]

    struct DaySums: Encodable {
      var asOf: String
      var ready: Int
      var held: Int
    }

    struct ClauseSums: Encodable {
      var clause: String
      var title: String
      var cases: Int
    }

    struct KindSums: Encodable {
      var code: String
      var title: String
      var cases: Int
    }

    init(_ tally: PolicyTally, _ index: Int) {
      let policy = tally.policies[index]
      name = policy.name
      version = policy.version
      sha256 = policy.sha256
      days = tally.days.indices.map {
        DaySums(
          asOf: tally.days[$0].description, ready: tally.ready(under: index, on: $0),
          held: tally.held(under: index, on: $0))
      }
      clauses = tally.clauses(of: index).map {
        ClauseSums(
          clause: $0.article.clause?.number ?? "", title: $0.article.title(Speech.language), cases: $0.cases)
      }
      withoutClause = tally.kinds(under: index).map {
        KindSums(code: $0.kind.code, title: $0.kind.title(Speech.language), cases: $0.cases)
      }
    }
  }
}
