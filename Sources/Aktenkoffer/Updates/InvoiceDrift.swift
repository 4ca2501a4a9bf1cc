import CaseModel
import Packing

/// What of a case's invoices is not as its recipient got it, and no update tells.
struct InvoiceDrift {
  /// Handed over, not recalled, and not in the case any more; nothing is left where the case has none of them.
  private let gone: [String]
  /// In the case otherwise than handed over, with what it is.
  private let changed: [(invoice: Invoice, what: [Text])]
  private let isOtherCase: Bool
  private let isAccountGone: Bool
  private let place: Place

  /// - Parameter sheet: what the recipient was told.
  init(_ file: CaseFile, _ sheet: FactSheet) {
    let spelled = NumberSpelling(file.invoices.compactMap(\.number))
    let theirs = sheet.invoices.filter { !sheet.recalled.contains($0) }
    let own = Set(file.invoices.compactMap(\.number))
    let told = Dictionary(theirs.map { (spelled.own($0), $0) }, uniquingKeysWith: { first, _ in first })
    place = file.origin.place(of: "case")
    isOtherCase = !sheet.invoices.isEmpty && own.isDisjoint(with: sheet.invoices.map(spelled.own)) && !own.isEmpty
    gone = theirs.filter { !own.contains(spelled.own($0)) }
    changed = file.invoices.compactMap { invoice in
      guard let number = invoice.number, let fact = told[number].flatMap(sheet.invoice) else { return nil }
      let what = InvoiceDrift.differences(fact, CaseFact(invoice, in: file))
      return what.isEmpty ? nil : (invoice, what)
    }
    // The next update names every account; one that is no longer ours has to be told of at once.
    isAccountGone = !theirs.isEmpty && !sheet.accounts.isSubset(of: file.creditor.bankAccounts)
  }

  var isNone: Bool { gone.isEmpty && changed.isEmpty }

  private static func differences(_ told: CaseFact, _ now: CaseFact) -> [Text] {
    let names: [(String, Text)] = [
      ("amount", Text("Betrag", "amount")), ("currency", Text("Währung", "currency")),
      ("issued", Text("Datum", "date")), ("due", Text("Fälligkeit", "due date")),
    ]
    // What an older handover did not write down nobody can compare.
    return names.filter { name, _ in told[name] != nil && told[name] != now[name] }.map(\.1)
  }

  /// - Parameter isRecall: whether the case, or a part of it, is taken back: then what differs does not matter any more,
  ///   unless it is another case.
  func findings(isRecall: Bool) -> [Finding] {
    if isOtherCase {
      return [
        Finding(
          .otherCase, at: place,
          Text(
            "Von den Rechnungen dieses Falls ist keine unter seinem Aktenzeichen übergeben.",
            "None of this case's invoices was handed over under its file number."))
      ]
    }
    guard !isRecall else { return [] }
    let account = Finding(
      .invoiceOtherwise, at: place,
      Text(
        "Ein Konto des Gläubigers, das der Empfänger kennt, gibt es nicht mehr.",
        "An account of the creditor that the recipient knows is there no more."),
      remedy: Text(
        "Den Empfänger gleich unterrichten; die nächste Meldung nennt alle Konten.",
        "Tell the recipient at once; the next update names every account."))
    return (isAccountGone ? [account] : [])
      + gone.map { number in
        Finding(
          .invoiceGone, at: place,
          Text(
            "Rechnung \(number) ist übergeben und fehlt im Fall.", "Invoice \(number) was handed over and is missing."),
          invoices: [number])
      }
      + changed.map { invoice, what in
        let number = invoice.number ?? ""
        let list = Text.joined(what, by: ", ")
        return Finding(
          .invoiceOtherwise, at: invoice.origin.place,
          Text(
            "Rechnung \(number) steht anders im Fall als übergeben: \(list.german).",
            "Invoice \(number) stands otherwise in the case than handed over: \(list.english)."), invoices: [number])
      }
  }
}
