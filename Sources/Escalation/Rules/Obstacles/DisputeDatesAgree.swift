import CaseModel

extension Rule {
  /// What was answered or settled before it came in was not; the wrong date may hide an open objection.
  static let disputeDatesAgree = Rule.ofCase(
    "HIND-07", .block, Text("Einwand vor seinem Eingang erledigt", "Dispute settled before it came in"),
    remedy: Text(
      "„received“, „answered“ und „resolved“ prüfen; bis dahin gilt der Einwand als offen.",
      "Check “received”, “answered” and “resolved”; until then the dispute counts as open."),
    basis: [.contract("disputes")]
  ) { docket in
    docket.file.disputes.flatMap { dispute -> [Hit] in
      guard let received = dispute.received else { return [] }
      return dispute.endings(before: received).map { field, day in
        Hit(
          dispute.origin.place(of: field), against: dispute.origin.place(of: "received"),
          Text(
            "„\(field)“ nennt den \(day.german), doch der Einwand ging erst am \(received.german) ein.",
            "“\(field)” says \(day), but the objection came in only on \(received)."))
      }
    }
  }
}

extension Dispute {
  /// What is said to have ended the dispute before that day: field and day.
  fileprivate func endings(before day: Day) -> [(field: String, day: Day)] {
    [("answered", answered), ("resolved", resolved)].compactMap { field, end in
      end.flatMap { $0 < day ? (field, $0) : nil }
    }
  }

  /// Whether its dates cannot all be true.
  private var contradictsItself: Bool {
    received.map { !endings(before: $0).isEmpty } ?? false
  }

  /// Whether it stands in the way on that day; dates that contradict each other settle nothing, and a day of receipt that is
  /// yet to come is a mistake that makes no objection vanish.
  package func isOpen(asOf: Day) -> Bool { contradictsItself || resolved.map { $0 > asOf } ?? true }
}
