import CaseModel

extension Rule {
  /// A register number has no check digits, but a shape, and its letters must not name another register.
  static let registerNumbersValid = Rule.ofCase(
    "KENN-13", .warning, Text("Registernummer ungültig", "Register number invalid"),
    remedy: Text(
      "Die Nummer laut Registerauszug angeben, ohne weitere Zusätze.",
      "Give the number as registered, and nothing else."
    ),
    basis: [.law("§ 690 Abs. 1 Nr. 1 ZPO"), .contract("register.number")]
  ) { docket in
    docket.file.registerEntries.compactMap { entry, place, whose in
      guard let number = entry.number, let fault = fault(in: number, of: entry.kind) else { return nil }
      return Hit(
        place,
        Text(
          "Die Registernummer \(whose.german) ist ungültig: \(fault.german).",
          "The register number \(whose.english) is invalid: \(fault.english)."))
    }
  }

  private static func fault(in number: String, of kind: RegisterEntry.Kind?) -> Text? {
    let isEUID = EUID.isMeant(by: number)
    // A register abroad has no kind here, and is not judged.
    guard isEUID || kind != nil else { return nil }
    if let fault = isEUID ? EUID.fault(in: number) : RegisterNumber.fault(in: number) { return fault.text }
    let named = isEUID ? EUID(number)?.kind : RegisterNumber(number)?.kind
    guard let kind, let named, named != kind else { return nil }
    return Text("sie nennt ein anderes Register", "it names another register")
  }
}
