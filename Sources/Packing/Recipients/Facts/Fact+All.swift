import CaseModel

extension Fact {
  /// Every fact, in the order in which `koffer recipients facts` lists them.
  package static let all: [Fact] =
    ofCase + ofContract + ofCreditor + ofClaim + ofDebtor + ofAddress + ofInvoice + ofInvoiceFigures + ofInvoiceDays
    + ofInterest
    + ofPayment + ofLines + ofLetter + ofDocument + ofChannel

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  package static func named(_ name: String) -> Fact? { byName[name] }
}
