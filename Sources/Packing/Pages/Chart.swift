import CaseModel

/// What happened, in lanes below one another over one axis of time.
struct Chart {
  struct Lane {
    let title: String
    /// Below the title, in small letters.
    var note: String?
    var items: [Item]
  }

  /// A thing with its days: a bar, marks on days, or both. Each tells its kind by its form, not by a colour.
  struct Item {
    var bar: Bar?
    var from: Day?
    /// nil for a bar that goes on.
    var to: Day?
    var marks: [(day: Day, mark: Mark)] = []
    let label: String
    /// Where the rows of a lane are of one thing each: which; it stands beside the row.
    var name: String?

    /// In the order of time.
    var key: Day? { [from, marks.map(\.day).min()].compactMap { $0 }.min() }
  }

  enum Bar {
    /// From an invoice to the day it fell due.
    case thin
    /// A letter with the time it left.
    case solid
    /// An objection, an offer that binds.
    case hollow
    /// A promise.
    case dashed
    /// The time in which a step was to be taken.
    case window
  }

  enum Mark {
    case circle, disc, diamond, square, triangle, hollowTriangle, cross
  }

  let asOf: Day
  let lanes: [Lane]

  /// The first day that is shown.
  var first: Day {
    let days = lanes.flatMap(\.items).flatMap { item in [item.from].compactMap { $0 } + item.marks.map(\.day) }
    return min(days.min() ?? asOf, asOf.adding(-7))
  }
}
