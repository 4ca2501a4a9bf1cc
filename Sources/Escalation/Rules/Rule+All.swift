extension Rule {
  /// Every rule, in the order in which a clerk would check.
  package static let all: [Rule] = [
    // By what.
    .policyInForce,
    // Who.
    .creditorIdentified, .debtorGiven, .debtorKindDeclared, .debtorAddressComplete, .germanPostcodeValid,
    .landGiven, .legalFormGiven, .legalFormAgrees, .consumerIsPerson, .nameIsAName, .birthDatePossible,
    .ofAgeAtContract,
    .representativeGiven, .coDebtorsAsked, .debtorsDistinct,
    // By which numbers.
    .creditorAccountsValid, .otherAccountsValid, .accountsApart, .bicsValid, .bicsAgreeWithIBANs, .vatIDsValid,
    .wirtschaftsIDsValid,
    .noSteuerID, .leisValid, .leitwegIDsValid, .creditorIDsValid, .otherPostcodesValid, .registerEntryComplete,
    .registerNumbersValid,
    // What.
    .contractDateGiven, .contractSubjectGiven, .contractBeforeInvoices, .numberKnown, .issueDateKnown, .amountKnown,
    .oneCurrency, .dueDateKnown,
    .amountNotNegative, .claimComputable, .typeAsksForMoney, .dueAfterIssue, .alreadyDue, .noPaymentAnnounced, .notPaid,
    .cashDiscountTaken,
    .notOverpaid, .notNominallyPaid,
    .floorReached, .floorComparable, .creditComplete, .creditsNoted, .paymentAssigned,
    .paymentNotLongBefore, .prepaidNotCountedTwice, .moneyNotTwice, .datesNotInFuture,
    // What is owed, and until when.
    .verzugProvable, .verzugEvidenced, .debitTried, .ratesKnown, .oneAgreedRate, .agreedInterestShown,
    .higherInterestExplained,
    .agreedRateUsual, .interestRests, .costsInClaimCurrency,
    .remunerationStated, .creditorKindStated, .consumerLoanLawKnown, .reminderFeeAccepted, .reminderFeeAfterDefault,
    .flatFeeToConsumer, .costsShown, .costsInProportion, .worthTheCost, .designationAsked, .notTimeBarred,
    .limitationNotNear,
    .limitationKnown, .suspensionsShown, .assignmentShown,
    // What contradicts.
    .invoiceNumberOnce, .referencesKnown, .invoiceNumberAgrees, .issueDateAgrees, .amountAgrees, .dueDateAgrees,
    .noLaterDueDate, .contractNumberAgrees, .deadlineAgrees, .announcementAgrees, .periodAgrees, .performanceAgrees,
    .correctionReplaces,
    .looseCorrectionListed, .paymentNamesAnother, .creditAgrees, .buyerIsDebtor, .buyerNotSomeoneElse,
    .buyerAddressAgrees, .sellerIsCreditor,
    .sellerNotSomeoneElse, .accountIsCreditors, .payeeIsCreditor,
    .creditIsDebtors, .mailCameFromCreditor, .mailDateAgrees, .mailRecipientAgrees, .mailReachedDebtor,
    .mailReachedNoStranger,
    .mailNamesInvoices,
    // What stands in the way.
    .noOpenDispute, .disputeDatesAgree, .spokenDisputeRecorded, .noPromiseRunning, .noPlanRunning, .askedAfterBreak,
    .hardshipAnswered,
    .noInsolvency, .dischargeClarified, .inquiriesRead, .negotiationsTold, .notInCourtTwice,
    // What was done.
    .letterDated, .stepTaken, .stepsInOrder, .notTooEarly, .notDuringStandstill, .notTooLate,
    .deadlineGiven, .deadlineLongEnough,
    .letterArrived, .bouncesRecorded, .deliveryKnown, .arrivedAfterSending, .arrivedInTime, .somebodyReached,
    .rightCounterpart,
    .attemptsSuffice,
    .rightHandler,
    .resultNoted, .rightChannel, .rightForm, .handoverAnnounced, .letterSaysWhatItMust, .contentRead, .evidenceStrong,
    .notTooOften,
    .stepFresh, .conditionKnown, .deadlineExpired, .holidaysKnown, .lastLetterFresh,
    .waiverKnown, .waiverComplete, .waiverPermitted,
    // How the debtor was treated.
    .individualAfterTalk, .hardshipOffered, .offerBeforeHandover, .legalLast, .handlersNamed, .rightPerson,
    .reasonsRecorded, .contactLimited, .contactKept,
    // To whom it goes.
    .routeKnown, .routeForeseen, .routeLeadsOut, .routeKept,
    // How it was said.
    .noUnlawfulThreat, .noLikelyThreat, .threatsWellFounded, .letterCalm, .deadlineIsCalendarDay,
    .letterSaysWhatIsAsked, .sumFits, .sumStillOpen, .lastLetterAnnounces, .lastLetterIsOne, .notesRecordFacts,
    .notesKeepPrivacy,
    .houseWordsKept,
    // What proves it.
    .invoicesHaveFile, .lettersHaveFile, .filesPresent, .filesNotEmpty, .filesUnchanged, .evidenceDistinct,
    // What was declared.
    .undisputedDeclared, .counterPerformanceDeclared, .declarationSigned, .declaredDisputed, .declaredNotRendered,
    .undisputedStillStands, .undisputedWhileDisputed, .performedBeforeDeclared,
    // What those who come after need.
    .inputTaxStated, .addressSourceStated, .contractCircumstancesStated,
    .catalogueNumberGiven, .catalogueEntryGiven, .courtCurrency, .courtCompetent, .debtorServedInGermany,
    .creditorRepresented,
    .bureauTwoReminders, .bureauFourWeeks, .bureauAnnounced, .bureauLawKnown,
    .insolvencyChecked,
  ]
}
