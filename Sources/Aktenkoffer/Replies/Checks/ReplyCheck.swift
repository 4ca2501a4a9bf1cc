import CaseModel

/// Something in which a reply may differ, each in a file of its own.
struct ReplyCheck: Sendable {
  let kind: FindingKind
  let find: @Sendable (ReplySituation) -> [Finding]

  /// What keeps a whole case from being taken over; the first that finds something ends the matter.
  static let ofCases: [ReplyCheck] = [caseKnown, caseIsTheirs, numbersAgree, packageSame, fileNumberSame]

  /// What is told behind the events, of those that were taken over and those that were known.
  static let ofPayments: [ReplyCheck] = [
    paymentInFolder, collectedPassedOn, paymentReported, paymentsWithinClaim, paidByWhat,
  ]
}

/// What keeps one event from being taken over.
struct ReplyEventCheck: Sendable {
  let kind: FindingKind
  /// nil where it finds nothing.
  let find: @Sendable (ReplySituation, ToldEvent) -> Text?

  /// Of what is not written down yet, in this order; that the state allows it is looked at last.
  static let ofNews: [ReplyEventCheck] = [
    dayNotAhead, dayNotBefore, notOvertaken, handOverCertain, currencySame, ofAllInvoices,
  ]
}
