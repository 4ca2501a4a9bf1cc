import CaseModel

/// What the recipient is asked to do, and what was declared to him.
extension CoverPage {
  func mandate() {
    html.element("h2", "Auftrag und Erklärungen")
    html.element("table") {
      if let approach = file.mandate?.approach { line("Vorgehen", approach.title) }
      if let reason = file.mandate?.reasonForHandover { line("Anlass", reason) }
      if let contract = file.contract, let date = contract.date {
        line("Vertrag", "vom \(date.german)\(contract.number.map { ", Nr. \($0)" } ?? "")")
      }
      for payment in file.payments {
        line(
          "Zahlung",
          "\(payment.amount.german) am \(payment.received.german)\(payment.invoice.map { " auf \($0)" } ?? "")")
      }
      if !file.creditor.bankAccounts.isEmpty {
        line("Zahlbar an", file.creditor.bankAccounts.joined(separator: ", "))
      }
      if let deducts = file.creditor.inputTaxDeductible { line("Vorsteuerabzug", deducts ? "ja" : "nein") }
      for declaration in file.declarations { line(declaration.what.title, word(for: declaration)) }
      for waiver in file.waivers {
        let step = cleared.policy.title(of: waiver).german
        line("Erlassen: \(step)", "\(waiver.reason ?? "") (\(waiver.approvedBy ?? ""), \(waiver.on?.german ?? ""))")
      }
    }
  }

  private func word(for declaration: Declaration) -> String {
    let about = declaration.invoice.map { " zu \($0)" } ?? ""
    return
      "\(declaration.value ? "ja" : "nein")\(about), erklärt von \(declaration.by ?? "") am \(declaration.on?.german ?? "")"
  }

  private func line(_ name: String, _ text: String) {
    html.element("tr") {
      html.element("td", ["class": "soft d"], name)
      html.element("td", text)
    }
  }
}

extension Mandate.Approach {
  var title: String {
    switch self {
    case .extrajudicial: return "außergerichtlich"
    case .judicial: return "gerichtlich"
    }
  }
}

extension Declaration.What {
  var title: String {
    switch self {
    case .undisputed: return "Unbestritten"
    case .counterPerformanceRendered: return "Gegenleistung erbracht"
    case .inputTaxDeductible: return "Vorsteuer abziehbar"
    case .mutualCommercialTransaction: return "Beiderseitiges Handelsgeschäft"
    }
  }
}
