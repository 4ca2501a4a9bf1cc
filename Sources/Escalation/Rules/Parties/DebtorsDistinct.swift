import CaseModel

extension Rule {
  /// Who stands there twice is sued twice, and pays for it once.
  static let debtorsDistinct = Rule.ofCase(
    "SCHULD-13", .warning, Text("Schuldner doppelt angegeben", "Debtor given twice"),
    remedy: Text("Den Schuldner nur einmal aufführen.", "List the debtor only once."),
    basis: [.law("§ 421 BGB")]
  ) { docket in
    let debtors = docket.file.debtors
    return debtors.indices.compactMap { index in
      let debtor = debtors[index]
      guard let first = debtors[..<index].first(where: { $0.isSame(as: debtor) }) else { return nil }
      return Hit(
        debtor.origin.place, against: first.origin.place,
        Text(
          "Name und Anschrift dieses Schuldners stehen schon einmal da.",
          "Name and address of this debtor stand there already."))
    }
  }
}

extension Debtor {
  fileprivate func isSame(as other: Debtor) -> Bool {
    guard let name = fullName?.onOneLine.lowercased(), !name.isEmpty, name == other.fullName?.onOneLine.lowercased()
    else { return false }
    // Father and son of one name are born on two days.
    if let birthDate, let theirs = other.birthDate, birthDate != theirs { return false }
    return address?.letterLines == other.address?.letterLines
  }
}
