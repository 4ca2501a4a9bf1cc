import CaseModel
import Formats

/// What was found inside the documents: structured invoices, mails and the words of letters, by the path of their file.
struct DocumentContents {
  private var invoices: [String: EInvoice] = [:]
  /// Of files that the case does not name.
  private var looseInvoices: [String: EInvoice] = [:]
  private var mails: [String: Mail] = [:]
  private var words: [String: String] = [:]

  /// Looks into a file if its role in the case or its content calls for it, and says what was wrong with it.
  mutating func look(
    into bytes: [UInt8], path: String, type: ContentType, role: FileReference.Role?
  ) throws(LibraryFailure) -> [Finding] {
    switch (type, role) {
    case (_, _) where bytes.isEmpty: return []
    case (.xml, .invoice), (.xml, .credit): return readInvoice(bytes, file: path, key: path)
    case (.pdf, .invoice), (.pdf, .credit): return lookIntoPDF(bytes, path)
    case (.xml, nil):
      readLooseInvoice(bytes, path)
      return []
    case (_, .invoice) where path.lowercased().hasSuffix(".xml"),
      (_, .credit) where path.lowercased().hasSuffix(".xml"):
      return [
        Finding(
          .notAnInvoice, at: Place(path, line: 1),
          Text("Die Datei heißt .xml und ist keines.", "The file is called .xml and is none."))
      ]
    case (.mail, .reminder): return try readMail(bytes, file: path)
    // Who names a letter so says that it is a mail; that it is none must not pass in silence.
    case (_, .reminder) where path.lowercased().hasSuffix(".eml"): return try readMail(bytes, file: path)
    // Whatever it proves, what is attached goes along; its own faults are of no account there.
    case (.mail, _):
      _ = try readMail(bytes, file: path)
      return []
    case _ where type == .pdf || path.lowercased().hasSuffix(".pdf"):
      return openPDF(bytes, path, role)
    // A short letter may look like a table, where each of its lines has one comma.
    case (.text, .reminder), (.csv, .reminder), (.html, .reminder):
      words[path] = LetterPage.words(of: bytes, isHTML: type == .html)
      return []
    default: return []
    }
  }

  /// What nobody named is no part of the claim, and its own faults are of no account; what it says of the claim may be.
  private mutating func readLooseInvoice(_ bytes: [UInt8], _ path: String) {
    guard let tree = try? XMLTree(parsing: bytes), let reading = EInvoiceReader.read(tree, file: path) else { return }
    looseInvoices[path] = reading.value
  }

  /// Gives invoices, credits and letters what their documents say; what `case.yaml` says stays first.
  func attach(to file: inout CaseFile) {
    turnCreditNotesIntoCredits(of: &file)
    file.looseInvoices = looseInvoices.sorted { $0.key < $1.key }.map(\.value)
    let theirs = file.debtors.flatMap(\.emails)
    let own = file.creditor.emails.filter { address in !theirs.contains { $0.isOfSameHouse(as: address) } }
    file.mailDays = mails.compactMapValues { mail in
      // What the house wrote or passed on itself bears its own day, and not that of what it passed on.
      mail.from.contains { sender in own.contains { $0.isOfSameHouse(as: sender) } } ? nil : mail.date?.day
    }
    file.bounces = mails.sorted { $0.key < $1.key }.compactMap { path, mail in
      mail.undelivered.map { MailBounce(path: path, on: mail.date?.day, recipients: $0) }
    }
    for index in file.invoices.indices {
      guard let document = file.invoices[index].file.flatMap({ invoices[$0] }) else { continue }
      file.invoices[index].document = document
      file.invoices[index].number = file.invoices[index].number ?? document.number
      file.invoices[index].issued = file.invoices[index].issued ?? document.issued
      file.invoices[index].gross = file.invoices[index].gross ?? document.totals.gross
    }
    for index in file.credits.indices {
      guard let document = file.credits[index].file.flatMap({ invoices[$0] }) else { continue }
      file.credits[index].document = document
      file.credits[index].on = file.credits[index].on ?? document.issued
      // Of one that credits several invoices nobody can tell how much of it is whose.
      let isOfOne = document.preceding.count < 2
      file.credits[index].invoice =
        file.credits[index].invoice ?? (isOfOne ? document.preceding.first?.number : nil)
      guard isOfOne else { continue }
      file.credits[index].amount =
        file.credits[index].amount
        ?? document.totals.gross.map { Money(cents: Int64($0.cents.magnitude), $0.currency) }
    }
    for index in file.reminders.indices {
      file.reminders[index].words = file.reminders[index].file.flatMap { words[$0] }
      guard let mail = file.reminders[index].file.flatMap({ mails[$0] }) else { continue }
      file.reminders[index].mail = mail
      file.reminders[index].sent = file.reminders[index].sent ?? mail.date?.day
      file.reminders[index].channel = file.reminders[index].channel ?? .email
      if file.reminders[index].to.isEmpty { file.reminders[index].to = mail.to }
      if file.reminders[index].cc.isEmpty { file.reminders[index].cc = mail.cc }
    }
  }

  /// What each mail among the documents has attached.
  func attachments(ofFileAt path: String) -> [String] { mails[path]?.attachments.map(\.sha256) ?? [] }

  /// A credit note listed among the invoices is no claim but a credit; listed in both places, it counts once.
  private func turnCreditNotesIntoCredits(of file: inout CaseFile) {
    let isCreditNote = { (invoice: Invoice) in invoice.file.flatMap { invoices[$0] }?.isCreditNote == true }
    let known = Set(file.credits.compactMap(\.file))
    for note in file.invoices.filter(isCreditNote) where !known.contains(note.file ?? "") {
      var credit = Credit(origin: note.origin)
      credit.on = note.issued
      credit.amount = note.gross
      credit.file = note.file
      file.credits.append(credit)
    }
    file.invoices.removeAll(where: isCreditNote)
  }

