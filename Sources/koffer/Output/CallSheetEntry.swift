import Aktenkoffer
import CaseModel
import Escalation

/// The call sheet of one case for a program. Texts are in this run's language, days as `2026-04-07`.
struct CallSheetEntry: Encodable {
  var folder: String
  var number: String?
  /// Whether something forbids the call on the day.
  var forbidden: Bool?
  var stops: [Stop] = []
  var parties: [Party] = []
  var people: [Person] = []
  var rightRoles: Clause?
  var invoices: [Item] = []
  var sums: Sums?
  var past: [Event] = []
  var running: [Running] = []
  var options: [Option] = []
  var offered: [Made] = []
  var approvals: [Approver] = []
  var steps: [Step] = []
  var record: [Clause] = []
  var next: [Next] = []
  var ready: Bool?
  var readyOn: String?
  var advice: [Advice] = []
  /// How many more there are of what is cut to a page, by its name here.
  var omitted: [String: Int] = [:]
  /// Where the page was written.
  var page: String?
  var outage: OutageEntry?

  init(_ folder: String, _ result: Result<CallSheetReport, Outage>) {
    self.folder = folder
    switch result {
    case .failure(let outage): self.outage = OutageEntry(outage)
    case .success(let result):
      number = result.report.number
      page = result.path
      if let sheet = result.sheet { fill(sheet) }
    }
  }

  private mutating func fill(_ sheet: CallSheet) {
    forbidden = sheet.isForbidden
    stops = sheet.stops.map(Stop.init)
    parties = sheet.whom.parties.items.map(Party.init)
    people = sheet.whom.people.items.map(Person.init)
    rightRoles = sheet.whom.right.map { Clause(text: $0.roles(Speech.language), clause: $0.clause) }
    invoices = sheet.why.invoices.items.map(Item.init)
    sums = Sums(sheet.why)
    past = sheet.past.items.map(Event.init)
    running = sheet.running.items.map(Running.init)
    options = sheet.offering.allowed.items.map(Option.init)
    offered = sheet.offering.made.items.map(Made.init)
    approvals = sheet.offering.approvals.items.map(Approver.init)
    steps = sheet.aim.steps.map(Step.init)
    record = sheet.aim.record.map { Clause(text: $0.what(Speech.language), clause: $0.clause) }
    next = sheet.aim.next.items.map(Next.init)
    ready = sheet.aim.isReady
    readyOn = sheet.aim.readyOn?.description
    advice = sheet.advice.items.map(Advice.init)
    let counts = [
      "parties": sheet.whom.parties.omitted, "people": sheet.whom.people.omitted,
      "invoices": sheet.why.invoices.omitted, "past": sheet.past.omitted, "running": sheet.running.omitted,
      "options": sheet.offering.allowed.omitted, "offered": sheet.offering.made.omitted,
      "approvals": sheet.offering.approvals.omitted, "next": sheet.aim.next.omitted, "advice": sheet.advice.omitted,
    ]
    omitted = counts.filter { $0.value > 0 }
  }
}

extension CallSheetEntry {
  struct Clause: Encodable {
    var text: String
    var clause: String?
  }

  struct Stop: Encodable {
    var kind, message, remedy: String
    var until: String?
    var forbids: Bool

    init(_ stop: CallSheet.Stop) {
      kind = stop.kind.rawValue
      message = stop.message(Speech.language)
      remedy = stop.remedy(Speech.language)
      until = stop.until?.description
      forbids = stop.forbids
    }
  }

  struct Party: Encodable {
    var role: String
    var kind, name: String?
    var phones: [String]
    var language: String?

    init(_ party: CallSheet.Party) {
      role = party.role.rawValue
      kind = party.kind?.rawValue
      name = party.name
      phones = party.phones
      language = party.language
    }
  }

  struct Person: Encodable {
    var name, role, lastOn: String?
    var standing: String

    init(_ person: CallSheet.Person) {
      name = person.name
      role = person.role?(Speech.language)
      lastOn = person.lastOn?.description
      standing = person.standing.rawValue
    }
  }

  struct Item: Encodable {
    var invoice: String
    var issued, due, open, contract, order, despatch: String?
    var daysOverdue: Int?
    /// `open` or `settled`.
    var objection: String?

    init(_ item: CallSheet.Item) {
      invoice = item.label
      issued = item.issued?.description
      due = item.due?.description
      open = item.open?.description
      contract = item.contract
      order = item.order
      despatch = item.despatch
      daysOverdue = item.daysOverdue
      objection = item.objection?.rawValue
    }
  }

  struct Sums: Encodable {
    var open, currency, interest, costs, total, unknownFrom: String?

    init(_ why: CallSheet.Why) {
      open = why.open?.description
      currency = (why.open ?? why.claim?.total)?.currency.code
      interest = why.claim?.interest.description
      costs = why.claim?.costs.description
      total = why.claim?.total.description
      unknownFrom = why.unknownFrom?.description
    }
  }
}
