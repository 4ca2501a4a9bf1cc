import CaseModel
import Law

/// Facts of the entries of lists.
extension Fact {
  static let ofPayment: [Fact] = [
    .written("received", .payment, .day, Text("Tag der Wertstellung", "value date")) { $0.line.map { .day($0.day) } },
    .derived("amount", .payment, .money, Text("gezahlter Betrag", "amount paid")) { ground in
      ground.line.map { .money(Money(cents: -$0.amount.cents, $0.amount.currency)) }
    },
    .derived(
      "net_of_unlisted_costs", .payment, .money,
      Text(
        "gezahlter Betrag ohne das, was auf andere Kosten als Mahnungen, Rücklastschriften und Auskünfte ging",
        "amount paid without what went to costs other than reminders, returned debits and enquiries")
    ) { ground in
      // Where it all went there, the recipient is told of no payment: one of nothing says nothing.
      ground.line.map(ground.netOfUnlistedCosts).flatMap { $0.cents == 0 ? nil : .money($0) }
    },
    .derived(
      "booked", .payment, .money, Text("gebuchter Betrag, negativ", "amount as booked, negative")
    ) { $0.line.map { .money($0.amount) } },
    .derived(
      "invoice", .payment, .text, Text("Rechnung, auf die gezahlt wurde", "invoice that was paid on")
    ) { ground in ground.line?.debt.flatMap { ground.claim.debts[$0].invoice.number }.map { .text($0) } },
  ]

  static let ofLines: [Fact] = [FactScope.charge, .line].flatMap { scope -> [Fact] in
    [
      .derived("number", scope, .number, Text("Nummer der Zeile", "number of the line")) {
        $0.line.map { .number($0.number) }
      },
      .derived(
        "is_first", scope, .flag, Text("erste Zeile des Falls", "first line of the case")
      ) { $0.line.map { .flag($0.number == 1) } },
      .derived("day", scope, .day, Text("Tag der Zeile", "day of the line")) {
        $0.line.map { .day($0.day) }
      },
      .derived(
        "kind", scope, .word, Text("Art der Zeile", "kind of the line"), words: lineKinds(scope)
      ) { ground in ground.line.map { .word(ground.kind(of: $0)) } },
      .derived("amount", scope, .money, Text("Betrag der Zeile", "amount of the line")) {
        $0.line.map { .money($0.amount) }
      },
      .derived("title", scope, .text, Text("Bezeichnung der Zeile", "title of the line")) {
        $0.line.map { .text($0.title.german) }
      },
      .derived("basis", scope, .text, Text("Rechtsgrundlage der Zeile", "legal basis of the line")) {
        ground in
        guard let basis = ground.line?.basis, !basis.isEmpty else { return nil }
        return .text(basis.map(\.text.german).joined(separator: ", "))
      },
      .derived("invoice", scope, .text, Text("Rechnung der Zeile", "invoice of the line")) { ground in
        ground.line?.debt.flatMap { ground.claim.debts[$0].invoice.number }.map { .text($0) }
      },
    ]
  }

  private static func lineKinds(_ scope: FactScope) -> [String] {
    let costs = ["reminder", "lump_sum"] + Cost.Kind.allCases.map(\.rawValue)
    return scope == .charge
      ? ["interest"] + costs : ["principal", "credit", "interest", "payment", "overpayment"] + costs
  }

  static let ofLetter: [Fact] = [
    .derived(
      "kind", .letter, .word, Text("Art des Schreibens", "kind of the letter"),
      words: [Reminder.Kind.reminder, .dunning, .finalNotice].map(\.rawValue)
    ) { $0.letter.map { .word($0.kind.rawValue) } },
    .derived("level", .letter, .number, Text("Mahnstufe", "dunning level")) { ground in
      guard case .letter(_, let level?) = ground.entry else { return nil }
      return .number(level)
    },
    .written("sent", .letter, .day, Text("gesendet am", "sent on")) { $0.letter?.sent.map { .day($0) } },
    .written("deadline", .letter, .day, Text("Frist bis", "deadline")) { $0.letter?.deadline.map { .day($0) } },
    .written("channel", .letter, .word, Text("Weg", "channel"), words: Channel.allCases.map(\.rawValue)) {
      $0.letter?.channel.map { .word($0.rawValue) }
    },
    .written("fee", .letter, .money, Text("verlangte Mahnkosten", "fee asked")) { $0.letter?.fee.map { .money($0) } },
  ]

