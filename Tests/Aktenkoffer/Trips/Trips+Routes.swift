/// To whom a case goes: WEG.
extension Trip {
  static let ofRoutes: [Trip] = [
    Trip(
      "WEG-01", "nobody knows since when he is a customer",
      .ownPolicy(
        adding: """
          customers: {clause: "1.2", long_standing_after: 24}
          routes:
            - {clause: "4.1", to: law_firm, when: {customer: long_standing}}
            - {clause: "4.2", to: agency}
          """)),
    Trip(
      "WEG-02", "a sum that no route foresees",
      .ownPolicy(adding: "routes:\n  - {clause: \"4.1\", to: agency, when: {amount_from: \"5000.00\"}}")),
    Trip(
      "WEG-03", "a case the house keeps",
      .ownPolicy(
        adding:
          "routes:\n  - {clause: \"4.1\", to: nobody, when: {debtor: business}}\n  - {clause: \"4.2\", to: agency}")),
    Trip(
      "WEG-04", "to the agency what belongs to the law firm",
      .ownPolicy(adding: "routes:\n  - {clause: \"4.1\", to: law_firm}"),
      .edit("approach: extrajudicial,", "approach: extrajudicial, recipient: agency,")),
  ]
}
