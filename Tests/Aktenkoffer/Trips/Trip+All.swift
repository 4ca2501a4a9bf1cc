extension Trip {
  /// Every trip there is, in the order of the catalogue.
  static let all: [Trip] =
    ofCaseFiles + ofFiles + ofInvoices + ofMails + ofPolicies + ofLaw + ofParties + ofIdentifiers + ofClaims + ofDebts
    + ofContradictions + ofObstacles + ofSteps + ofActs + ofFairness + ofRoutes + ofTone + ofEvidence + ofGates
}
