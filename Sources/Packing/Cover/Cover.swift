import CResources
import CaseModel
import Escalation
import Formats
import Law

/// `Uebersicht.html`: what a person sees first. One page, no script, nothing loaded from anywhere.
enum Cover {
  static func write(_ handover: Handover) throws(XMLWriter.Failure) -> [UInt8] {
    let html = try XMLWriter(.html)
    CoverPage(handover, html).write()
    return try html.finish()
  }

  static var style: String {
    let resource = cresource_cover_style()
    return String(decoding: UnsafeBufferPointer(start: resource.bytes, count: resource.length), as: UTF8.self)
  }
}

/// The page, part by part.
struct CoverPage {
  let cleared: ClearedCase
  let contents: Contents
  let html: XMLWriter

  private let withheld: [Withheld]

  var file: CaseFile { cleared.file }
  var statement: ClaimStatement { cleared.claim }

  init(_ handover: Handover, _ html: XMLWriter) {
    cleared = handover.cleared
    contents = handover.contents
    withheld = handover.withheld
    self.html = html
  }

  func write() {
    html.page("Forderungsakte \(file.number)", language: "de", style: Cover.style) {
      header()
      parties()
      claim()
      terms()
      account()
      unclaimed()
      mandate()
      history()
      notes()
      documents()
      notDisclosed()
      footer()
    }
  }

  private func header() {
    html.element("header") {
      html.element("h1", "Forderungsakte \(file.number)")
      if let subject = file.contract?.subject { html.element("p", subject) }
      sum()
    }
  }

  private func parties() {
    html.element("div", ["class": "parties"]) {
      html.element("section") {
        html.element("h2", "Gläubiger")
        party(file.creditor.name, file.creditor.legalForm, file.creditor.representedBy, file.creditor.address)
      }
      for debtor in file.debtors {
        html.element("section") {
          html.element("h2", debtor.role.title)
          party(debtor.fullName, debtor.legalForm, debtor.representedBy, debtor.address)
          if let kind = debtor.kind {
            html.element("p", ["class": "soft"], kind.coverTitle)
          }
        }
      }
    }
  }

  private func party(_ name: String?, _ form: String?, _ representatives: [Representative], _ address: Address?) {
    html.element("p") { html.element("strong", name ?? "") }
    if !representatives.isEmpty {
      html.element("p", ["class": "soft"], "vertreten durch \(representatives.map(\.name).joined(separator: ", "))")
    }
    for line in address?.letterLines ?? [] { html.element("p", line) }
  }

  /// What stayed in the house, by kind.
  private func notDisclosed() {
    guard !withheld.isEmpty else { return }
    let list = withheld.map { "\($0.matter.title.german) (\($0.count))" }.joined(separator: ", ")
    html.element("p", ["class": "soft"], "Nicht übermittelt: \(list).")
  }

  private func history() {
    html.element("h2", "Verlauf")
    for (histories, records) in sharedHistories() {
      if cleared.histories.count > 1 {
        let labels = histories.map(\.invoice.label).joined(separator: ", ")
        html.element("p", ["class": "soft"], "\(histories.count == 1 ? "Rechnung" : "Rechnungen") \(labels)")
      }
      html.element("table") {
        head([("Schritt", nil), ("Ziffer", nil), ("Am", nil), ("Frist bis", nil), ("Beleg", nil)])
        for record in records { element(record) }
      }
    }
    html.element(
      "p", ["class": "soft"], "Geprüft nach: \(cleared.policy.title.german), Fassung \(cleared.policy.version)")
  }

  /// Invoices that went through the same letters and talks, together.
  private func sharedHistories() -> [(histories: [StepHistory], records: [StepRecord])] {
    var groups: [(key: [Place?], histories: [StepHistory], records: [StepRecord])] = []
    for history in cleared.histories {
      let key = history.records.map { record in
        (record.acts.last?.origin ?? record.waiver?.origin)?.place
      }
      if let index = groups.firstIndex(where: { $0.key == key }) {
        groups[index].histories.append(history)
      } else {
        groups.append((key, [history], history.records))
      }
    }
    return groups.map { ($0.histories, $0.records) }
  }

