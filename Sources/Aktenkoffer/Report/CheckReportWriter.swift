import CaseModel
import Escalation
import Formats

/// The page, part by part.
struct CheckReportWriter {
  let cases: [ReportedCase]
  let asOf: Day
  let language: Language
  let html: XMLWriter

  func write() {
    html.page("\(title) \(asOf.text(language))", language: language.rawValue, style: CheckReport.style) {
      header()
      if cases.count != 1 { overview() }
      for (index, entry) in cases.enumerated() { section(entry, index) }
      footer()
    }
  }

  private var title: String { say("Prüfbericht", "Check report") }

  private func header() {
    html.element("header") {
      html.element("h1", title)
      html.element("p", ["class": "soft"], say("Stand \(asOf.german)", "as of \(asOf)"))
    }
    guard cases.count != 1 else { return }
    html.element("div", ["class": "tally"]) {
      tally("ready", say("angenommen", "accepted"))
      tally("held", say("zurückgewiesen", "refused"))
      if cases.contains(where: { $0.verdict.name == "outage" }) { tally("outage", say("nicht gelesen", "not read")) }
    }
  }

  private func tally(_ name: String, _ words: String) {
    let some = cases.filter { $0.verdict.name == name }
    html.element("div", ["class": name]) {
      html.element("strong", String(some.count))
      html.text(words)
      for sum in sums(of: some) { html.element("p", ["class": "soft"], say("offen ", "open ") + sum.text(language)) }
    }
  }

  /// What is open, by currency.
  private func sums(of cases: [ReportedCase]) -> [Money] {
    let open = cases.compactMap(\.open)
    return Set(open.map(\.currency)).sorted { $0.code < $1.code }.compactMap { currency in
      Money.sum(open.filter { $0.currency == currency }, currency)
    }
  }

  private func overview() {
    html.element("table") {
      html.element("thead") {
        row(
          [
            (say("Fall", "Case"), nil), (say("Urteil", "Verdict"), nil), (say("Offen", "Open"), "n"),
            (say("Zuerst", "First"), nil),
          ], of: "th")
      }
      for (index, entry) in cases.enumerated() {
        html.element("tr") {
          html.element("td") { html.element("a", ["href": "#c\(index + 1)"], entry.number) }
          html.element("td", ["class": "d \(verdictStyle(entry))"], verdict(entry))
          html.element("td", ["class": "n"], entry.open?.text(language) ?? "")
          html.element("td", first(entry))
        }
      }
    }
  }

  private func first(_ entry: ReportedCase) -> String {
    guard case .held = entry.verdict, let step = entry.firstStep else { return "" }
    return step.from > asOf ? "\(step.from.text(language)): \(step.remedy(language))" : step.remedy(language)
  }

  private func verdict(_ entry: ReportedCase) -> String {
    switch entry.verdict {
    case .ready: return say("angenommen", "accepted")
    case .held: return say("zurückgewiesen", "refused") + " (\(entry.blocking))"
    case .outage: return say("nicht gelesen", "not read")
    }
  }

  private func verdictStyle(_ entry: ReportedCase) -> String {
    switch entry.verdict {
    case .ready: return "good"
    case .held: return "bad"
    case .outage: return "care"
    }
  }

  private func section(_ entry: ReportedCase, _ index: Int) {
    html.element("div", ["class": cases.count == 1 ? nil : "case", "id": "c\(index + 1)"]) {
      html.element("h2", say("Fall ", "Case ") + entry.number)
      html.element("p", ["class": "soft"], entry.folder)
      banner(entry)
      findings(entry)
      clauses(entry)
    }
  }

