import Aktenkoffer
import CaseModel
import Escalation

/// Call sheets for a terminal; where pages are written, one line a page.
struct CallSheetPrinter: ResultPrinter {
  let asOf: Day

  func print(_ folder: String, _ result: Result<CallSheetReport, Outage>) {
    switch result {
    case .failure(let outage): outage.print()
    case .success(let result):
      guard let sheet = result.sheet else {
        Console.print(
          "\(folder): "
            + Style.bad(say("nicht lesbar", "not readable"))
            + say("; „koffer check“ nennt, warum.", "; “koffer check” says why."))
        return
      }
      guard let path = result.path else { return print(sheet) }
      let state =
        sheet.isForbidden
        ? Style.bad(say("heute nicht anrufen", "do not call today")) : Style.good(say("bereit", "ready"))
      Console.print("\(folder): \(state) → \(path)")
    }
  }

  func finish() {}

  private func print(_ sheet: CallSheet) {
    Console.print(
      Style.strong(say("Anrufblatt · Fall ", "Call sheet · case ") + sheet.number)
        + say(" · Stand ", " · as of ") + asOf.text(Speech.language))
    for block in sheet.blocks where !block.lines.isEmpty {
      Console.print()
      Console.print(title(of: block, sheet))
      let width = min(38, block.lines.compactMap { $0.lead?(Speech.language).count }.max() ?? 0)
      var above: String?
      for line in block.lines {
        let lead = line.lead?(Speech.language) ?? ""
        print(line, lead: lead == above ? "" : lead, width)
        above = lead
      }
      if block.part == .why { print(sheet.why.invoices) }
      more(block.omitted)
    }
    Console.print()
    Console.print(
      Style.soft(
        say("Intern: nennt Personen, gehört in kein Paket. Nach ", "Internal: names people, belongs in no package. By ")
          + sheet.policy(Speech.language) + "."))
    Console.print()
  }

  private func title(of block: CallSheet.Block, _ sheet: CallSheet) -> String {
    let title = Style.strong(block.part.title(Speech.language))
    guard block.part == .stops else { return title }
    return sheet.isForbidden ? Style.bad("■ ") + title : Style.caution("■ ") + title
  }

  private func print(_ line: CallSheet.Line, lead: String, _ width: Int) {
    let indent = width == 0 ? 2 : width + 4
    let words = line.text(Speech.language)
    let more = line.more.map { $0(Speech.language) }
    var rows = Columns.wrapped(words, Console.width - indent).map { row in
      switch line.tone {
      case .plain: return row
      case .good: return Style.good(row)
      case .bad: return Style.bad(row)
      }
    }
    if let more {
      let last = rows.last ?? ""
      if rows.count == 1, words.count + more.count + 3 <= Console.width - indent {
        rows = [last + Style.soft(" · " + more)]
      } else {
        rows += Columns.wrapped(more, Console.width - indent).map { Style.soft($0) }
      }
    }
    // A long title goes on below: what it ends with is the clause.
    let leads = width == 0 ? [] : Columns.wrapped(lead, width)
    for index in 0..<max(rows.count, leads.count) {
      let left = width == 0 ? "  " : "  " + Columns.cell(index < leads.count ? leads[index] : "", width) + "  "
      Console.print(left + (index < rows.count ? rows[index] : ""))
    }
  }

  private func print(_ invoices: CallSheet.Excerpt<CallSheet.Item>) {
    for invoice in invoices.items {
      let language = Speech.language
      let amount = invoice.open?.text(language) ?? say("nicht bekannt", "not known")
      let due = invoice.due.map { say(", fällig ", ", due ") + $0.text(language) } ?? ""
      let issued = invoice.issued.map { say(" vom ", " of ") + $0.text(language) } ?? ""
      let disputed = invoice.objectionWord.map { ", " + $0(language) } ?? ""
      Console.print(
        "  \(Columns.pad(amount, 14, right: true))  \(invoice.label)\(issued)\(due), \(invoice.lateness(language))\(disputed)"
      )
      if let references = invoice.references {
        Console.print(Style.soft(String(repeating: " ", count: 18) + references(language)))
      }
    }
    more(invoices.omitted)
  }

  private func more(_ count: Int) {
    guard count > 0 else { return }
    Console.print(Style.soft(say("  … und noch \(count)", "  … and \(count) more")))
  }
}
