import CaseModel
import Fields

/// Sections that describe what the creditor did: letters, talks, offers.
extension Section {
  func reminder() -> Reminder? {
    require("kind")
    let kind = choice("kind", Reminder.Kind.self)
    var reminder = Reminder(origin: origin, kind: kind ?? .reminder)
    reminder.level = number("level", in: 1...9)
    reminder.sent = day("sent")
    reminder.channel = choice("channel")
    reminder.to = statements("to") ?? []
    reminder.cc = statements("cc") ?? []
    reminder.copiesTo = statements("copies_to") ?? []
    reminder.deadline = day("deadline")
    reminder.invoices = texts("invoices")
    reminder.fee = unsignedMoney("fee", .eur)
    reminder.announces = choices("announces")
    reminder.automated = flag("automated")
    reminder.delivery = section("delivery") { section in
      section.require("state")
      let on = section.day("on")
      let evidence = section.statement("evidence")
      return section.choice("state", Delivery.State.self).map { Delivery(state: $0, on: on, evidence: evidence) }
    }
    reminder.file = path(ofFile: "file")
    return kind == nil ? nil : reminder
  }

  func contact() -> Contact? {
    require("at")
    let at = moment("at")
    var contact = Contact(origin: origin, at: at ?? Moment(utcMinutes: 0))
    contact.channel = choice("channel")
    contact.direction = choice("direction")
    contact.by = statement("by")
    _ = section("with") { section in
      contact.counterpart = section.statement("name")
      contact.counterpartRole = section.statement("role")
      return true
    }
    contact.outcome = choice("outcome")
    contact.result = choice("result")
    contact.promise = section("promise") { section in
      section.require("on")
      let amount = section.money("amount")
      return section.day("on").map { Contact.Promise(on: $0, amount: amount) }
    }
    contact.note = statement("note")
    contact.invoices = texts("invoices")
    contact.file = path(ofFile: "file")
    return at == nil ? nil : contact
  }

  func offer() -> Offer {
    var offer = Offer(origin: origin)
    offer.on = day("on")
    offer.kind = choice("kind")
    offer.terms = statement("terms")
    offer.accepted = section("accepted") { section in
      section.require("on")
      return section.day("on")
    }
    offer.broken = section("broken") { section in
      section.require("on")
      return section.day("on")
    }
    offer.interestContinues = flag("interest_continues")
    offer.file = path(ofFile: "file")
    return offer
  }
}
