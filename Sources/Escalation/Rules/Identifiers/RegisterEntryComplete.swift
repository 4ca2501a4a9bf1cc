import CaseModel

extension Rule {
  /// Every register court counts for itself: a number without its court, or without its register, names many firms.
  ///
  /// A European identifier (EUID) holds all three.
  static let registerEntryComplete = Rule.ofCase(
    "KENN-12", .warning, Text("Registereintrag unvollständig", "Register entry incomplete"),
    remedy: Text(
      "Gericht, Register und Nummer laut Registerauszug angeben.", "Give court, register and number as registered."),
    basis: [.law("§ 690 Abs. 1 Nr. 1 ZPO"), .contract("register")]
  ) { docket in
    docket.file.registerEntries.compactMap { entry, place, whose in
      guard entry.number.map({ !EUID.isMeant(by: $0) }) ?? true else { return nil }
      // A register abroad has no kind here, and is not judged.
      guard entry.kind != nil else { return nil }
      let missing = [
        entry.court == nil ? Text("Gericht", "court") : nil, entry.number == nil ? Text("Nummer", "number") : nil,
      ].compactMap(\.self)
      guard !missing.isEmpty else { return nil }
      return Hit(
        place,
        Text(
          "Im Registereintrag \(whose.german) fehlt: \(missing.map(\.german).joined(separator: ", ")).",
          "The register entry \(whose.english) lacks: \(missing.map(\.english).joined(separator: ", "))."))
    }
  }
}

extension CaseFile {
  /// Every register entry with its place and its owner.
  var registerEntries: [(RegisterEntry, Place, Text)] {
    let ofDebtors = debtors.map { ($0.register, $0.origin.place(of: "register"), Text.ofDebtor) }
    return ([(creditor.register, creditor.origin.place(of: "register"), .ofCreditor)] + ofDebtors).compactMap {
      entry, place, whose in entry.map { ($0, place, whose) }
    }
  }
}
