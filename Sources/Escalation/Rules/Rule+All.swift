extension Rule {
  /// Every rule, in the order in which a clerk would check.
  package static let all: [Rule] = [
    // By what.
    .policyInForce,
    // Who.
    .creditorIdentified, .debtorGiven, .debtorKindDeclared, .debtorAddressComplete, .germanPostcodeValid,
    .landGiven, .legalFormGiven, .consumerIsPerson, .representativeGiven,
    // By which numbers.
    .creditorAccountsValid, .otherAccountsValid, .bicsValid, .bicsAgreeWithIBANs, .vatIDsValid, .wirtschaftsIDsValid,
    .noSteuerID, .leisValid, .leitwegIDsValid, .creditorIDsValid, .otherPostcodesValid, .registerEntryComplete,
    .registerNumbersValid,
    // What.
    .contractDateGiven, .contractSubjectGiven, .contractBeforeInvoices, .numberKnown, .issueDateKnown, .amountKnown,
    .oneCurrency, .dueDateKnown,
    .typeAsksForMoney, .dueAfterIssue, .alreadyDue, .noPaymentAnnounced, .notPaid, .notOverpaid, .floorReached,
    .creditComplete, .creditsNoted, .paymentAssigned,
    .prepaidNotCountedTwice, .datesNotInFuture,
    // What contradicts.
    .invoiceNumberOnce, .referencesKnown, .invoiceNumberAgrees, .issueDateAgrees, .amountAgrees, .dueDateAgrees,
    .noLaterDueDate, .correctionReplaces,
    .creditAgrees, .buyerIsDebtor, .buyerAddressAgrees, .sellerIsCreditor, .accountIsCreditors, .mailDateAgrees,
    .mailRecipientAgrees, .mailReachedDebtor,
    // What stands in the way.
    .noOpenDispute, .spokenDisputeRecorded, .noPromiseRunning, .noPlanRunning, .hardshipAnswered, .noInsolvency,
    // What was done.
    .letterDated, .stepTaken, .stepsInOrder, .notTooEarly, .notTooLate, .deadlineGiven, .deadlineLongEnough,
    .letterArrived, .deliveryKnown, .arrivedInTime, .callsSuffice, .handoverAnnounced, .deadlineExpired,
    .lastLetterFresh,
    .waiverKnown, .waiverComplete,
    // What proves it.
    .invoicesHaveFile, .lettersHaveFile, .filesPresent, .filesNotEmpty, .filesUnchanged, .evidenceDistinct,
    // What was declared.
    .undisputedDeclared, .counterPerformanceDeclared, .declarationSigned, .declaredDisputed, .declaredNotRendered,
    .undisputedStillStands,
  ]
}
