import CaseModel
import Fields
import Formats

/// Reads a policy file. `docs/policy.md` shows its form, `schemas/koffer-policy-1.0.json` lets editors check it.
package enum PolicyReader {
  /// No escalation comes near; a plan tries every step of it.
  static let mostSteps = 100

  /// The policy, or nil where anything in it does not read; the findings say what and where.
  ///
  /// - Parameter sha256: of `bytes`.
  package static func read(
    _ bytes: [UInt8], file: String, sha256: String, vocabulary: Vocabulary? = nil
  ) -> Reading<Policy?> {
    let desk = ReadingDesk(
      file: file, vocabulary: vocabulary, handbook: .policy, repeatsWords: true, refusesEmptyKeys: true)
    guard let root = RootSection.read(bytes, desk) else { return Reading(nil, desk.findings) }
    var clauses = ClauseNumbers()
    let policy = root.policy(sha256: sha256, &clauses)
    root.reportUnknownKeys()
    // One value may be asked for twice.
    var said: [Finding] = []
    for finding in desk.findings.sorted(by: { $0.place < $1.place }) where said.last != finding { said.append(finding) }
    let findings = said
    return Reading(findings.isEmpty ? policy : nil, findings)
  }
}

/// The numbers given to clauses so far; a finding must be able to cite one of them.
struct ClauseNumbers {
  private var known: Set<String> = []

  /// Whether it is new.
  mutating func insert(_ number: String) -> Bool { known.insert(number).inserted }
}

/// The names of steps: those read so far, and those to come.
struct StepNames {
  /// As the file writes them, in its order.
  let all: [String]
  private(set) var known: [String] = []
  /// Whether each step so far has a name of its own; else a name that is missing may have been meant for one of them.
  private(set) var areComplete = true

  init(all: [String]) { self.all = all }

  mutating func append(_ name: String?) {
    guard let name, !known.contains(name) else {
      areComplete = false
      return
    }
    known.append(name)
  }

  /// Whether a name that leads nowhere is worth a word: not where it may follow from a fault already told.
  func isSlip(_ name: String) -> Bool {
    areComplete || all.contains(name) || Spelling.nearest(to: name, among: known) != nil
  }
}

extension YAMLNode {
  /// What stands under that key; nil where it is no mapping, or has no such key.
  fileprivate func entry(_ key: String) -> YAMLNode? {
    guard case .mapping(let entries, _) = self else { return nil }
    return entries.first { $0.key == key && !$0.value.isNull }?.value
  }
}

extension Section {
  fileprivate func policy(sha256: String, _ clauses: inout ClauseNumbers) -> Policy? {
    for key in ["policy", "version", "owner", "title", "steps", "handover"] { require(key) }
    let name = plainName("policy", of: Text("einer Richtlinie", "a policy"))
    let version = text("version")
    let owner = text("owner")
    let title = wording("title")
    let about = wording("about")
    let validFrom = day("valid_from")
    let validUntil = day("valid_until")
    checkPeriod(validFrom, validUntil)
    let floor = section("floor") { $0.floor(&clauses) }
    let customers = section("customers") { $0.customers(&clauses) }
    var names = StepNames(all: stepNames)
    let steps = sections("steps") { $0.step(behind: &names, &clauses) }
    if case .sequence(let items, _)? = value("steps"), items.isEmpty, let node = value("steps") {
      desk.report(
        .valueMissing, at: node.position,
        Text("Die Richtlinie nennt keinen Schritt.", "The policy names no step."))
    }
    if steps.count > PolicyReader.mostSteps, let node = value("steps") {
      desk.report(
        .wrongType, at: node.position,
        Text("Mehr als \(PolicyReader.mostSteps) Schritte.", "More than \(PolicyReader.mostSteps) steps."),
        remedy: Text("Schritte zusammenfassen.", "Bring steps together."))
    }
    var routesBefore: [Route] = []
    let routes = sections("routes") { $0.route(behind: &routesBefore, &clauses) }
    checkRoutes(routes, above: floor?.value)
    checkInvoices(behind: steps)
    let fairness =
      section("fairness") { section in
        let fairness = section.fairness(&clauses)
        section.checkPeople(of: steps, under: fairness)
        section.checkPace(of: steps, under: fairness)
        section.checkGap(of: steps, under: fairness)
        return fairness
      } ?? Fairness()
    let waivable = names.known + fairness.answerable
    let waivers = section("waivers") { $0.waiverTerms(waivable, areComplete: names.areComplete, &clauses) }
    let tone = section("tone") { $0.houseTone(&clauses) }
    let handover = section("handover") { section in
      let handover = section.handover(&clauses)
      if let handover { section.checkHandover(handover, behind: steps) }
      return handover
    }
    if let handover { checkFreshness(of: steps, before: handover) }
    let gates = section("gates") { $0.gates() } ?? [:]
    if value("customers") == nil, let position = firstCustomerCondition {
      desk.report(
        .valueMissing, at: position,
        Text(
          "Eine Bedingung fragt nach „customer“, doch „customers“ sagt nicht, ab wann jemand Stammkunde ist.",
          "A condition asks for “customer”, but no “customers” says after how long somebody is long-standing."),
        remedy: Text(
          "Oben ergänzen, etwa: customers: {clause: \"1.2\", long_standing_after: 24}.",
          "Add at the top, for example: customers: {clause: \"1.2\", long_standing_after: 24}."))
    }
    guard let name, let version, let owner, let title, let handover else { return nil }
    return Policy(
      name: name, version: version, owner: owner, title: title, about: about, validFrom: validFrom,
      validUntil: validUntil, sha256: sha256, floor: floor, customers: customers, steps: steps,
      routes: routes, waivers: waivers, fairness: fairness, tone: tone, handover: handover, gates: gates)
  }

  private func checkPeriod(_ from: Day?, _ until: Day?) {
    guard let from, let until, until < from, let node = value("valid_until") else { return }
    desk.report(
      .wrongType, at: node.position,
      Text("„valid_until“ liegt vor „valid_from“.", "“valid_until” is before “valid_from”."),
      remedy: Text(
        "Den letzten Tag auf oder nach den ersten legen.", "Put the last day on the first or after it."))
  }

  /// The names of all steps as they are written, whether or not the steps themselves read.
  private var stepNames: [String] {
    guard case .sequence(let items, _)? = value("steps") else { return [] }
    return items.compactMap { item in
      guard case .scalar(let name, _, _)? = item.entry("step") else { return nil }
      return name
    }
  }

  /// Where the first condition stands that asks how long somebody has been a customer.
  private var firstCustomerCondition: YAMLPosition? {
    for key in ["steps", "routes"] {
      guard case .sequence(let items, _)? = value(key) else { continue }
      for item in items {
        if let customer = item.entry("when")?.entry("customer") { return customer.position }
      }
    }
    return nil
  }
}
