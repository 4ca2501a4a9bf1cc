import CaseModel
import Formats

/// One claim after the other; what a case comes to follows from all of its claims.
struct PaywiseClaims {
  let desk: ReplyDesk
  private var order: [String] = []
  /// What each case's claims say, in their order.
  private var claims: [String: [Claim]] = [:]
  private var unknownKeys: Set<String> = []

  /// One claim's word, and what follows behind the states.
  private struct Claim {
    let word: String
    let place: Place
    /// Which of the case's invoices it is about, from 1.
    let position: Int
    /// Of its mandate.
    let fileNumber: String?
    var later: [Reply.Event] = []
  }

  init(desk: ReplyDesk) { self.desk = desk }

  mutating func read(_ claim: YAMLNode) {
    let place = desk.place(claim.position.line)
    guard case .mapping = claim else { return desk.unreadable(Text("Der Auftrag", "The claim"), at: place) }
    note(claim, known: PaywiseWords.claimKeys)
    guard let reference = claim.member("your_reference")?.plainText,
      let (number, position) = PaywiseClaims.name(in: reference)
    else {
      return desk.report(
        .replyPartUnknown, at: place,
        Text(
          "„your_reference“ hat nicht die Form AKTENZEICHEN/NUMMER, die unser Paket ihr gab.",
          "“your_reference” has not the form CASE/NUMBER that our package gave it."))
    }
    let mandate = claim.member("mandate")
    var fileNumber = mandate?.member("reference_number")?.plainText
    if let text = fileNumber, !ReplyValue.isFileNumber(text) {
      desk.unreadable(Text("Das Aktenzeichen des Empfängers", "The recipient's file number"), at: place)
      fileNumber = nil
    }
    if claims[number] == nil { order.append(number) }
    desk.open(number, ReplyDesk.Marks(fileNumber: fileNumber), at: place)
    let state = claim.member("submission_state") ?? claim.member("state")
    var read = Claim(
      word: state?.plainText ?? "", place: desk.place(state?.position.line ?? place.line), position: position,
      fileNumber: fileNumber)
    readPayments(claim, into: &read)
    if let mandate, case .mapping = mandate { readMandate(mandate, into: &read) }
    claims[number, default: []].append(read)
  }

  /// Our package called each claim `CASE/NUMBER`.
  private static func name(in reference: String) -> (number: String, position: Int)? {
    guard let slash = reference.lastIndex(of: "/") else { return nil }
    let (number, position) = (String(reference[..<slash]), reference[reference.index(after: slash)...])
    let isPosition = (1...4).contains(position.utf8.count) && position.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isPosition, let position = Int(position), ReplyValue.isCaseNumber(number) else { return nil }
    return (number, position)
  }

  private func readPayments(_ claim: YAMLNode, into read: inout Claim) {
    guard case .sequence(let items, _)? = claim.member("payments") else { return }
    for item in items {
      // The interface has payments that the client reports: those the debtor made to the creditor.
      var event = Reply.Event(.paymentHere, at: desk.place(item.position.line))
      event.claims = [read.position]
      let currency = item.at(["amount", "currency"])?.plainText.flatMap { Currency($0) }
      event.id = item.member("id")?.plainText.flatMap { ReplyValue.isID($0) ? $0 : nil }
      event.day = item.member("value_date")?.plainText.flatMap { Day(iso: $0) }
      event.amount = currency.flatMap { currency in
        item.at(["amount", "value"])?.plainText.flatMap { ReplyValue.amount($0, .decimal, currency) }
      }
      guard event.id != nil, event.day != nil, event.amount != nil else {
        desk.unreadable(
          Text("Kennung, Tag oder Betrag der Zahlung", "The payment's name, day or amount"), at: event.place)
        continue
      }
      read.later.append(event)
    }
  }

  private mutating func readMandate(_ mandate: YAMLNode, into read: inout Claim) {
    note(mandate, known: PaywiseWords.mandateKeys)
    for question in PaywiseWords.questions(of: mandate) {
      var event = Reply.Event(.question, at: desk.place(question.position.line))
      event.id = question.member("id")?.plainText.flatMap { ReplyValue.isID($0) ? $0 : nil }
      event.text = ["title", "description"].compactMap { question.member($0)?.plainText }.joined(separator: "\n")
      event.day = question.member("created")?.plainText.flatMap { Moment(iso: $0)?.day }
      guard event.id != nil, let text = event.text, !text.isEmpty, ReplyValue.isText(text) else {
        desk.unreadable(Text("Kennung oder Text der Rückfrage", "The question's name or text"), at: event.place)
        continue
      }
      read.later.append(event)
    }
    for (key, words) in PaywiseWords.mandate {
      guard let node = mandate.member(key), let word = node.plainText else { continue }
      let place = desk.place(node.position.line)
      guard let meaning = words[word] else {
        unknown(word, at: place)
        continue
      }
      guard let kind = meaning.kind else { continue }
      var event = Reply.Event(kind, at: place)
      event.reason = meaning.reason
      read.later.append(event)
    }
  }

