import CaseModel
import Custody
import Formats
import Packing

/// A case of an export, as its index has it.
struct ExportedCase {
  /// Seen from the export.
  let folder: String
  let archived: ArchivedCase
  let shelved: ShelvedCase
  let bag: ShelvedBag
  let period: KeepingPeriod?
  /// What was sent and came back, seen from the bag.
  let files: [String]

  init(
    folder: String, _ archived: ArchivedCase, _ shelved: ShelvedCase, _ bag: ShelvedBag, _ period: KeepingPeriod?,
    files: [String]
  ) {
    self.folder = folder
    self.files = files
    self.archived = archived
    self.shelved = shelved
    self.bag = bag
    self.period = period
  }
}

/// The index of an export, for spreadsheets and for people.
struct ExportPages {
  private let cases: [ExportedCase]
  private let asOf: Day
  private let language: Language

  init(_ cases: [ExportedCase], asOf: Day, _ language: Language) {
    self.cases = cases
    self.asOf = asOf
    self.language = language
  }

  /// Whether it is one of a bag's files that people open.
  static func isShown(_ path: String) -> Bool {
    ["data/package/", "data/updates/", "data/replies/"].contains(where: path.hasPrefix)
  }

  /// A line an invoice, in UTF-8 with a mark, so that spreadsheets read the umlauts.
  var csv: [UInt8] {
    let header = [
      say("Fall", "Case"), say("Empfänger", "Recipient"), say("Übergeben", "Handed over"), say("Stand", "State"),
      say("Schuldner", "Debtor"), say("Rechnung", "Invoice"), say("Rechnungsdatum", "Issued"), say("Betrag", "Amount"),
      say("Währung", "Currency"), say("Aufbewahren bis", "Keep until"), say("Ordner", "Folder"), "SHA-256",
    ]
    let rows = cases.flatMap { entry in
      (entry.archived.invoices.isEmpty ? [nil] : entry.archived.invoices.map(Optional.some)).map { invoice in
        [
          entry.archived.number, entry.archived.recipient, day(entry.archived.handedOver),
          CaseState(rawValue: entry.archived.state)?.title(language) ?? entry.archived.state,
          entry.archived.debtors.joined(separator: ", "), invoice?.number ?? "",
          invoice?.issued.map { $0.text(language) } ?? "", amount(invoice?.amount), invoice?.currency ?? "",
          entry.period?.until.map { $0.text(language) } ?? "", entry.folder, entry.bag.sha256,
        ].map(FormulaGuard.safe)
      }
    }
    let separator = language == .german ? ";" : ","
    let text = ([header] + rows).map { DelimitedText.line($0, separator) }.joined()
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  /// One page that needs nothing beside it.
  func html() throws -> [UInt8] {
    let html = try XMLWriter(.html)
    html.page(
      say("Auszug aus dem Archiv", "Extract of the archive"), language: language.rawValue, style: CheckReport.style
    ) {
      html.element("header") {
        html.element("h1", say("Auszug aus dem Archiv", "Extract of the archive"))
        html.element(
          "p", ["class": "soft"],
          say("\(cases.count) Fälle · Stand \(asOf.german)", "\(cases.count) cases · as of \(asOf)"))
      }
      html.element("p", note)
      for entry in cases { section(entry, html) }
    }
    return try html.finish()
  }

  private var note: String {
    say(
      "Jeder Ordner ist ein Bag (RFC 8493): „data“ enthält das Paket, wie es übergeben wurde, Meldungen, Antworten und die Einträge des Übergabebuchs. „sha256sum -c manifest-sha256.txt“ prüft ihn; der Nachweis in „proofs“ belegt, dass er so im Archiv lag.",
      "Each folder is a bag (RFC 8493): “data” holds the package as handed over, updates, replies and the ledger's events. “sha256sum -c manifest-sha256.txt” verifies it; the proof in “proofs” shows that it lay so in the archive."
    )
  }

  private func section(_ entry: ExportedCase, _ html: XMLWriter) {
    html.element("section", ["class": "case"]) {
      html.element("h2", say("Fall ", "Case ") + entry.archived.number)
      html.element(
        "p", ["class": "soft"],
        [
          entry.archived.debtors.joined(separator: ", "), entry.archived.recipient,
          say("übergeben ", "handed over ") + day(entry.archived.handedOver),
          CaseState(rawValue: entry.archived.state)?.title(language) ?? entry.archived.state,
        ].filter { !$0.isEmpty }.joined(separator: " · "))
      if let period = entry.period {
        html.element(
          "p",
          say("Aufbewahren bis ", "Keep until ")
            + (period.until.map { $0.text(language) } ?? say("unbekannt", "unknown"))
            + ": " + period.reason(language))
      }
      invoices(entry.archived, html)
      documents(entry, html)
    }
  }

  private func invoices(_ archived: ArchivedCase, _ html: XMLWriter) {
    table([say("Rechnung", "Invoice"), say("Datum", "Date"), say("Betrag", "Amount")], numbers: [2], html) {
      for invoice in archived.invoices {
        html.element("tr") {
          html.element("td", invoice.number ?? "")
          html.element("td", ["class": "d"], invoice.issued.map { $0.text(language) } ?? "")
          html.element("td", ["class": "n"], money(invoice))
        }
      }
    }
  }

  private func documents(_ entry: ExportedCase, _ html: XMLWriter) {
    html.element("ul") {
      for file in entry.files {
        html.element("li") {
          html.element("a", ["href": "\(entry.folder)/\(file)"], "\(entry.folder)/\(file)")
        }
      }
    }
    table([say("Dokument im Paket", "Document in the package"), "SHA-256"], html) {
      for document in entry.archived.documents {
        html.element("tr") {
          html.element("td", document.name)
          html.element("td", ["class": "soft"], document.sha256)
        }
      }
    }
  }

  private func table(_ titles: [String], numbers: Set<Int> = [], _ html: XMLWriter, _ rows: () -> Void) {
    html.element("table") {
      html.element("thead") {
        html.element("tr") {
          for (index, title) in titles.enumerated() {
            html.element("th", ["class": numbers.contains(index) ? "n" : nil], title)
          }
        }
      }
      html.element("tbody", [:], rows)
    }
  }

  private func say(_ german: String, _ english: String) -> String { language == .german ? german : english }

  private func day(_ at: String) -> String { (Moment(iso: at)?.day).map { $0.text(language) } ?? at }

  private func money(_ invoice: ArchivedCase.Invoice) -> String {
    invoice.sum?.text(language) ?? amount(invoice.amount)
  }

  /// A decimal as the reader's spreadsheet takes it.
  private func amount(_ decimal: String?) -> String {
    guard let decimal else { return "" }
    return language == .german ? decimal.replacing(".", with: ",") : decimal
  }
}
