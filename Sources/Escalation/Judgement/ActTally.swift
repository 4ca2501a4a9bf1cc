import CaseModel

/// How many acts were made, on how many days, by how many people.
struct ActTally {
  private(set) var acts = 0
  private var onDays: Set<Day> = []
  private var byPeople: Set<String> = []

  var days: Int { onDays.count }
  var people: Int { byPeople.count }

  mutating func add(_ act: Act) {
    acts += 1
    if let day = act.day { onDays.insert(day) }
    if let person = act.person { byPeople.insert(person.asOnePerson) }
  }

  /// Whether they are as many as are asked for.
  func meets(_ required: RequiredAct) -> Bool {
    acts >= required.times && days >= required.days && (required.people == 1 || people >= required.people)
  }
}
