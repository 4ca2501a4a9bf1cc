import CaseModel
import Law

/// What a plan assumes to be done on a day, for one alternative of a step.
struct PlannedAct {
  let required: RequiredAct
  let on: Day
  let deadline: Day?
  /// Numbers of the invoices it is for; none where they have none.
  let invoices: [String]
  /// One more for each act of the plan, so that no two stand in the same place.
  let number: Int

  private var path: String { PlannedAct.path(required.kind, number) }
  /// The file a plan assumes of an act.
  static func path(_ kind: StepKind, _ number: Int) -> String { "\(folder)\(kind.word)-\(number)" }
  /// Where those files lie; no case has such a folder.
  fileprivate static let folder = "plan/"

  private var origin: Origin { Origin(Place(path, line: number)) }
  private var about: [String]? { invoices.isEmpty ? nil : invoices }
  /// Each act by another of those who may do it, so that many hands are many people.
  private var person: String {
    required.by.isEmpty ? PlannedAct.people[number % PlannedAct.people.count] : required.by[number % required.by.count]
  }
  /// Of whom it is plain that each is another; no page shows them.
  private static let people = [
    "Anton", "Berta", "Cäsar", "Dora", "Emil", "Friedrich", "Gustav", "Heinrich", "Ida", "Julius", "Kaufmann", "Ludwig",
    "Martha", "Nordpol", "Otto", "Paula", "Quelle", "Richard", "Samuel", "Theodor",
  ]
  private var channel: Channel? { required.channelToUse }

  /// Sent on its first day as the policy wants it, and arrived as late as the post may bring it.
  func letter(_ kind: Reminder.Kind) -> Reminder {
    var letter = Reminder(origin: origin, kind: kind)
    letter.level = required.level
    letter.sent = on
    letter.deadline = deadline
    letter.channel = channel
    letter.delivery = Delivery(state: .delivered, on: required.arrival(on: on), evidence: "Plan")
    letter.announces = required.announces
    letter.automated = required.form == .automated
    letter.invoices = about
    letter.file = path
    return letter
  }

  func talk(_ channel: Channel) -> Contact {
    var talk = Contact(origin: origin, at: Moment(on, minute: 540 + number % 60))
    talk.channel = channel
    talk.direction = .out
    // Nobody knows beforehand whether a call is answered; only what asks for that may count on it.
    talk.outcome = required.isReached ? .reached : .notReached
    talk.by = person
    talk.counterpartRole = required.counterparts.first
    talk.result = .other
    talk.note = "Plan"
    talk.invoices = about
    talk.file = path
    return talk
  }

  func writing(_ usual: Channel) -> Contact {
    var writing = talk(channel ?? usual)
    writing.outcome = nil
    if required.kind.isCopy {
      writing.counterpartRole = required.counterparts.first ?? Role.managingDirector.rawValue
    }
    return writing
  }

  func offer(_ kind: Offer.Kind) -> Offer {
    var offer = Offer(origin: origin)
    offer.on = on
    offer.kind = kind
    offer.file = path
    return offer
  }

  func inquiry(_ kind: Check.Kind) -> Check {
    var check = Check(origin: origin)
    check.kind = kind
    check.on = on
    check.by = person
    check.result = "Plan"
    check.file = path
    return check
  }

  func approval() -> Approval {
    var approval = Approval(origin: origin)
    approval.on = on
    approval.by = person
    approval.file = path
    return approval
  }
}

extension CaseFile {
  /// Adds what a plan assumes.
  mutating func add(_ act: Act) {
    switch act.what {
    case .letter(let letter): reminders.append(letter)
    case .contact(let contact): contacts.append(contact)
    case .offer(let offer): offers.append(offer)
    case .inquiry(let check): checks.append(check)
    case .approval(let approval): approvals.append(approval)
    case .invoice: return
    }
    if let path = act.file { documents.append(Document(path: path, size: 1, sha256: path, type: .mail)) }
  }
}

extension Act {
  /// Whether a plan assumes it.
  var isPlanned: Bool { origin.place.file.hasPrefix(PlannedAct.folder) }
}

extension Contact {
  /// The same.
  var isPlanned: Bool { file?.hasPrefix(PlannedAct.folder) == true }
}
