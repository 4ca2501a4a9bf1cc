import CaseModel
import Fields
import Formats

extension Section {
  func fairness(_ clauses: inout ClauseNumbers) -> Fairness {
    var fairness = Fairness()
    var numbers = clauses
    func demand(_ key: String, _ more: (Section) -> Void = { _ in }) -> Fairness.Demand? {
      section(key) { section in
        let clause = section.clause(&numbers)
        let weight = section.weight()
        more(section)
        return clause.map { Fairness.Demand(clause: $0, weight: weight) }
      }
    }
    fairness.individualAfterTalk = demand("individual_after_talk")
    fairness.hardshipOffered = demand("hardship_offered")
    fairness.offerBeforeHandover = demand("offer_before_handover") { section in
      section.refuseEmpty("offers")
      fairness.offers = section.choices("offers")
    }
    fairness.legalLast = demand("legal_last")
    fairness.handlersNamed = demand("handlers_named") { section in
      section.refuseEmpty("among")
      fairness.handlers = section.entries("among") ?? []
    }
    fairness.rightPerson = demand("right_person") { section in
      section.requireEntries("roles")
      fairness.roles = section.roles("roles")
    }
    fairness.reasonsRecorded = demand("reasons_recorded")
    fairness.contactLimit = demand("contact_limit") { section in
      for key in ["at_most", "within"] { section.require(key) }
      fairness.mostContacts = section.number("at_most", in: 1...1000) ?? 0
      fairness.contactStretch = section.span("within") ?? fairness.contactStretch
    }
    fairness.contactGap = demand("contact_gap") { section in
      section.require("at_most")
      fairness.longestGap = section.span("at_most") ?? fairness.longestGap
    }
    clauses = numbers
    return fairness
  }

  /// The creditor's own words to avoid, in the form of the lexicon, without group and basis.
  func houseTone(_ clauses: inout ClauseNumbers) -> HouseTone? {
    let clause = clause(&clauses)
    requireEntries("avoid")
    var lexicon = Lexicon()
    _ = sections("avoid") { section -> Bool? in
      section.houseEntry(in: &lexicon)
      return true
    }
    return clause.map { HouseTone(clause: $0, lexicon: lexicon, book: PhraseBook(lexicon)) }
  }
}
