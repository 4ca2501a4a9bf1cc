import Aktenkoffer
import CaseModel

/// What a recipient told of a case, for a person: its file number, what it asks, what was paid.
struct CorrespondenceLines {
  let correspondence: Correspondence
  /// Other cases that the recipient keeps under the same number.
  let sharing: [String]

  init(_ correspondence: Correspondence, sharing: [String]) {
    self.correspondence = correspondence
    self.sharing = sharing
  }

  func print() {
    if let number = correspondence.fileNumber {
      Console.print("  " + say("Aktenzeichen beim Empfänger: ", "File number at the recipient's: ") + number)
    }
    if !sharing.isEmpty {
      Console.print(
        Style.caution(
          say("  Unter diesem Aktenzeichen führt er auch: ", "  Under that number it keeps, too: ")
            + sharing.joined(separator: ", ")))
    }
    if let update = correspondence.openUpdate {
      Console.print(
        Style.caution(
          say("  Meldung \(update) unterwegs, Ausgang offen", "  Update \(update) on its way, outcome open")))
    }
    for recalled in correspondence.recalled {
      let day = recalled.day.map { say(" am ", " on ") + $0.text(Speech.language) } ?? ""
      Console.print(
        say("  Zurückgerufen\(day): ", "  Recalled\(day): ") + (recalled.invoices?.joined(separator: ", ") ?? gone))
    }
    for question in correspondence.openQuestions {
      let due = question.due.map { say(", bis ", ", by ") + $0.text(Speech.language) } ?? ""
      Console.print(
        Style.caution(say("  Offene Rückfrage ", "  Open question ")) + (question.id ?? "–") + due + ": "
          + (question.text.map { $0.onOneLine } ?? gone))
    }
    for payment in correspondence.payments { Console.print("  " + line(payment)) }
  }

  private func line(_ payment: Correspondence.Payment) -> String {
    let to =
      payment.isToCreditor
      ? say("Zahlung an den Gläubiger", "Payment to the creditor")
      : say("Zahlung an den Empfänger", "Payment to the recipient")
    guard let amount = payment.amount else { return "\(to): \(gone)" }
    let day = payment.day.map { say(" am ", " on ") + $0.text(Speech.language) } ?? ""
    return "\(to): \(amount.text(Speech.language))\(day)" + (payment.id.map { " (\($0))" } ?? "")
  }

  private var gone: String { say("Text gelöscht", "text deleted") }
}

/// The same for a program.
struct CorrespondenceEntry: Encodable {
  var fileNumber: String?
  /// Other cases that the recipient keeps under that number.
  var fileNumberSharedWith: [String]
  /// Number of an update whose outcome is open.
  var openUpdate: Int?
  var recalled: [Recalled]
  var questions: [Question]
  var payments: [Payment]

  struct Recalled: Encodable {
    /// Missing where the text was deleted.
    var invoices: [String]?
    var day: String?
  }

  struct Question: Encodable {
    var id: String?
    var text: String?
    var day: String?
    var due: String?
    var answered: Bool
  }

  struct Payment: Encodable {
    /// `creditor` or `recipient`.
    var to: String
    var id: String?
    var day: String?
    var amount: String?
    var currency: String?
  }

  init(_ correspondence: Correspondence, sharing: [String]) {
    fileNumberSharedWith = sharing
    fileNumber = correspondence.fileNumber
    openUpdate = correspondence.openUpdate
    recalled = correspondence.recalled.map { Recalled(invoices: $0.invoices, day: $0.day?.description) }
    questions = correspondence.questions.map {
      Question(
        id: $0.id, text: $0.text, day: $0.day?.description, due: $0.due?.description, answered: $0.isAnswered)
    }
    payments = correspondence.payments.map {
      Payment(
        to: $0.isToCreditor ? "creditor" : "recipient", id: $0.id, day: $0.day?.description,
        amount: $0.amount?.description, currency: $0.amount?.currency.code)
    }
  }
}
