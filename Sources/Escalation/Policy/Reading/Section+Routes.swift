import CaseModel
import Fields
import Formats

/// Routes that no case takes, and such that let no case out.
extension Section {
  /// - Parameters:
  ///   - routes: those that read.
  ///   - floor: below which no case is handed over.
  func checkRoutes(_ routes: [Route], above floor: Money?) {
    guard case .sequence(let items, let position)? = value("routes"), !routes.isEmpty, routes.count == items.count,
      let cases = RouteCases(of: routes, above: floor), let all = RouteCases(of: routes, above: nil)
    else { return }
    let taken = cases.taken(among: routes)
    guard taken.contains(where: { routes[$0].to != .nobody }) else {
      return desk.report(
        .wrongType, at: position,
        Text(
          "Kein Weg führt hinaus: kein Fall würde je abgegeben.",
          "No route leads out: no case would ever be handed over."),
        remedy: Text(
          "Einen Weg zu „agency“ oder „law_firm“ nennen, den ein Fall nehmen kann, oder „routes“ weglassen.",
          "Name a route to “agency” or “law_firm” that a case can take, or leave “routes” out."))
    }
    let takenBelow = all.taken(among: routes)
    for index in routes.indices where !taken.contains(index) {
      let route = routes[index]
      // What keeps in the house what “floor” keeps says it twice; and a last route for all the rest is good order.
      if index == routes.indices.last, route.when == .always { continue }
      if route.to == .nobody, takenBelow.contains(index) { continue }
      // That one route alone takes them all is told already.
      guard !routes[..<index].contains(where: { $0.when.covers(route.when) }) else { continue }
      desk.reading(path("routes")) {
        desk.report(
          .wrongType, at: items[index].position,
          takenBelow.contains(index)
            ? Text(
              "Diesen Weg nimmt kein Fall: „floor“ hält jeden im Haus, für den er gälte.",
              "No case takes this route: “floor” keeps each in the house for which it would hold.")
            : Text(
              "Diesen Weg nimmt kein Fall: die Wege davor nehmen zusammen jeden, für den er gälte.",
              "No case takes this route: those before it together take each for which it would hold."),
          remedy: Text(
            "Seine Bedingung ändern, ihn davor stellen oder weglassen.",
            "Change its condition, put it before them, or leave it out."))
      }
    }
  }

  /// - Parameter before: the routes read so far.
  func checkReach(of route: Route, behind before: [Route]) {
    guard let earlier = before.first(where: { $0.when.covers(route.when) }) else { return }
    desk.report(
      .wrongType, at: position,
      Text(
        "Diesen Weg nimmt kein Fall: Ziffer \(earlier.clause.number) davor gilt immer, wenn er gelten würde.",
        "No case takes this route: clause \(earlier.clause.number) before it holds whenever it would."),
      remedy: Text(
        "Den engeren Weg davor stellen; einen ohne „when“ zuletzt.",
        "Put the narrower route first; one without “when” last."))
  }
}
