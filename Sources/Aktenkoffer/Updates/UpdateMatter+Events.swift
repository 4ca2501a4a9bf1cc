import CaseModel
import Custody
import Packing

extension UpdateMatter {
  /// As what the ledger writes it down.
  var event: EventKind {
    switch self {
    case .payment: .paymentHere
    case .credit: .credit
    case .debtor: .addressChange
    case .insolvency: .insolvency
    case .supplement: .supplement
    }
  }

  /// The command that reports it.
  var command: String {
    switch self {
    case .payment: "koffer report-payment"
    case .credit: "koffer credit"
    case .debtor: "koffer address"
    case .insolvency: "koffer insolvency"
    case .supplement: "koffer supplement"
    }
  }
}
