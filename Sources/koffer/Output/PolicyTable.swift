import Aktenkoffer
import CaseModel
import Escalation

/// All policies that can be had: one line a policy, below it its title and owner; what is wrong at the end.
struct PolicyTable {
  let asOf: Day

  func print(_ library: PolicyLibrary) {
    Console.print(Style.strong(say("Richtlinien, Stand ", "Policies as of ") + asOf.text(Speech.language)))
    Console.print()
    Console.print(
      Style.soft(
        "  "
          + line(
            say("Name", "Name"), say("Fassung", "Version"), say("Schritte", "Steps"), say("gilt", "valid"), "SHA-256")))
    for entry in library.entries { print(entry) }
    Console.print()
    Console.print(
      say("In Kraft: ", "In force: ") + library.inForce
        + Style.soft(
          " · " + (library.workspace.map { "\($0)/koffer.yaml" } ?? say("ohne Arbeitsbereich", "no workspace"))))
    let findings = library.entries.flatMap(\.findings) + library.findings
    if !findings.isEmpty { Console.print() }
    findings.forEach(FindingLines(folder: "").print)
  }

  private func print(_ entry: PolicyLibrary.Entry) {
    let mark = entry.isInForce ? Style.good("▸") : " "
    guard let policy = entry.policy else {
      Console.print(
        "\(mark) "
          + line(entry.name, Style.bad(Columns.pad(say("defekt", "broken"), 8)), "–", "–", short(entry.sha256)))
      Console.print(Style.soft("    \(entry.file ?? "")"))
      return
    }
    let valid = validity(policy)
    Console.print(
      "\(mark) " + line(entry.name, policy.version, String(policy.steps.count), valid, short(entry.sha256)))
    let origin = entry.file ?? say("mitgeliefert", "built in")
    Console.print(Style.soft("    \(policy.title(Speech.language)) · \(policy.owner) · \(origin)"))
  }

  private func validity(_ policy: Policy) -> String {
    switch (policy.validFrom, policy.validUntil) {
    case (nil, nil): return say("immer", "always")
    case (let from?, nil): return say("ab ", "from ") + from.text(Speech.language)
    case (nil, let until?): return say("bis ", "until ") + until.text(Speech.language)
    case (let from?, let until?): return from.text(Speech.language) + " – " + until.text(Speech.language)
    }
  }

  private func short(_ sha256: String) -> String { String(sha256.prefix(12)) + "…" }

  private func line(_ name: String, _ version: String, _ steps: String, _ valid: String, _ sha256: String) -> String {
    [
      Columns.cell(name, 30), Columns.pad(version, 8), Columns.pad(steps, 8, right: true), Columns.pad(valid, 23),
      sha256,
    ].joined(separator: "  ")
  }
}

/// The same for a program.
struct PolicyListJSON: Encodable {
  var asOf: String
  var workspace: String?
  var inForce: String
  var policies: [Entry]
  var findings: [FindingEntry]

  struct Entry: Encodable {
    var name: String
    var file: String?
    var sha256: String
    var inForce: Bool
    /// False where it does not read; then there is nothing but its findings.
    var readable: Bool
    /// Whether cases can be judged by it on the day.
    var valid: Bool?
    var version: String?
    var owner: String?
    var title: String?
    var validFrom: String?
    var validUntil: String?
    var steps: [String]?
    var findings: [FindingEntry]
  }

  init(_ library: PolicyLibrary, asOf: Day) {
    self.asOf = asOf.description
    workspace = library.workspace
    inForce = library.inForce
    policies = library.entries.map { Entry($0, asOf: asOf) }
    findings = library.findings.map(FindingEntry.init)
  }
}

extension PolicyListJSON.Entry {
  fileprivate init(_ entry: PolicyLibrary.Entry, asOf: Day) {
    name = entry.name
    file = entry.file
    sha256 = entry.sha256
    inForce = entry.isInForce
    readable = entry.policy != nil
    valid = entry.policy.map { ($0.validFrom ?? asOf) <= asOf && asOf <= ($0.validUntil ?? asOf) }
    version = entry.policy?.version
    owner = entry.policy?.owner
    title = entry.policy?.title(Speech.language)
    validFrom = entry.policy?.validFrom?.description
    validUntil = entry.policy?.validUntil?.description
    steps = entry.policy?.steps.map(\.name)
    findings = entry.findings.map(FindingEntry.init)
  }
}
