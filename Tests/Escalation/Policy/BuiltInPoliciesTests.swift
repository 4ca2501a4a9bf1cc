import CaseModel
import Escalation
import Testing

/// What ships with the tool is complete: a creditor may take any of it as it is.
@Suite struct BuiltInPoliciesTests {
  @Test(arguments: PolicyShelf.names) func readsWithoutFindings(name: String) throws {
    let reading = PolicyReader.read(try #require(PolicyShelf.text(of: name)), file: "\(name).yaml", sha256: "")
    #expect(reading.findings.map { "\($0.place): \($0.message.english)" } == [])
    #expect(reading.value?.name == name)
    #expect(reading.value?.about != nil)
  }

  @Test(arguments: PolicyShelf.names) func everyClauseSaysWhatItAsksFor(name: String) throws {
    let bytes = try #require(PolicyShelf.text(of: name))
    let policy = try #require(PolicyReader.read(bytes, file: "\(name).yaml", sha256: "").value)
    for clause in policy.clauses {
      let text = try #require(clause.text, "clause \(clause.number)")
      #expect(text.german.count > 20, "clause \(clause.number)")
      #expect(text.english.count > 20, "clause \(clause.number)")
    }
  }

  /// Whoever is asked to pay is given time to do it: a week, or five working days where the policy says so.
  @Test(arguments: PolicyShelf.names) func lettersLeaveTimeToPay(name: String) throws {
    let bytes = try #require(PolicyShelf.text(of: name))
    let policy = try #require(PolicyReader.read(bytes, file: "\(name).yaml", sha256: "").value)
    for act in policy.steps.flatMap(\.alternatives) where act.kind.source == .letter {
      guard let grants = act.grants else { continue }
      #expect(grants.days >= (grants.isWorking ? 5 : 7))
    }
  }

  /// Nobody learns of the recipient from the recipient.
  @Test(arguments: PolicyShelf.names) func theHandoverIsAnnounced(name: String) throws {
    let bytes = try #require(PolicyShelf.text(of: name))
    let policy = try #require(PolicyReader.read(bytes, file: "\(name).yaml", sha256: "").value)
    let notices = policy.steps.flatMap(\.alternatives).filter { $0.kind.word == "final_notice" }
    #expect(!notices.isEmpty)
    #expect(notices.allSatisfy { $0.announces.contains(.collection) })
  }

  @Test func namesAreGivenOnce() {
    #expect(Set(PolicyShelf.names).count == PolicyShelf.names.count)
    #expect(PolicyShelf.names.first == "standard")
    #expect(PolicyShelf.text(of: "no-such-policy") == nil)
  }
}

extension Policy {
  /// Every clause of the policy.
  var clauses: [Clause] {
    let demands = [
      fairness.individualAfterTalk, fairness.hardshipOffered, fairness.offerBeforeHandover, fairness.legalLast,
      fairness.handlersNamed, fairness.rightPerson, fairness.reasonsRecorded, fairness.contactLimit,
      fairness.contactGap,
    ]
    let others = [floor?.clause, customers?.clause, waivers?.clause, tone?.clause, handover.clause]
    return steps.map(\.clause) + routes.map(\.clause) + (demands.map { $0?.clause } + others).compactMap { $0 }
  }
}
