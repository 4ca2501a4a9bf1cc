import CaseModel
import Formats

/// One line of a table, or one entry of a list, with the values that the mapping has names for.
struct ReplyRow {
  let line: Int
  /// Without blanks around them; nothing where the cell is empty.
  let values: [ReplyMapping.Column: String]
}

/// Makes events of rows, as the mapping says.
struct ReplyRows {
  let mapping: ReplyMapping
  let desk: ReplyDesk

  func read(_ row: ReplyRow) {
    let place = desk.place(row.line)
    guard let number = row.values[.caseNumber], ReplyValue.isCaseNumber(number) else {
      return desk.unreadable(Text("Das Aktenzeichen des Gläubigers", "The creditor's file number"), at: place)
    }
    if let package = row.values[.package], !ReplyValue.isSHA256(package) {
      return desk.unreadable(Text("Der Hash des Pakets", "The package's hash"), at: place)
    }
    if let fileNumber = row.values[.fileNumber], !ReplyValue.isFileNumber(fileNumber) {
      return desk.unreadable(Text("Das Aktenzeichen des Empfängers", "The recipient's file number"), at: place)
    }
    desk.open(
      number, ReplyDesk.Marks(package: row.values[.package], fileNumber: row.values[.fileNumber]), at: place)
    guard let meaning = mapping.statuses[row.values[.status] ?? ""] else {
      let shown = row.values[.status].flatMap(Spelling.shown)
      return desk.report(
        .replyWordUnknown, at: place,
        shown.map { Text("Die Zuordnung kennt „\($0)“ nicht.", "The mapping does not know “\($0)”.") }
          ?? Text("Die Zuordnung kennt das Wort dieser Zeile nicht.", "The mapping does not know this line's word."))
    }
    guard let kind = meaning.kind, let event = event(kind, meaning, row, place) else { return }
    // A payment has a name, by which two that are alike are told apart; a list of invoices says the rest line by line.
    if event.id == nil { desk.addOnce(event, to: number) } else { desk.add(event, to: number) }
  }

  private func event(
    _ kind: Reply.Kind, _ meaning: ReplyMapping.Meaning, _ row: ReplyRow, _ place: Place
  ) -> Reply.Event? {
    var event = Reply.Event(kind, at: place)
    event.reason = meaning.reason
    var isWhole = true
    func miss(_ what: Text) {
      desk.unreadable(what, at: place)
      isWhole = false
    }
    if let text = row.values[.day] {
      event.day = ReplyValue.day(text, mapping.days)
      if event.day == nil { miss(Text("Der Tag", "The day")) }
    } else if kind.isPayment {
      miss(Text("Der fehlende Tag", "The missing day"))
    }
    if kind.isPayment || kind == .question {
      event.id = row.values[.id].flatMap { ReplyValue.isID($0) ? $0 : nil }
      if event.id == nil { miss(Text("Die Kennung", "The name")) }
    }
    if kind.isPayment {
      let currency = row.values[.currency].map { Currency($0) } ?? mapping.currency
      event.amount = currency.flatMap { currency in
        row.values[.amount].flatMap { ReplyValue.amount($0, mapping.amounts, currency) }
      }
      if event.amount == nil { miss(Text("Der Betrag", "The amount")) }
    }
    if kind == .question, let text = row.values[.due] {
      event.due = ReplyValue.day(text, mapping.days)
      if event.due == nil { miss(Text("Die Frist", "The due day")) }
    }
    // Spreadsheets of one house end the lines inside a cell with a return, too.
    if let text = row.values[.text]?.replacing("\r\n", with: "\n"), !kind.isPayment {
      event.text = ReplyValue.isText(text) ? text : nil
      if event.text == nil { miss(Text("Der Text", "The text")) }
    } else if kind == .question {
      miss(Text("Die leere Rückfrage", "The empty question"))
    }
    return isWhole ? event : nil
  }
}