  private func element(_ record: StepRecord) {
    html.element("tr") {
      html.element("td", record.step.title.german)
      html.element("td", record.step.clause.number)
      html.element("td", ["class": "d"], record.on?.german ?? outcome(of: record))
      html.element("td", ["class": "d"], record.letter?.deadline?.german ?? "")
      html.element("td") {
        if let letter = record.letter { link(to: letter.file) }
        if record.required.kind.source == .talk, !record.talks.isEmpty { html.text(summary(of: record.talks)) }
        if record.letter == nil, record.required.kind.source != .talk { link(to: record.acts.last?.file) }
        if !record.isTaken, let why = record.notApplicable { html.text(why.german) }
        if !record.isTaken, record.isApplicable, let reason = record.waiver?.reason { html.text(reason) }
      }
    }
  }

  private func outcome(of record: StepRecord) -> String {
    guard record.isApplicable else { return "entfällt" }
    return record.waiver == nil ? "" : "erlassen"
  }

  private func summary(of calls: [Contact]) -> String {
    let reached = calls.filter { $0.outcome == .reached }
    if let call = reached.first(where: { !$0.isStrangerReached }) ?? reached.last { return call.reached.german }
    return "\(calls.count) \(calls.count == 1 ? "Versuch" : "Versuche"), zuletzt \(calls.last?.at.german ?? "")"
  }

  /// The columns' names, which print repeats on every page; each with its style.
  func head(_ names: [(String, String?)]) {
    html.element("thead") { row(names, of: "th") }
  }

  func row(_ cells: [(String, String?)], of cell: String = "td") {
    html.element("tr") {
      for (text, style) in cells { html.element(cell, ["class": style], text) }
    }
  }

  func link(to path: String?) {
    guard let path, let packed = contents.documents.first(where: { $0.document.path == path }) else { return }
    html.element("a", ["href": packed.file], String(packed.file.dropFirst("dokumente/".count)))
  }

  private func notes() {
    guard !cleared.findings.isEmpty else { return }
    html.element("h2", "Anmerkungen der Prüfung")
    html.element("table") {
      for finding in cleared.findings {
        html.element("tr") {
          html.element("td", ["class": "d"], finding.waiver == nil ? finding.severity.title.german : "Erlassen")
          html.element("td") {
            html.text(finding.message.german)
            // Of several documents that are found fault with, which one.
            if contents.id(of: finding.place.document) != nil {
              html.text(" ")
              link(to: finding.place.document)
            }
          }
          html.element("td", ["class": "d"], finding.kind.code)
        }
      }
    }
  }

  private func documents() {
    html.element("h2", "Dokumente")
    html.element("table") {
      head([("Datei", nil), ("Art", nil), ("Größe", "n")])
      for packed in contents.documents {
        html.element("tr") {
          html.element("td") { link(to: packed.document.path) }
          html.element("td", packed.title.german)
          html.element("td", ["class": "n"], FileSize.german(packed.document.size))
        }
      }
    }
  }

  private func footer() {
    html.element("footer") {
      html.element(
        "p",
        "Diese Seite fasst case.xml zusammen; maßgeblich ist case.xml. Die Prüfsummen aller Dateien stehen in manifest-sha256.txt."
      )
      html.element("p") {
        html.text("Mahnrichtlinie \(cleared.policy.name), SHA-256 ")
        html.element("code", cleared.policy.sha256)
      }
    }
  }
}

extension Debtor.Role {
  var title: String {
    switch self {
    case .debtor: return "Schuldner"
    case .coDebtor: return "Mitschuldner"
    case .guarantor: return "Bürge"
    }
  }
}

extension Debtor.Kind {
  /// As a cover calls it.
  var coverTitle: String { self == .consumer ? "Verbraucher" : "Unternehmer" }
}
