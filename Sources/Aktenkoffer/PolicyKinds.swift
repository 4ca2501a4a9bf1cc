import CaseModel
import Escalation
import Fields

extension Finding {
  /// - Parameter known: the names that there are.
  static func policyMissing(_ name: String, at place: Place, among known: [String]) -> Finding {
    Finding(
      .policyMissing, at: place,
      Text("Die Richtlinie policies/\(name).yaml gibt es nicht.", "There is no policy policies/\(name).yaml."),
      remedy: Spelling.nearest(to: name, among: known).map {
        Text("Gemeint ist wohl „\($0)“.", "“\($0)” was probably meant.")
      })
  }

  static func policyNameTaken(_ name: String, at place: Place) -> Finding {
    Finding(
      .policyNameTaken, at: place,
      Text(
        "Die Richtlinie \(name) bringt das Programm selbst mit.", "Policy \(name) ships with the program itself."))
  }

  static func policyMisnamed(_ name: String, file: String, at place: Place) -> Finding {
    Finding(
      .policyMisnamed, at: place,
      Text(
        "Die Datei heißt \(file), die Richtlinie darin \(name).",
        "The file is called \(file), the policy in it \(name)."),
      remedy: Text(
        "Die Datei \(name).yaml nennen, oder darin „policy: \(file)“ schreiben.",
        "Call the file \(name).yaml, or write “policy: \(file)” in it."))
  }

  /// - Parameter rival: where the other text stands.
  static func policyAmbiguous(_ policy: Policy, _ rival: String, at place: Place) -> Finding {
    Finding(
      .policyAmbiguous, at: place,
      Text(
        "Die Richtlinie \(policy.name), Fassung \(policy.version), steht mit anderem Text auch in \(rival).",
        "Policy \(policy.name), version \(policy.version), stands with another text in \(rival) too."))
  }

  static func policyTooLarge(_ limit: Int, at place: Place) -> Finding {
    Finding(
      .caseFileUnreadable, at: place,
      Text("Die Datei ist größer als \(limit >> 20) MiB.", "The file is larger than \(limit >> 20) MiB."),
      remedy: Text(
        "Keine Richtlinie ist so lang; die richtige Datei ablegen.", "No policy is so long; put the right file there."))
  }
}

extension FindingKind {
  package static let policyMissing = FindingKind(
    "RICHTLINIE-01", .block, Text("Richtlinie fehlt", "Policy missing"),
    remedy: Text(
      "Eine Richtlinie nennen, die „koffer policy list“ zeigt, oder die Datei unter policies/ anlegen.",
      "Name a policy that “koffer policy list” shows, or create the file under policies/."),
    basis: [.contract("koffer.yaml")])

  package static let policyVersionMissing = FindingKind(
    "RICHTLINIE-03", .block, Text("Andere Fassung der Richtlinie", "Other version of the policy"),
    remedy: Text(
      "Die alte Fassung unter policies/ aufbewahren, oder den Fall bewusst auf die neue umstellen („policy.version“).",
      "Keep the old version under policies/, or move the case to the new one on purpose (“policy.version”)."),
    basis: [.contract("policy")])

  package static let policyChanged = FindingKind(
    "RICHTLINIE-04", .block, Text("Text der Richtlinie geändert", "Text of the policy changed"),
    remedy: Text(
      "Den alten Text wiederherstellen; einer geänderten Richtlinie eine neue Fassung geben.",
      "Restore the old text; give a changed policy a new version."), basis: [.contract("policy.sha256")])

  package static let policyNameTaken = FindingKind(
    "RICHTLINIE-05", .block, Text("Name der Richtlinie vergeben", "Name of the policy taken"),
    remedy: Text(
      "Der eigenen Richtlinie einen eigenen Namen geben und ihn in koffer.yaml nennen.",
      "Give your own policy a name of its own, and name that in koffer.yaml."),
    basis: [.manual("docs/policy.md", chapter: "Versions")])

  package static let policyMisnamed = FindingKind(
    "RICHTLINIE-06", .block, Text("Datei und Richtlinie heißen verschieden", "File and policy are called differently"),
    remedy: Text(
      "Die Datei wie die Richtlinie nennen, oder „policy“ darin wie die Datei.",
      "Call the file as the policy, or “policy” in it as the file."),
    basis: [.manual("docs/policy.md", chapter: "Versions")])

  package static let policyAmbiguous = FindingKind(
    "RICHTLINIE-07", .block, Text("Zwei Texte einer Fassung", "Two texts of one version"),
    remedy: Text(
      "Einem der Texte eine eigene Fassung geben, oder im Fall die Prüfsumme festhalten („policy.sha256“).",
      "Give one of the texts a version of its own, or pin the checksum in the case (“policy.sha256”)."),
    basis: [.manual("docs/policy.md", chapter: "Versions")])

  /// All of them, for the catalogue.
  package static let ofPolicies: [FindingKind] = [
    .policyMissing, .policyVersionMissing, .policyChanged, .policyNameTaken, .policyMisnamed,
    .policyAmbiguous,
  ]
}
