extension Rule {
  /// Every rule, in the order in which a clerk would check.
  package static let all: [Rule] = [
    // By what.
    .policyInForce,
    // Who.
    .creditorIdentified, .debtorGiven, .debtorKindDeclared, .debtorAddressComplete, .germanPostcodeValid,
    .landGiven, .legalFormGiven, .consumerIsPerson, .representativeGiven,
    // What.
    .contractDateGiven, .contractSubjectGiven, .contractBeforeInvoices, .numberKnown, .issueDateKnown, .amountKnown,
    .oneCurrency, .dueDateKnown,
    .typeAsksForMoney, .dueAfterIssue, .alreadyDue, .noPaymentAnnounced, .notPaid, .notOverpaid, .floorReached,
    .floorComparable, .creditComplete, .creditsNoted, .paymentAssigned,
    .prepaidNotCountedTwice, .datesNotInFuture,
    // What contradicts.
    .invoiceNumberOnce, .referencesKnown, .invoiceNumberAgrees, .issueDateAgrees, .amountAgrees, .dueDateAgrees,
    .noLaterDueDate, .correctionReplaces,
    .creditAgrees, .buyerIsDebtor, .buyerNotSomeoneElse, .buyerAddressAgrees, .sellerIsCreditor,
    .sellerNotSomeoneElse, .accountIsCreditors, .mailDateAgrees, .mailRecipientAgrees, .mailReachedDebtor,
    .mailNamesInvoices,
    // What stands in the way.
    .noOpenDispute, .disputeDatesAgree, .spokenDisputeRecorded, .noPromiseRunning, .noPlanRunning, .hardshipAnswered,
    .noInsolvency,
    // What was done.
    .letterDated, .stepTaken, .stepsInOrder, .notTooEarly, .notTooLate, .deadlineGiven, .deadlineLongEnough,
    .letterArrived, .deliveryKnown, .arrivedInTime, .callsSuffice, .handoverAnnounced, .deadlineExpired,
    .holidaysKnown, .lastLetterFresh,
    .waiverKnown, .waiverComplete,
    // What proves it.
    .invoicesHaveFile, .lettersHaveFile, .filesPresent, .filesNotEmpty, .filesUnchanged, .evidenceDistinct,
    // What was declared.
    .undisputedDeclared, .counterPerformanceDeclared, .declarationSigned, .declaredDisputed, .declaredNotRendered,
    .undisputedStillStands,
  ]
}
