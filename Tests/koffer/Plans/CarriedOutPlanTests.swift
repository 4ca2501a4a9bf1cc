import Foundation
import TestSupport
import Testing

/// Whoever enters what a plan says, on the days it names, has a case that may go out on the day it names, and not before.
@Suite struct CarriedOutPlanTests {
  /// Samples that lack nothing but steps and time.
  private static let samples = [
    "anruf-fehlt", "drei-rechnungen-eine-ohne-zweite-mahnung", "letzte-mahnung-fehlt", "schritte-vertauscht",
    "zweite-mahnung-vor-fristablauf", "letzte-frist-laeuft-noch", "frist-zu-kurz", "mahnung-unzustellbar",
    "erinnerung-zu-frueh",
  ]

  @Test(arguments: samples) func theCaseIsReadyOnTheDayOfThePlan(sample: String) throws {
    let workplace = try Workplace()
    try workplace.copy(sample, as: "cases/fall")
    let run = try workplace.run(["plan", "cases/fall", "--json"] + KofferProgram.asOf)
    let plan = try #require(try run.answer(PlanList.self).plans.first)
    try #require(plan.obstacles.isEmpty)
    let readyOn = try #require(plan.readyOn)
    for action in plan.actions { try workplace.enter(action) }
    let check = try workplace.run(["check", "cases/fall", "--as-of", readyOn])
    #expect(check.status == 0, "\(check.output)")
    let lastDay = ([readyOn] + plan.actions.map(\.from)).filter { $0 < readyOn }.max()
    guard let lastDay, lastDay > "2026-11-20" else { return }
    #expect(try workplace.run(["check", "cases/fall", "--as-of", lastDay]).status == 3)
  }
}

/// What `koffer plan --json` says, as far as somebody needs it who carries it out.
private struct PlanList: Decodable {
  var plans: [Plan]

  struct Plan: Decodable {
    var readyOn: String?
    var actions: [Action]
    var obstacles: [Obstacle]
  }

  struct Obstacle: Decodable {
    var from: String
  }

  struct Action: Decodable {
    var act: Act
    var from: String
    var deadline: String?
    var invoices: [String]
  }

  struct Act: Decodable {
    var kind: String
    var level: Int?
    var times: Int
    var announces: [String]
  }
}

extension Workplace {
  /// As a clerk would: a letter with its mail, a call with what came of it.
  fileprivate func enter(_ action: PlanList.Action) throws {
    let about = "invoices: [\(action.invoices.joined(separator: ", "))]"
    guard let deadline = action.deadline else {
      for count in 0..<action.act.times {
        try add(
          """
            - {at: "\(action.from)T10:0\(count)", channel: phone, direction: out, by: Jorid Petersen, outcome: reached,
               result: other, note: Hat die Rechnung vorliegen., with: {role: managing_director}, \(about)}
          """, to: "contacts")
      }
      return
    }
    let kinds = ["friendly_reminder": "reminder", "dunning": "dunning", "final_notice": "final_notice"]
    let kind = try #require(kinds[action.act.kind])
    let mail = "reminders/plan-\(action.from)-\(kind).eml"
    try write(try letter(action, deadline), to: "cases/fall/\(mail)")
    let level = action.act.level.map { ", level: \($0)" } ?? ""
    let announces = action.act.announces.joined(separator: ", ")
    try add(
      """
        - {kind: \(kind)\(level), sent: \(action.from), channel: email, deadline: \(deadline), automated: false, \(about),
           announces: [\(announces)], delivery: {state: delivered, on: \(action.from)}, file: \(mail)}
      """, to: "reminders")
  }

  /// Behind the heading of a list, or as a new one.
  private func add(_ entry: String, to list: String) throws {
    let text = try self.text("cases/fall/case.yaml")
    let heading = "\n\(list):\n"
    try write(
      text.contains(heading) ? text.replacing(heading, with: "\(heading)\(entry)\n") : "\(text)\n\(list):\n\(entry)\n",
      to: "cases/fall/case.yaml")
  }

  /// A mail with the head of one that the case has already.
  private func letter(_ action: PlanList.Action, _ deadline: String) throws -> String {
    let name = try #require(names(in: "cases/fall/reminders").first { $0.hasSuffix(".eml") })
    let model = try text("cases/fall/reminders/\(name)")
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let start = try #require(model.firstIndex { $0.hasPrefix("From:") })
    let end = try #require(model.firstIndex { $0.hasPrefix("Subject:") })
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.timeZone = TimeZone(identifier: "UTC")
    format.dateFormat = "yyyy-MM-dd"
    let day = try #require(format.date(from: action.from))
    format.dateFormat = "EEE, dd MMM yyyy"
    let invoices = action.invoices.joined(separator: ", ")
    return """
      Date: \(format.string(from: day)) 10:00:00 +0100
      \(model[start..<end].joined(separator: "\n"))
      Subject: Ihre Rechnung \(invoices)
      Content-Type: text/plain; charset="utf-8"
      MIME-Version: 1.0

      Sehr geehrte Damen und Herren,

      die Rechnung \(invoices) ist noch offen. Bitte zahlen Sie bis zum \(deadline).

      Jorid Petersen
      """
  }
}
