extension Trip {
  /// Every trip there is, in the order of the catalogue.
  static let all: [Trip] =
    ofCaseFiles + ofFiles + ofInvoices + ofMails + ofPolicies + ofParties + ofIdentifiers + ofClaims + ofContradictions
    + ofObstacles
    + ofSteps + ofEvidence
}
