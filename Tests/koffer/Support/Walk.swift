import Foundation
import TestSupport
import Testing

/// The commands of a page, in order: what a reader would type, and what the page says comes of it.
///
/// A fenced block of `yaml` is added to the case file; `…` stands for lines left out, or for the rest of one.
struct Walk {
  /// One command, and the lines shown below it.
  struct Run {
    let arguments: [String]
    let shown: [String]
  }

  enum Step {
    case edit(String)
    case run(Run)
  }

  let steps: [Step]

  var runs: Int { steps.count { if case .run = $0 { true } else { false } } }

  /// - Parameter page: below `docs/`.
  init(page: String) throws {
    let text = try String(contentsOfFile: "\(Corpus.project)/docs/\(page)", encoding: .utf8)
    let parts = text.components(separatedBy: "```")
    var steps: [Step] = []
    for (index, part) in parts.enumerated() where !index.isMultiple(of: 2) {
      if part.hasPrefix("yaml\n") {
        steps.append(.edit(String(part.dropFirst(5))))
      } else if part.hasPrefix("\n$ koffer ") {
        steps += part.components(separatedBy: "\n$ koffer ").dropFirst().map { .run(Walk.run($0)) }
      }
    }
    self.steps = steps
  }

  private static func run(_ text: String) -> Run {
    let lines = text.split(separator: "\n").map(String.init)
    var arguments: [String] = []
    for (place, part) in (lines.first ?? "").split(separator: "\"").map(String.init).enumerated() {
      arguments += place.isMultiple(of: 2) ? part.split(separator: " ").map(String.init) : [part]
    }
    return Run(arguments: arguments, shown: Array(lines.dropFirst()))
  }

  /// Goes through it in a workplace that has a ready case `cases/2026-0042` and an agency's folder.
  ///
  /// - Parameters:
  ///   - dated: the commands that are run as of the samples' day.
  ///   - held: the runs that end with exit code 3, counted from 0.
  ///   - delivery: what koffer.yaml says of the agency besides.
  ///   - isHandedOver: whether the case is out already.
  func go(
    dated: Set<String> = [], held: Set<Int> = [], delivery: String = "", isHandedOver: Bool = false
  ) throws -> Workplace {
    let workplace = try Workplace()
    try workplace.copy("bereit-eine-xrechnung", as: "cases/2026-0042")
    try workplace.write("", to: "agency/.keep")
    try workplace.write(
      try workplace.text("koffer.yaml") + "deliveries: {koffer: {to: agency\(delivery)}}\n", to: "koffer.yaml")
    if isHandedOver {
      let run = try workplace.run(["hand-over", "cases/2026-0042", "--for", "koffer"] + KofferProgram.asOf)
      #expect(run.status == 0)
    }
    var index = 0
    for step in steps {
      switch step {
      case .edit(let yaml):
        let name = "cases/2026-0042/case.yaml"
        try workplace.write(try workplace.text(name) + yaml, to: name)
      case .run(let run):
        try check(run, in: workplace, dated, status: held.contains(index) ? 3 : 0)
        index += 1
      }
    }
    return workplace
  }

  private func check(_ run: Run, in workplace: Workplace, _ dated: Set<String>, status: Int32) throws {
    var arguments = run.arguments
    if dated.contains(arguments[0]) { arguments += KofferProgram.asOf }
    let answer = try workplace.run(arguments, environment: ["LC_ALL": "de_DE.UTF-8"])
    #expect(answer.status == status, "\(run.arguments): \(answer.errors)\(answer.output)")
    var said = answer.output.split(separator: "\n").map(String.init)[...]
    for line in run.shown where line != "…" {
      let shown = line.hasSuffix(" …") ? String(line.dropLast(2)) : line
      let found = said.firstIndex { $0 == shown || line.hasSuffix(" …") && $0.hasPrefix(shown) }
      #expect(found != nil, "\(run.arguments): \(line)")
      said = said[(found.map { $0 + 1 } ?? said.endIndex)...]
    }
  }
}
