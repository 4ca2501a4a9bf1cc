import CaseModel
import Formats

/// Reads electronic invoices: EN 16931 in UBL and CII, and ZUGFeRD 1.0.
package enum EInvoiceReader {
  /// Whether a document with that root is an invoice in one of these syntaxes.
  package static func recognises(_ root: XMLElement) -> Bool {
    EInvoiceLayout.of(root) != nil
  }

  /// The invoice as far as it reads, with everything found on the way; nil where it is no invoice.
  ///
  /// `file` is how findings name the document, relative to the case folder.
  package static func read(_ tree: XMLTree, file: String) -> Reading<EInvoice>? {
    guard let layout = EInvoiceLayout.of(tree.root) else { return nil }
    var fields = FieldReader(tree.root, layout, file: file)
    var invoice = EInvoice(syntax: layout.syntax, origin: Origin(fields.place(of: nil)))
    fields.readHead(into: &invoice)
    fields.readParties(into: &invoice)
    fields.readPayment(into: &invoice)
    fields.readAmounts(into: &invoice)
    fields.reportMissing(from: invoice)
    invoice.origin.fields = fields.places
    let sums = EInvoiceArithmetic.check(invoice, unreadable: fields.unreadable)
    let number = invoice.number
    return Reading(invoice, (fields.findings + sums).map { $0.about(invoice: number) })
  }
}

extension FieldReader {
  fileprivate mutating func readHead(into invoice: inout EInvoice) {
    invoice.profile = text(.profile)
    invoice.number = text(.number)
    invoice.typeCode = text(.typeCode)
    invoice.issued = days(.issued).first
    invoice.dueDates = days(.dueDate)
    invoice.delivered = days(.delivered).first
    if let code = text(.currency) {
      invoice.currency = Currency(code)
      if invoice.currency == nil {
        report(
          .currencyUnreadable, at: elements(of: .currency).first,
          "\(BusinessTerm.currency.label.german) ist keine Währung nach ISO 4217 (drei Großbuchstaben).",
          "\(BusinessTerm.currency.label.english) is no currency of ISO 4217 (three capitals).")
      }
    }
    currency = invoice.currency
    invoice.buyerReference = text(.buyerReference)
    invoice.contractReference = text(.contract)
    invoice.orderReference = text(.order)
    invoice.despatchReference = text(.despatch)
    for reference in layout.preceding.every(below: root) {
      guard let number = layout.precedingNumber.first(below: reference) else { continue }
      mark(.preceding, number)
      let issued = layout.precedingIssued.first(below: reference).flatMap { day(.precedingIssued, $0) }
      invoice.preceding.append(EInvoice.Preceding(number: number.folded, issued: issued))
    }
  }

  fileprivate mutating func readPayment(into invoice: inout EInvoice) {
    invoice.ibans = texts(.account)
    invoice.bics = texts(.bank)
    invoice.creditorID = creditorID()
    invoice.debitedIBAN = text(.debitedAccount)
    invoice.remittance = text(.remittance)
    invoice.terms = paragraphs(.terms)
    invoice.discounts = layout.discount.element.every(below: root).compactMap(discount)
  }

  /// nil where it says no rate, or no time; EN 16931 has no term for it, so nothing is missed.
  private func discount(_ element: XMLElement) -> EInvoice.Discount? {
    let paths = layout.discount
    func text(_ path: XMLPath?) -> String? { path?.first(below: element)?.content }
    guard let percent = text(paths.percent).flatMap({ Percent(decimal: $0) }) else { return nil }
    var discount = EInvoice.Discount(percent)
    discount.until = text(paths.until).flatMap(EInvoiceDay.read)
    discount.from = text(paths.from).flatMap(EInvoiceDay.read)
    if let measure = paths.days?.first(below: element), measure.attribute("unitCode") ?? "DAY" == "DAY" {
      discount.days = measure.content.flatMap { Int($0) }
    }
    discount.base = currency.flatMap { currency in text(paths.base).flatMap { Money(decimal: $0, currency) } }
    return discount.until == nil && discount.days == nil ? nil : discount
  }

  /// BT-90, which UBL keeps among a party's other numbers and tells by its scheme.
  private mutating func creditorID() -> String? {
    let isUBL = [.ublInvoice, .ublCreditNote].contains(layout.syntax)
    let elements = (layout.fields[.creditorID] ?? []).flatMap { $0.every(below: root) }
    let found = elements.first { $0.content != nil && (!isUBL || $0.attribute("schemeID") == "SEPA") }
    if let found { mark(.creditorID, found) }
    return found?.folded
  }

  fileprivate mutating func readAmounts(into invoice: inout EInvoice) {
    invoice.totals.lineNet = amount(.lineNetTotal)
    invoice.totals.allowances = amount(.allowanceTotal)
    invoice.totals.charges = amount(.chargeTotal)
    invoice.totals.net = amount(.net)
    invoice.totals.vat = amount(.vat)
    invoice.totals.gross = amount(.gross)
    invoice.totals.prepaid = amount(.prepaid)
    invoice.totals.rounding = amount(.rounding)
    invoice.totals.payable = amount(.payable)
    invoice.vatBreakdown = vatBreakdown()
    invoice.lineNets = amounts(.lineNet, countedLineNets())
    let (allowances, charges) = allowancesAndCharges()
    invoice.allowances = amounts(.allowance, allowances)
    invoice.charges = amounts(.charge, charges)
  }

  /// The categories of BG-23 in the invoice's currency.
  private mutating func vatBreakdown() -> [EInvoice.VATCategory] {
    let paths = layout.vatCategory
    let elements = inInvoiceCurrency(paths.element.every(below: root)) { paths.amount.first(below: $0) }
    return elements.compactMap { element in
      guard let amount = paths.amount.first(below: element) else { return nil }
      var category = EInvoice.VATCategory(place(of: amount))
      category.base = paths.base.first(below: element).flatMap { self.amount(.vatBase, $0) }
      category.amount = self.amount(.vatCategory, amount)
      category.code = paths.code.first(below: element)?.folded
      category.rate = paths.rate.first(below: element).flatMap { Percent(decimal: $0.folded) }
      return category
    }
  }

  /// The nets of the lines that count: not those that only group or explain others.
  private func countedLineNets() -> [XMLElement] {
    layout.line.every(below: root).filter { line in
      guard let status = layout.lineStatus?.first(below: line)?.content else { return true }
      return status != "GROUP" && status != "INFORMATION"
    }.compactMap { layout.lineNet.first(below: $0) }
  }

  private func allowancesAndCharges() -> (allowances: [XMLElement], charges: [XMLElement]) {
    var allowances: [XMLElement] = []
    var charges = layout.logisticsCharge?.every(below: root).filter(\.hasContent) ?? []
    for element in layout.allowanceCharge.element.every(below: root) {
      guard let amount = layout.allowanceCharge.amount.first(below: element) else { continue }
      let isCharge = ["true", "1"].contains(layout.allowanceCharge.isCharge.first(below: element)?.content)
      if isCharge { charges.append(amount) } else { allowances.append(amount) }
    }
    return (allowances, charges)
  }
}

extension Finding {
  /// The same finding, about the invoice of that number.
  fileprivate func about(invoice: String?) -> Finding {
    Finding(
      kind, at: place, against: otherPlace, message, remedy: remedy, actFrom: actFrom,
      invoices: invoices.isEmpty ? [invoice].compactMap { $0 } : invoices)
  }
}