  private func banner(_ entry: ReportedCase) {
    html.element("div", ["class": "verdict \(entry.verdict.name)"]) {
      switch entry.verdict {
      case .ready:
        html.element("strong", say("Angenommen: kann abgegeben werden.", "Accepted: may be handed over."))
      case .held:
        html.element(
          "strong",
          entry.blocking == 1
            ? say("Zurückgewiesen: ein Befund steht entgegen.", "Refused: one finding stands against it.")
            : say(
              "Zurückgewiesen: \(entry.blocking) Befunde stehen entgegen.",
              "Refused: \(entry.blocking) findings stand against it."))
        if let step = entry.firstStep {
          let when = step.from > asOf ? say("ab \(step.from.german)", "from \(step.from)") : say("heute", "today")
          html.element(
            "p", say("Zuerst, \(when) (\(step.place)): ", "First, \(when) (\(step.place)): ") + step.remedy(language))
        }
      case .outage(let outage):
        html.element("strong", outage.message(language))
        html.element("p", "[\(outage.code)] \(outage.remedy(language))")
      }
      if let open = entry.open {
        let claimed = entry.claimed.map {
          say(", mit Zinsen und Kosten ", ", with interest and costs ") + $0.text(language)
        }
        html.element("p", ["class": "soft"], say("Offen ", "Open ") + open.text(language) + (claimed ?? ""))
      }
    }
  }

  private func findings(_ entry: ReportedCase) {
    guard !entry.findings.isEmpty else { return }
    html.element("h3", say("Befunde", "Findings"))
    html.element("table") {
      html.element("thead") {
        row(
          [
            (say("Gewicht", "Weight"), nil), (say("Was, und was tun", "What, and what to do"), nil),
            (say("Stelle", "Place"), nil), (say("Grundlage", "Basis"), nil),
          ], of: "th")
      }
      for severity in Severity.allCases {
        for finding in entry.findings where finding.severity == severity { element(finding) }
      }
    }
  }

  private func element(_ finding: Finding) {
    html.element("tr") {
      let style = finding.blocks ? "bad" : finding.severity == .warning ? "care" : "soft"
      html.element("td", ["class": "d \(finding.waiver == nil ? style : "soft")"]) {
        html.text(finding.waiver == nil ? finding.severity.title(language) : say("Erlassen", "Waived"))
        html.element("p", ["class": "soft"], finding.kind.code)
      }
      html.element("td") {
        html.element("p", finding.message(language))
        html.element("p", ["class": "soft"], "→ \(finding.remedy(language))")
      }
      html.element("td", ["class": "p"]) {
        html.text(finding.place.description)
        if let other = finding.otherPlace {
          html.element("p", ["class": "soft"], say("gegen ", "against ") + other.description)
        }
      }
      html.element("td", ["class": "soft"], finding.basis.map { $0.text(language) }.joined(separator: "; "))
    }
  }

  private func clauses(_ entry: ReportedCase) {
    guard let policy = entry.policy, !entry.clauses.isEmpty else { return }
    html.element("h3", "\(policy.title(language)), " + say("Fassung ", "version ") + policy.version)
    html.element("table") {
      for report in entry.clauses {
        for (index, outcome) in report.outcomes.enumerated() {
          let invoices = outcome.invoices.isEmpty ? "" : outcome.invoices.joined(separator: ", ") + ": "
          row([
            (index == 0 ? report.clause.number : "", "d"), (index == 0 ? report.title(language) : "", nil),
            (outcome.state.title(language), "d \(style(of: outcome.state))"),
            (invoices + outcome.detail(language), nil),
          ])
        }
      }
    }
    html.element("p", ["class": "soft"], "SHA-256 \(policy.sha256)")
  }

  private func style(of state: ClauseReport.State) -> String {
    switch state {
    case .met, .waived: return "good"
    case .notApplicable: return "soft"
    case .late, .unknown, .waiting: return "care"
    case .faulty, .early, .outOfOrder, .missing: return "bad"
    }
  }

  private func footer() {
    html.element("footer") {
      html.element(
        "p",
        say(
          "Geprüft wurde, ob die Eskalation der Richtlinie und dem Gesetz folgt und die Akte vollständig ist; keine Rechtsberatung.",
          "Checked was whether the escalation follows policy and law and the file is complete; this is no legal advice."
        ))
    }
  }

  private func row(_ cells: [(String, String?)], of cell: String = "td") {
    html.element("tr") {
      for (text, style) in cells { html.element(cell, ["class": style], text) }
    }
  }

  private func say(_ german: String, _ english: String) -> String { language == .german ? german : english }
}
