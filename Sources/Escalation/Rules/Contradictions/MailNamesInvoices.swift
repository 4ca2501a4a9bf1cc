import CaseModel
import Formats

extension Rule {
  /// A letter reminds of the invoices it names, whatever the case says of it.
  ///
  /// Attachments are known by name only, so that a number that stands in an attached letter alone is not found. Of a mail with
  /// HTML beside its text the HTML has to name the invoice, since mail programs show that.
  static let mailNamesInvoices = Rule.ofCase(
    "WIDER-17", .block, Text("Schreiben nennt die Rechnung nicht", "Letter does not name the invoice"),
    remedy: Text(
      "Das richtige Schreiben beilegen oder „invoices“ berichtigen; steht die Nummer nur im angehängten Schreiben, nichts zu tun.",
      "Enclose the right letter or correct “invoices”; if the number stands only in the attached letter, nothing to do."
    ),
    basis: [.law("§ 286 Abs. 1 BGB")]
  ) { docket in
    docket.file.reminders.compactMap { reminder in
      guard let file = reminder.file, let part = reminder.namingPart else { return nil }
      let search = NumberSearch(part.words)
      var unnamed = docket.file.invoices.filter { invoice in
        reminder.covers(invoice) && !invoice.numbers.isEmpty && !invoice.numbers.contains(where: search.mayName)
      }
      guard !unnamed.isEmpty else { return nil }
      let ranges = NumberRanges(in: part.words)
      unnamed.removeAll { $0.numbers.contains(where: ranges.contain) }
      guard !unnamed.isEmpty else { return nil }
      // Who names some and not the others, or others alone, asks for those alone.
      let covered = docket.file.invoices.filter(reminder.covers)
      let isOfOthers =
        unnamed.count == covered.count
        && (docket.file.invoices.contains { !reminder.covers($0) && $0.number.map(search.names) == true }
          || part.namesAStranger(among: docket.file.invoices))
      let isSelective =
        part.isWhole && (isOfOthers || unnamed.count < covered.count) && !unnamed.contains(where: part.mayAbbreviate)
        && !docket.asksForAll(covered, in: reminder)
      let list = InvoiceNames(unnamed).list
      return Hit(
        reminder.origin.place(of: "invoices"), against: Place(file),
        Text("\(part.title.german): \(list.german).", "\(part.title.english) \(list.english)."),
        remedy: isSelective
          ? Text(
            "Das richtige Schreiben beilegen, oder unter „invoices“ nur die Rechnungen angeben, die es nennt.",
            "Enclose the right letter, or give under “invoices” only those it names.") : nil,
        invoices: unnamed,
        severity: isSelective ? .block : .warning)
    }
  }
}

/// What of a letter has to name the invoices.
private struct NamingPart {
  let words: String
  /// Whether nothing is attached that might say more.
  var isWhole = true
  /// That it does not, without what.
  let title: Text
}

extension NamingPart {
  /// Whether the end of a number stands there alone: „RE-2026-0815, -0816“.
  fileprivate func mayAbbreviate(_ invoice: Invoice) -> Bool {
    let tokens = Set(words.split { !$0.isNumber }.map(String.init))
    return invoice.numbers.contains { number in
      number.split { !$0.isNumber }.last.map { $0.count > 1 && tokens.contains(String($0)) } ?? false
    }
  }
}

extension NamingPart {
  /// Whether a number of the same kind stands there that no invoice of the case has: `RE-77` beside `RE-2`.
  fileprivate func namesAStranger(among invoices: [Invoice]) -> Bool {
    let numbers = invoices.flatMap { $0.numbers.map(\.asInvoiceNumber) }
    let stems = Set(
      numbers.map { String($0.prefix { $0 != "-" }) }.filter { $0.count > 1 && $0.allSatisfy(\.isLetter) })
    guard !stems.isEmpty else { return false }
    return words.matches(of: #/\b(\p{L}{2,8})[-\/ ]\d[\p{L}\d]*(?:[-\/]\d+)*/#).contains { match in
      let number = String(match.0).asInvoiceNumber
      return stems.contains(match.1.lowercased()) && !numbers.contains { $0 == number || $0.isSlip(of: number) }
    }
  }
}

extension String {
  /// Whether one sign too many or too few, or two that changed places, make it another: a slip of the pen. Another sign in
  /// one place makes the number next to it.
  fileprivate func isSlip(of other: String) -> Bool {
    let (own, others) = (Array(self), Array(other))
    let same = zip(own, others).prefix { $0 == $1 }.count
    if own.count == others.count {
      guard same + 1 < own.count else { return false }
      return own[same] == others[same + 1] && own[same + 1] == others[same]
        && own[(same + 2)...] == others[(same + 2)...]
    }
    let (longer, shorter) = own.count > others.count ? (own, others) : (others, own)
    return longer.count == shorter.count + 1 && longer[(same + 1)...] == shorter[same...]
  }
}

extension CaseDocket {
  /// Whether a letter names the sum of all the invoices it is said to be about.
  fileprivate func asksForAll(_ covered: [Invoice], in letter: Reminder) -> Bool {
    guard let sums = file.letterSums(for: letter),
      let named = tone.letters.first(where: { $0.reminder.origin.place == letter.origin.place })?.sums
    else { return false }
    return !sums.total.isDisjoint(with: named)
  }
}

extension Reminder {
  /// Everything in it that the debtor sees and that can be searched; nil where it has no text that could be read.
  fileprivate var namingPart: NamingPart? {
    guard let mail else {
      return words.flatMap {
        guard NumberSearch.isSearchable($0) else { return nil }
        return NamingPart(
          words: $0, title: Text("Der Text des Schreibens nennt nicht", "The letter's text does not name"))
      }
    }
    let isReadable = mail.text.map { !$0.allSatisfy(\.isWhitespace) } ?? false
    // Without text and with attachments, the letter is the attachment.
    guard isReadable || mail.attachments.isEmpty && mail.subject != nil else { return nil }
    let words = ([mail.subject, mail.html ?? mail.text] + mail.attachments.map(\.name)).compactMap { $0 }
      .joined(separator: "\n;\n")
    guard NumberSearch.isSearchable(words) else { return nil }
    let title =
      mail.html == nil
      ? Text(
        "Betreff, Text und Anhangsnamen der Mail nennen nicht",
        "Subject, text and names of the attachments of the mail do not name")
      : Text(
        "Betreff, HTML und Anhangsnamen der Mail nennen nicht, was immer ihr Text daneben sagt",
        "Subject, HTML and names of the attachments of the mail, whatever the text beside it says, do not name")
    return NamingPart(words: words, isWhole: mail.attachments.isEmpty, title: title)
  }
}

extension Invoice {
  /// Where case and document differ about the number, that is told by itself.
  fileprivate var numbers: [String] { [number, document?.number].compactMap { $0 } }
}
