import CaseModel
import Formats

/// How many acts were made, on how many days, by how many people, as far as anybody asks.
struct ActTally {
  private let required: RequiredAct
  private(set) var acts = 0
  private var onDays: Set<Day> = []
  /// Of whom it is plain that each is another.
  private var byPeople: [String] = []

  init(for required: RequiredAct) { self.required = required }

  var days: Int { onDays.count }
  var people: Int { byPeople.count }

  mutating func add(_ act: Act) {
    acts += 1
    if let day = act.day { onDays.insert(day) }
    guard required.people > 1, let person = act.person, !byPeople.contains(where: { isOne($0, person) }) else { return }
    byPeople.append(person)
  }

  /// Whether two names may be one person's. Whom the policy itself tells apart are two, as are those of whom a function is
  /// named, and not the same.
  private func isOne(_ one: String, _ other: String) -> Bool {
    let names = Set([one, other].map(\.asOnePerson))
    if names.count == 2, names.isSubset(of: required.by.map(\.asOnePerson)) { return false }
    return one.mayBeOnePerson(with: other) && !one.hasOtherFunction(than: other)
  }

  /// Whether they are as many as are asked for.
  var isEnough: Bool {
    acts >= required.times && days >= required.days && (required.people == 1 || people >= required.people)
  }
}
