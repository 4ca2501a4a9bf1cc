extension Rule {
  /// Every rule, in the order in which a clerk would check.
  package static let all: [Rule] = [
    // Who.
    .creditorIdentified, .debtorGiven, .debtorKindDeclared, .debtorAddressComplete, .germanPostcodeValid,
    .landGiven, .legalFormGiven, .representativeGiven,
    // What.
    .contractDateGiven, .contractSubjectGiven, .numberKnown, .issueDateKnown, .amountKnown, .oneCurrency, .dueDateKnown,
    .alreadyDue, .notPaid, .notOverpaid, .floorReached, .creditComplete, .creditsNoted, .paymentAssigned,
    .prepaidNotCountedTwice, .datesNotInFuture,
    // What contradicts.
    .invoiceNumberOnce, .referencesKnown, .invoiceNumberAgrees, .issueDateAgrees, .amountAgrees, .dueDateAgrees,
    .creditAgrees, .buyerIsDebtor, .sellerIsCreditor, .accountIsCreditors, .mailDateAgrees, .mailRecipientAgrees,
    // What stands in the way.
    .noOpenDispute, .spokenDisputeRecorded, .noPromiseRunning, .noPlanRunning, .hardshipAnswered,
    // What was done.
    .letterDated, .stepTaken, .stepsInOrder, .notTooEarly, .notTooLate, .deadlineGiven, .deadlineLongEnough,
    .letterArrived, .deliveryKnown, .callsSuffice, .handoverAnnounced, .deadlineExpired, .lastLetterFresh,
    .waiverKnown, .waiverComplete,
    // What proves it.
    .invoicesHaveFile, .lettersHaveFile, .filesPresent, .filesNotEmpty, .filesUnchanged,
    // What was declared.
    .undisputedDeclared, .counterPerformanceDeclared, .declarationSigned, .declaredDisputed, .declaredNotRendered,
  ]
}
