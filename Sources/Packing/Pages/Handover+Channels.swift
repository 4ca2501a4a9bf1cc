import CaseModel

extension Handover {
  /// Where each debtor can be reached, in the order of the debtors: what the recipient's own files hold of it, and for a
  /// recipient without a mapping all of it. An XJustiz message has no element for it.
  var channels: [[String]] {
    let mapping = recipient.mapping
    let hasAll = mapping.map { $0.writes(["channel.value"]) } ?? true
    let hasMails = hasAll || mapping?.writes(["debtor.email"]) == true
    let hasPhones = hasAll || mapping?.writes(["debtor.phone"]) == true
    return file.debtors.map { (hasMails ? $0.emails : []) + (hasPhones ? $0.phones : []) }
  }
}
