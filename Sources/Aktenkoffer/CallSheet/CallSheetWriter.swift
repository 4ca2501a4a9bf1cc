import CaseModel
import Escalation
import Fields
import Formats

/// The page, part by part.
struct CallSheetWriter {
  let sheet: CallSheet
  let language: Language
  let html: XMLWriter

  func write() {
    let title = "\(say("Anrufblatt", "Call sheet")) \(sheet.number)"
    html.page(title, language: language.rawValue, style: CallSheetPage.style + pageMark) {
      header()
      let blocks = Dictionary(sheet.blocks.map { ($0.part, $0) }, uniquingKeysWith: { first, _ in first })
      stops(blocks[.stops])
      columns([blocks[.whom]], [blocks[.why]])
      if sheet.fillsTwoPages {
        columns([blocks[.running], blocks[.offering]], [blocks[.aim], blocks[.next]])
      } else {
        invoices()
        columns([blocks[.past], blocks[.running]], [blocks[.aim], blocks[.next], blocks[.offering]])
      }
      section(blocks[.advice], isWide: true)
      blanks()
      footer()
      if sheet.fillsTwoPages { secondPage(blocks[.past]) }
    }
  }

  /// Sections stand whole in one column or the other.
  private func columns(_ left: [CallSheet.Block?], _ right: [CallSheet.Block?]) {
    html.element("div", ["class": "two"]) {
      for blocks in [left, right] {
        html.element("div") {
          for block in blocks { section(block) }
        }
      }
    }
  }

  /// What is long and not needed to begin with.
  private func secondPage(_ past: CallSheet.Block?) {
    html.element("div", ["class": "page"]) {
      html.element("header") {
        html.element("div") {
          html.element("p", ["class": "soft"], name)
          html.element("h1", say("Rechnungen und Vorgeschichte", "Invoices and what was"))
        }
      }
      invoices()
      section(past, isWide: true)
    }
  }

  private var name: String { "\(say("Anrufblatt · Fall", "Call sheet · case")) \(sheet.number)" }

  /// Case number and page at the foot of each printed page. What the number is made of is escaped: it is no style.
  private var pageMark: String {
    let number = sheet.number.unicodeScalars.map { scalar in
      Spelling.isPlainName(String(scalar)) ? String(scalar) : "\\\(String(scalar.value, radix: 16)) "
    }.joined()
    return
      "@page{@bottom-right{content:\"\(number) · \" counter(page) \" / \" counter(pages);color:#59636e;font:7.5pt sans-serif}}\n"
  }

  private func say(_ german: String, _ english: String) -> String { language == .german ? german : english }

  private func header() {
    html.element("header") {
      html.element("div") {
        html.element("p", ["class": "soft"], name)
        html.element("h1", sheet.whom.parties.items.first?.name ?? say("Schuldner nicht bekannt", "Debtor not known"))
        if let phone = sheet.whom.parties.items.first?.phones.first { html.element("p", ["class": "phone"], phone) }
      }
      html.element("div", ["class": "right"]) {
        html.element("p", ["class": "soft"], "\(say("Offen am", "Open on")) \(sheet.asOf.text(language))")
        html.element("p", ["class": "sum"], sheet.why.open?.text(language) ?? say("nicht bekannt", "not known"))
        if let total = sheet.why.claim?.total {
          html.element(
            "p", ["class": "soft"],
            "\(say("mit Zinsen und Kosten", "with interest and costs")) \(total.text(language))")
        }
      }
    }
  }

  private func stops(_ block: CallSheet.Block?) {
    guard let block, !block.lines.isEmpty else { return }
    html.element("div", ["class": sheet.isForbidden ? "stop" : "care", "role": "alert"]) {
      for line in block.lines {
        html.element("p") {
          if let lead = line.lead { html.element("strong", "\(lead(language)): ") }
          html.text("\(line.text(language)) ")
          if let more = line.more { html.element("span", more(language)) }
        }
      }
    }
  }

