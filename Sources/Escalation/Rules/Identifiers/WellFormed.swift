import CaseModel

extension Rule {
  /// An identifier that is none by its own norm. The finding tells where and why, never the number itself.
  static func wellFormed<Kind: Identifier>(
    _ code: String, _ severity: Severity, _ title: Text, _ kind: Kind.Type, name: Text, remedy: Text,
    basis: [Citation], stated: @escaping @Sendable (CaseFile) -> [StatedNumber]
  ) -> Rule {
    Rule.ofCase(code, severity, title, remedy: remedy, basis: basis) { docket in
      stated(docket.file).compactMap { number in
        guard let fault = Kind.fault(in: number.text) else { return nil }
        return Hit(
          number.place,
          Text(
            "\(name.german) \(number.whose.german) ist ungültig: \(fault.text.german).",
            "\(name.english) \(number.whose.english) is invalid: \(fault.text.english)."), invoice: number.invoice)
      }
    }
  }
}
