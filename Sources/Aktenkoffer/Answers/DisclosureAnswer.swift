import CaseModel
import Custody
import Packing

/// What was given of a person to whom, and when: what an answer to a request under Article 15 DSGVO rests on.
public struct DisclosureAnswer: Sendable {
  /// In the order in which it left the house.
  public private(set) var passed: [Passed] = []
  /// Cases whose texts were deleted from the ledger: what was in them nobody can tell any more.
  public private(set) var deleted: [String] = []

  /// What was begun to be sent, and of which nobody knows whether it arrived.
  public private(set) var underway: [Underway] = []

  /// How many packages of the same cases reached somebody under other names alone: before a name was corrected, or after.
  public private(set) var elsewhere: [(caseNumber: String, count: Int)] = []

  /// Other names that went out and share all words with this one, or have none but its words; in their order.
  public private(set) var alike: [String] = []

  public struct Underway: Sendable {
    /// When it was begun, as the ledger has it.
    public let since: String
    public let caseNumber: String
    public let recipient: String
    /// 0 for the case itself, else the number of the update.
    public let update: Int
  }

  /// One package that reached a recipient.
  public struct Passed: Sendable {
    /// In UTC, as the ledger has it: when it arrived; the day alone where a person said it.
    public let at: String
    public let caseNumber: String
    /// By its name, as `--for` takes it.
    public let recipient: String
    /// Who that is, and on which legal basis, as koffer.yaml said it then; nil where it did not.
    public let recipientName: String?
    public let legalBasis: String?
    /// 0 for the case itself, else the number of the update.
    public let update: Int
    /// What it told of the person's own, as the house's field names have it: `name`, `address`.
    public let fields: [String]
    /// The recipient's own files and, where they are filled field by field, what their fields say; then there is no more.
    public let forms: [(name: String, says: [String])]
    /// What else it told: how many of each, such as payments.
    public let facts: [(kind: String, count: Int)]
    /// The documents, under their names in the package.
    public let documents: [String]
  }

  /// - Parameter debtor: a name, compared as people read it (`isOnePerson`).
  public init(about debtor: String, in ledger: Ledger) throws(Outage) {
    var numbers: [String] = []
    var lost: Set<String> = []
    var likeNames: Set<String> = []
    var sheets: [(number: String, enclosure: String?)] = []
    try ledger.events(of: [.sending, .updateSending]) { sheets.append(($0.caseNumber, $0.enclosure)) }
    for (number, enclosure) in sheets {
      guard let enclosure, let text = try ledger.enclosure(enclosure), let sheet = FactSheet(text) else {
        lost.insert(number)
        continue
      }
      likeNames.formUnion(sheet.told.flatMap(\.people).filter { $0.isAlike(debtor) })
      if sheet.told.contains(where: { $0.isPerson(debtor) }), !numbers.contains(number) { numbers.append(number) }
    }
    for number in numbers { try add(try ledger.events(of: number), about: debtor, in: ledger) }
    passed.sort { $0.at < $1.at }
    underway.sort { $0.since < $1.since }
    deleted = lost.sorted()
    alike = likeNames.sorted()
  }

  private mutating func add(_ events: [Event], about wanted: String, in ledger: Ledger) throws(Outage) {
    var known = FactSheet([])
    var others = 0
    let departures = Departures(events)
    for departure in departures.arrived {
      let sent = departure.begun
      guard let sheet = try ledger.sheet(of: sent) else { continue }
      if sent.kind == .sending { known = FactSheet([]) }
      known.follow(sheet)
      // Who was not one of the debtors then was not what it is about.
      guard known.told.contains(where: { $0.isPerson(wanted) }) else {
        others += 1
        continue
      }
      passed.append(
        Passed(sent, at: departure.arrival.dayTold?.description ?? departure.arrival.at, sheet, about: wanted))
    }
    if others > 0, let number = events.first?.caseNumber { elsewhere.append((number, others)) }
    guard let open = departures.open else { return }
    if let sheet = try ledger.sheet(of: open) {
      if open.kind == .sending { known = FactSheet([]) }
      known.follow(sheet)
    }
    guard known.told.contains(where: { $0.isPerson(wanted) }) else { return }
    underway.append(
      Underway(
        since: open.at, caseNumber: open.caseNumber, recipient: open.recipient ?? "",
        update: open.details[ToldSoFar.number].flatMap { Int($0) } ?? 0))
  }
}

extension DisclosureAnswer.Passed {
  fileprivate init(_ event: Event, at: String, _ sheet: FactSheet, about wanted: String) {
    self.at = at
    caseNumber = event.caseNumber
    recipient = event.recipient ?? ""
    recipientName = event.details["recipient_name"]
    legalBasis = event.details["legal_basis"]
    update = event.details[ToldSoFar.number].flatMap { Int($0) } ?? 0
    forms = sheet.told.filter { $0.kind == .file }.map { form in
      (form["name"] ?? "", (form["says"] ?? "").split(separator: "\n").map(String.init))
    }
    documents = sheet.told.filter { $0.kind == .document }.compactMap { $0["file"] }
    // Who reads files of its own got what those say, and not what the case knows.
    guard forms.isEmpty else {
      fields = []
      facts = []
      return
    }
    var fields: [String] = []
    for field in sheet.told.filter({ $0.isPerson(wanted) }).flatMap(\.fields) where !fields.contains(field.name) {
      fields.append(field.name)
    }
    self.fields = fields
    var counts: [String: Int] = [:]
    for fact in sheet.told + sheet.withdrawn where ![.debtor, .document, .creditor].contains(fact.kind) {
      counts[fact.kind.rawValue, default: 0] += 1
    }
    // What was answered to questions may speak of anything.
    let answers = (event.details[ToldSoFar.answered] ?? "").split(separator: ",").count
    if answers > 0 { counts["answer", default: 0] += answers }
    facts = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension CaseFact {
  /// A debtor, one of those who act for it, or somebody who was talked to.
  fileprivate func isPerson(_ wanted: String) -> Bool { people.contains { $0.isOnePerson(with: wanted) } }

  /// The names of those whom it tells of.
  fileprivate var people: [String] {
    switch kind {
    case .debtor: [self["name"], self["billed_as"]].compactMap { $0 } + representatives
    case .contact: [self["with"]].compactMap { $0 }
    default: []
    }
  }

  /// “Ernst Ohnesorge (managing_director)”, with a line break before the next; of a firm that acts, those who act for it as
  /// people write them: “Möwenruf Verwaltungs GmbH, vertreten durch Imke Hansohm”.
  private var representatives: [String] {
    (self["represented_by"] ?? "").split(separator: "\n").flatMap { part in
      let end = part.lastIndex(of: "(") ?? part.endIndex
      let whole = String(part[..<end])
      let links = ["vertreten durch", "represented by", " und ", " and ", ",", ";"]
      let parts = links.reduce([whole]) { parts, link in parts.flatMap { $0.split(separator: link).map(String.init) } }
      // A given name alone is nobody.
      return [whole] + parts.filter { $0.split(separator: " ").count > 1 }
    }
  }
}

extension String {
  /// Whether one of two names has all words of the other, and they are not the same.
  fileprivate func isAlike(_ wanted: String) -> Bool {
    func words(_ text: String) -> Set<String> {
      Set(text.folded.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 1 }.map(String.init))
    }
    let (own, other) = (words(self), words(wanted))
    return !own.isEmpty && !other.isEmpty && (own.isSubset(of: other) || other.isSubset(of: own))
      && !isOnePerson(with: wanted)
  }
}
