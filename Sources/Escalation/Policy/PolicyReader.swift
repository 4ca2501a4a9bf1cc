import CResources
import CaseModel
import Fields
import Formats

/// Reads a policy file.
package enum PolicyReader {
  /// The policy, or nil where anything in it does not read; the findings say what and where.
  package static func read(_ bytes: [UInt8], file: String, sha256: String) -> Reading<Policy?> {
    let desk = ReadingDesk(file: file)
    guard let root = RootSection.read(bytes, desk) else { return Reading(nil, desk.findings) }
    let policy = root.policy(sha256: sha256)
    root.reportUnknownKeys()
    return Reading(desk.findings.isEmpty ? policy : nil, desk.findings)
  }

  /// The text of the policy that ships with the tool.
  package static var standard: [UInt8] {
    let resource = cresource_standard_policy()
    return [UInt8](UnsafeBufferPointer(start: resource.bytes, count: resource.length))
  }
}

extension Section {
  fileprivate func policy(sha256: String) -> Policy? {
    for key in ["policy", "version", "owner", "floor", "steps", "handover"] { require(key) }
    let name = text("policy")
    let version = text("version")
    let owner = text("owner")
    let title = text("title")
    let validFrom = day("valid_from")
    let floor = section("floor") { $0.floor() }
    var names: [String] = []
    let steps = sections("steps") { $0.step(behind: &names) }
    if steps.isEmpty, let node = value("steps") {
      desk.report(
        .valueMissing, at: node.position,
        Text("Die Richtlinie nennt keinen Schritt.", "The policy names no step."))
    }
    let handover = section("handover") { $0.handover() }
    let gates = section("gates") { $0.gates() } ?? [:]
    guard let name, let version, let owner, let floor, let handover else { return nil }
    return Policy(
      name: name, version: version, owner: owner, title: title ?? name, validFrom: validFrom, sha256: sha256,
      floor: floor, steps: steps, handover: handover, gates: gates)
  }

  private func floor() -> Policy.Clause<Money>? {
    require("clause")
    require("amount")
    let clause = text("clause")
    let amount = money("amount")
    guard let clause, let amount else { return nil }
    return Policy.Clause(amount, clause)
  }

  private func gates() -> [Gate: Gate.Weight] {
    var gates: [Gate: Gate.Weight] = [:]
    for gate in Gate.allCases { gates[gate] = choice(gate.rawValue, Gate.Weight.self) }
    return gates
  }

  private func handover() -> Policy.Handover? {
    for key in ["clause", "not_before", "not_later"] { require(key) }
    let clause = text("clause")
    let notBefore = number("not_before", in: 0...365)
    let notLater = number("not_later", in: 1...3650)
    guard let clause, let notBefore, let notLater else { return nil }
    return Policy.Handover(clause: clause, notBefore: notBefore, notLater: notLater)
  }

  /// - Parameter names: of the steps before, in their order; this one's is added.
  private func step(behind names: inout [String]) -> PolicyStep? {
    for key in ["step", "clause", "title", "not_before", "not_later"] { require(key) }
    let name = text("step")
    let clause = text("clause")
    let title = section("title") { title in
      let german = title.text("de")
      return german.map { Text($0, title.text("en") ?? $0) }
    }
    let letter = section("letter") { $0.letter() }
    let call = section("call") { call in
      PolicyStep.Kind.call(
        attempts: call.number("attempts", in: 1...20) ?? 1, days: call.number("days", in: 1...20) ?? 1)
    }
    let after = text("after")
    checkOrder(name, after: after, behind: names)
    if let name { names.append(name) }
    let notBefore = number("not_before", in: 0...365)
    let notLater = number("not_later", in: 1...3650)
    guard let name, let clause, let title, let kind = letter ?? call, let notBefore, let notLater else { return nil }
    return PolicyStep(
      name: name, clause: clause, title: title, kind: kind, after: after, notBefore: notBefore, notLater: notLater)
  }

  /// A step after one that comes later, or is none, could never be judged too early.
  private func checkOrder(_ name: String?, after: String?, behind names: [String]) {
    if let name, names.contains(name), let node = value("step") {
      desk.report(
        .choiceUnknown, at: node.position,
        Text("Diesen Schritt gibt es schon.", "There is such a step already."),
        remedy: Text("Jedem Schritt einen eigenen Namen geben.", "Give each step a name of its own."))
    }
    if let after, !names.contains(after), let node = value("after") {
      let list = names.joined(separator: ", ")
      desk.report(
        .choiceUnknown, at: node.position,
        Text("„\(path("after"))“ nennt keinen früheren Schritt.", "“\(path("after"))” names no earlier step."),
        remedy: Text("Möglich sind: \(list).", "Possible are: \(list)."))
    }
  }

  private func letter() -> PolicyStep.Kind? {
    require("kind")
    require("days_to_pay")
    let kind = choice("kind", Reminder.Kind.self)
    let level = number("level", in: 1...9)
    let days = number("days_to_pay", in: 0...365)
    let announces = choice("announces", Reminder.Announcement.self)
    guard let kind, let days else { return nil }
    return .letter(kind, level: level, daysToPay: days, announces: announces)
  }
}