  static let ofDocument: [Fact] = [
    .derived("file", .document, .text, Text("Datei im Paket", "file in the package")) {
      ($0.document?.file ?? $0.page?.file).map { .text($0) }
    },
    .derived(
      "kind", .document, .word, Text("Art des Dokuments", "kind of document"),
      words: DocumentKind.allCases.flatMap {
        $0 == .reminder ? [$0.rawValue, PackedDocument.friendlyWord] : [$0.rawValue]
      }
        + PageKind.allCases.map(\.word)
    ) { ($0.document?.word ?? $0.page?.word).map { .word($0) } },
    .derived("title", .document, .text, Text("Art in Worten", "kind in words")) {
      ($0.document?.title.german ?? $0.page?.title).map { .text($0) }
    },
    .derived("media_type", .document, .text, Text("Medientyp", "media type")) {
      ($0.document?.document.type ?? $0.page.map { _ in .pdf }).map { .text($0.rawValue) }
    },
    .derived("size", .document, .number, Text("Größe in Bytes", "size in bytes")) {
      $0.document.map { .number($0.document.size) }
    },
    .derived("sha256", .document, .text, Text("SHA-256", "SHA-256")) {
      $0.document.map { .text($0.document.sha256) }
    },
  ]

  static let ofChannel: [Fact] = [
    .derived(
      "kind", .channel, .word, Text("Art der Erreichbarkeit", "kind of channel"), words: ["email", "phone"]
    ) { ground in
      guard case .channel(let kind, _) = ground.entry else { return nil }
      return .word(kind)
    },
    .derived("value", .channel, .text, Text("Adresse oder Nummer", "address or number")) { ground in
      guard case .channel(_, let value) = ground.entry else { return nil }
      return .text(value)
    },
  ]
}

extension Ground {
  fileprivate var letter: Reminder? {
    guard case .letter(let letter, _) = entry else { return nil }
    return letter
  }

  fileprivate var document: PackedDocument? {
    guard case .document(let document) = entry else { return nil }
    return document
  }

  fileprivate var page: PageKind? {
    guard case .page(let page) = entry else { return nil }
    return page
  }

  /// Costs by their own kind, since recipients keep them apart.
  fileprivate func kind(of line: ClaimLine) -> String {
    switch line.kind {
    case .cost:
      guard case .cost(let index) = line.content, let debt = line.debt else { return "other" }
      let booked = claim.debts[debt].costs.filter(\.amount.isPositive)
      return booked.indices.contains(index) ? booked[index].kind.name : "other"
    case .openingInterest: return "interest"
    case .principal, .credit, .interest, .payment, .overpayment: return line.kind.rawValue
    }
  }
}

extension PageKind {
  /// What it is to a recipient's list of documents.
  fileprivate var word: String {
    switch self {
    case .claim: return "claim_statement"
    case .letter: return "cover_letter"
    case .timeline: return "timeline"
    }
  }
}

extension Ground {
  /// Of costs for which a recipient has no field it cannot know that a payment went there: it would take it off the rest.
  func netOfUnlistedCosts(_ line: ClaimLine) -> Money {
    let listed: Set<ClaimCost.Kind> = [.reminder, .other(.returnDebit), .other(.information)]
    let unlisted = OpenLines(claim).costs(settledBy: line).filter { part in
      !(part.line.cost(in: claim).map { listed.contains($0.kind) } ?? false)
    }.reduce(0) { $0 + $1.cents }
    return Money(cents: -line.amount.cents - unlisted, line.amount.currency)
  }
}