  private func section(_ block: CallSheet.Block?, isWide: Bool = false) {
    guard let block else { return }
    html.element("section", ["class": isWide ? "wide" : nil]) {
      html.element("h2", block.part.title(language))
      html.element("dl") {
        var lead: String?
        for line in block.lines {
          let own = line.lead.map { $0(language) }
          html.element("dt", own == lead ? "" : own ?? "")
          lead = own
          html.element("dd", ["class": line.tone == .plain ? nil : line.tone.rawValue]) {
            html.text(line.text(language))
            if let more = line.more {
              let room = isWide ? 105 : 42
              let own = more(language).count
              let isLong = own > 14 && line.text(language).count + own > room
              html.text(" ")
              html.element("span", ["class": isLong ? "why own" : "why"], more(language))
            }
          }
        }
      }
      if block.omitted > 0 { html.element("p", ["class": "why"], more(block.omitted)) }
    }
  }

  private func more(_ count: Int) -> String {
    say("… und noch \(count)", "… and \(count) more")
  }

  private func invoices() {
    html.element("section", ["class": "invoices"]) {
      html.element("h2", say("Offene Rechnungen", "Open invoices"))
      guard !sheet.why.invoices.items.isEmpty else {
        return html.element("p", say("Keine.", "None."))
      }
      html.element("table") {
        html.element("thead") {
          html.element("tr") {
            for name in [
              say("Rechnung", "Invoice"), say("vom", "of"), say("fällig", "due"), say("seitdem", "since"),
              say("Bezug", "Reference"),
            ] { html.element("th", name) }
            html.element("th", ["class": "n"], say("offen", "open"))
          }
        }
        for invoice in sheet.why.invoices.items { row(invoice) }
      }
      if sheet.why.invoices.omitted > 0 {
        html.element("p", ["class": "why"], more(sheet.why.invoices.omitted))
      }
    }
  }

  private func row(_ invoice: CallSheet.Item) {
    html.element("tr") {
      html.element("td") {
        html.text(invoice.label)
        if let word = invoice.objectionWord { html.element("span", ["class": "why own"], word(language)) }
      }
      html.element("td", ["class": "d"], invoice.issued?.text(language) ?? "–")
      html.element("td", ["class": "d"], invoice.due?.text(language) ?? "–")
      html.element("td", invoice.lateness(language))
      html.element("td", invoice.references?(language) ?? "–")
      html.element("td", ["class": "n"], invoice.open?.text(language) ?? say("nicht bekannt", "not known"))
    }
  }

  /// Lines to write on while speaking.
  private func blanks() {
    html.element("section", ["class": "blanks"]) {
      html.element("h2", say("Notizen", "Notes"))
      for name in [
        say("Erreicht (Name, Rolle, Uhrzeit)", "Reached (name, role, time)"),
        say("Grund, wie genannt", "Reason, as given"),
        say("Zusage (Betrag, Tag)", "Promise (sum, day)"), say("Nächster Kontakt", "Next contact"),
      ] {
        html.element("div") {
          html.element("span", name)
          html.element("i")
        }
      }
    }
  }

  private func footer() {
    html.element("footer") {
      html.element(
        "p",
        say(
          "Nur für den internen Gebrauch: nennt Personen und gehört in kein Paket. Nach \(sheet.policy.german).",
          "For internal use only: it names people and belongs in no package. By \(sheet.policy.english)."))
    }
  }
}

extension CallSheet {
  /// Whether invoices and past go to a page of their own, so that all that a call begins with stays on the first.
  var fillsTwoPages: Bool {
    // A column has room for about 42 letters a line, and a page for about 24 lines of both beside all else.
    let lines = blocks.first { $0.part == .past }?.lines ?? []
    let past = lines.reduce(0) { sum, line in
      sum + (line.text.german.count + 41) / 42 + ((line.more?.german.count ?? 0) + 49) / 50
    }
    return past + 2 * why.invoices.items.count > 24
  }
}