  private mutating func readInvoice(_ bytes: [UInt8], file: String, key: String) -> [Finding] {
    do throws(XMLProblem) {
      let tree = try XMLTree(parsing: bytes)
      guard let reading = EInvoiceReader.read(tree, file: file) else {
        return [
          Finding(
            .notAnInvoice, at: Place(file, line: 1),
            Text("Das XML ist keine E-Rechnung nach EN 16931.", "The XML is not an e-invoice of EN 16931."))
        ]
      }
      invoices[key] = reading.value
      return reading.findings
    } catch {
      return [Finding(.xmlRefused, at: Place(file, line: error.line, column: error.column), error.reason.text)]
    }
  }

  private mutating func readMail(_ bytes: [UInt8], file: String) throws(LibraryFailure) -> [Finding] {
    var failure: LibraryFailure?
    let reader = MailReader { content in
      do throws(LibraryFailure) {
        return try SHA256.digest(of: content).hex
      } catch {
        failure = error
        return ""
      }
    }
    let reading = reader.read(bytes, file: file)
    if let failure { throw failure }
    mails[file] = reading.value
    return reading.findings
  }

  /// What nobody can open shows nothing: it holds the case where the case names it for something, and is told where it only
  /// goes along.
  private mutating func openPDF(_ bytes: [UInt8], _ path: String, _ role: FileReference.Role?) -> [Finding] {
    do throws(PDFProblem) {
      guard role == nil else {
        try PDFDocument.open(bytes)
        return []
      }
      let embedded = try PDFDocument.embeddedFiles(in: bytes, besidePages: true, where: PDFDocument.isInvoice)
      if let first = embedded.first { readLooseInvoice(first.bytes, path) }
      return []
    } catch {
      // What costs too much to look into may be a good drawing.
      let isUnreadable = [.notAPDF, .damaged, .encrypted, .noPages].contains(error)
      return [
        Finding(.pdfRefused, at: Place(path), error.text, severity: role != nil && isUnreadable ? .block : .warning)
      ]
    }
  }

  private mutating func lookIntoPDF(_ bytes: [UInt8], _ path: String) -> [Finding] {
    do throws(PDFProblem) {
      let embedded = try PDFDocument.embeddedFiles(in: bytes, besidePages: true, where: PDFDocument.isInvoice)
      guard let first = embedded.first else { return [] }
      let findings = readInvoice(first.bytes, file: "\(path)!\(first.name)", key: path)
      return findings + embedded.dropFirst().compactMap { other(than: first.name, $0, in: path) }
    } catch {
      return [Finding(.pdfRefused, at: Place(path), error.text)]
    }
  }
}

extension DocumentContents {
  /// That a PDF holds another invoice than the one that was read; none is chosen in silence.
  private func other(than first: String, _ file: PDFDocument.EmbeddedFile, in path: String) -> Finding? {
    guard let invoice = invoices[path], let tree = try? XMLTree(parsing: file.bytes),
      let other = EInvoiceReader.read(tree, file: "\(path)!\(file.name)")?.value, !other.isSameClaim(as: invoice)
    else { return nil }
    return Finding(
      .otherInvoiceBeside, at: Place("\(path)!\(file.name)"), against: Place("\(path)!\(first)"),
      Text(
        "Nummer, Datum, Betrag oder Fälligkeit sind andere als in \(first).",
        "Number, date, amount or due date are others than in \(first)."))
  }
}

extension EInvoice {
  /// Whether it asks for the same money as another.
  fileprivate func isSameClaim(as other: EInvoice) -> Bool {
    number == other.number && issued == other.issued && totals.payable == other.totals.payable
      && totals.gross == other.totals.gross && Set(dueDates) == Set(other.dueDates)
  }
}

extension XMLProblem.Reason {
  /// Why the XML was refused; the parser's own words may quote the document and stay out.
  var text: Text {
    switch self {
    case .notWellFormed: return Text("Das XML ist nicht wohlgeformt.", "The XML is not well-formed.")
    case .documentType:
      return Text(
        "Das XML enthält eine DOCTYPE-Angabe; sie kann fremde Inhalte nachladen.",
        "The XML has a DOCTYPE, which can load foreign content.")
    case .tooLarge: return Text("Das XML ist zu groß.", "The XML is too large.")
    case .tooDeep: return Text("Das XML ist zu tief geschachtelt.", "The XML is nested too deeply.")
    case .tooManyElements: return Text("Das XML hat zu viele Elemente.", "The XML has too many elements.")
    case .encoding: return Text("Die Zeichenkodierung des XML stimmt nicht.", "The XML's character encoding is wrong.")
    default: return Text("Das XML ist nicht lesbar.", "The XML cannot be read.")
    }
  }
}

extension PDFProblem {
  var text: Text {
    switch self {
    case .notAPDF, .damaged: return Text("Das PDF ist beschädigt.", "The PDF is damaged.")
    case .encrypted:
      return Text("Das PDF ist mit einem Kennwort verschlüsselt.", "The PDF is encrypted with a password.")
    case .noPages: return Text("Das PDF hat keine Seite.", "The PDF has no page.")
    case .tooLarge:
      return Text(
        "Das PDF entpackt sich auf mehr, als ein Dokument je braucht.",
        "The PDF unpacks to more than a document ever needs.")
    case .tooDeep, .tooManyFiles:
      return Text("Das PDF enthält zu viele eingebettete Dateien.", "The PDF holds too many embedded files.")
    }
  }
}