  /// Writes down what each case came to. Under two mandates it was handed over twice, and each has its own word.
  func close(without recalled: (String) -> Set<Int>) {
    for number in order {
      let (claims, back) = (claims[number] ?? [], recalled(number))
      var mandates: [String?] = []
      for claim in claims where !mandates.contains(claim.fileNumber) { mandates.append(claim.fileNumber) }
      let isOne = mandates.compactMap { $0 }.count < 2
      for mandate in isOne ? [mandates.compactMap { $0 }.first] : mandates {
        desk.mark(number, ReplyDesk.Marks(fileNumber: mandate))
        close(isOne ? claims : claims.filter { $0.fileNumber == mandate }, without: back, of: number)
      }
    }
  }

  /// What the claims of one mandate come to, the states first; of those that came back nothing but money and questions
  /// counts.
  private func close(_ all: [Claim], without recalled: Set<Int>, of number: String) {
    let claims = all.filter { !recalled.contains($0.position) }
    for claim in claims where PaywiseWords.states[claim.word] == nil { unknown(claim.word, at: claim.place) }
    if let first = claims.first { closeStates(of: claims, first, number) }
    for kind in [Reply.Kind.question, .paymentHere] {
      for var event in all.flatMap(\.later) where event.kind == kind {
        // One payment may stand with several claims.
        let twins = all.flatMap(\.later).filter { $0.kind == kind && $0.id == event.id }
        if event.claims != nil { event.claims = twins.compactMap(\.claims).reduce(into: []) { $0.formUnion($1) } }
        desk.addOnce(event, to: number)
      }
    }
    for kind in [Reply.Kind.settled, .closed] {
      for var event in claims.flatMap(\.later) where event.kind == kind {
        event.claims = Set(claims.map(\.position))
        desk.addOnce(event, to: number)
      }
    }
  }

  /// Whether the case arrived, was accepted or rejected.
  private func closeStates(of claims: [Claim], _ first: Claim, _ number: String) {
    let words = Set(claims.map(\.word))
    let positions = Set(claims.map(\.position))
    func add(_ kind: Reply.Kind, because reason: String? = nil) {
      var event = Reply.Event(kind, at: first.place)
      (event.reason, event.claims) = (reason, positions)
      desk.add(event, to: number)
    }
    if words.contains(where: { PaywiseWords.states[$0] == true }) {
      add(.acknowledged)
    }
    if words == ["accepted"] { add(.accepted) }
    if words == ["rejected"] { add(.rejected, because: "other") }
    if words.isSuperset(of: ["accepted", "rejected"]) {
      desk.report(
        .replyPartUnknown, at: first.place,
        Text(
          "Fall \(number): manche Rechnungen sind angenommen, manche abgelehnt; der Fall ist keines von beiden.",
          "Case \(number): some invoices are accepted, some rejected; the case is neither."))
    }
  }

  private func unknown(_ word: String, at place: Place) {
    desk.report(
      .replyWordUnknown, at: place,
      Spelling.shown(word).map {
        Text("Das Wort „\($0)“ ist für einen Stand nicht bekannt.", "The word “\($0)” is not known for a status.")
      } ?? Text("Das Wort für den Stand ist nicht bekannt.", "The word for the status is not known."))
  }

  /// Tells of a member that nobody here knows, once for each name.
  private mutating func note(_ node: YAMLNode, known: Set<String>) {
    guard case .mapping(let entries, _) = node else { return }
    for entry in entries where !known.contains(entry.key) && unknownKeys.insert(entry.key).inserted {
      desk.report(
        .replyPartUnknown, at: desk.place(entry.keyPosition.line),
        Spelling.shown(entry.key).map {
          Text("„\($0)“ ist nicht bekannt und bleibt unbeachtet.", "“\($0)” is not known and is passed over.")
        } ?? Text("Eine unbekannte Angabe bleibt unbeachtet.", "A value that is not known is passed over."))
    }
  }
}
