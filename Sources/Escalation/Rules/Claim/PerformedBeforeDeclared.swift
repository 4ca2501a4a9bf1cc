import CaseModel

extension Rule {
  /// Who declared a performance before it was rendered declared what was not so yet.
  static let performedBeforeDeclared = Rule.ofCase(
    "ERKL-08", .block,
    Text("Vor der Leistung „Gegenleistung erbracht“ erklärt", "Declared rendered before the performance"),
    remedy: Text(
      "Die Erklärung nach der Leistung neu abgeben, oder „performed“ berichtigen.",
      "Make the declaration anew after the performance, or correct “performed”."),
    basis: [.contract("declarations"), .law("§ 690 Abs. 1 Nr. 4 ZPO")]
  ) { docket in
    let declared = docket.file.declarations.filter { $0.what == .counterPerformanceRendered && $0.value }
    return declared.compactMap { declaration in
      guard let on = declaration.on else { return nil }
      let meant = docket.openInvoices.filter { declaration.invoice == nil || declaration.invoice == $0.number }
      let later = meant.first { invoice in
        guard let performed = invoice.performedOn, on < performed else { return false }
        return !declared.contains { other in
          other.on.map { $0 >= performed && $0 <= docket.asOf } ?? false
            && (other.invoice == nil || other.invoice == invoice.number)
        }
      }
      guard let invoice = later, let performed = invoice.performedOn else { return nil }
      return Hit(
        declaration.origin.place(of: "on"), against: invoice.origin.place(of: "performed"),
        Text(
          "Erklärt wurde am \(on.german), geleistet auf die Rechnung \(invoice.label) erst am \(performed.german).",
          "It was declared on \(on), and performed on invoice \(invoice.label) only on \(performed)."),
        invoice: invoice)
    }
  }
}
