import CaseModel

extension Contact {
  /// Whether who was reached is somebody whom the debt is no business of.
  package var isStrangerReached: Bool {
    outcome == .reached && counterpartRole.map(Role.isStranger) == true
  }

  /// That somebody was reached, and who where it was a stranger: whoever reaches a neighbour has not reached the debtor.
  package var reached: Text {
    guard isStrangerReached else { return Text("erreicht", "reached") }
    // Who it was may stay in the house.
    guard let role = counterpartRole.flatMap(Role.init(rawValue:)), role != .thirdParty else {
      return Text("erreicht: jemand anderes, nicht der Schuldner", "reached: somebody else, not the debtor")
    }
    return Text(
      "erreicht: \(role.title.german), nicht der Schuldner", "reached: \(role.title.english), not the debtor")
  }
}
