"""UN/CEFACT Cross Industry Invoice D16B, as XRechnung 3.0 and as EN 16931 profile of ZUGFeRD."""

from .ubl import PROCESS, SPECIFICATION
from .values import compact, plain
from .xmltree import Tree, serialized

UNCEFACT = "urn:un:unece:uncefact:data:standard:"
PROFILE_EN16931 = "urn:cen.eu:en16931:2017"

TREE = Tree(
    {
        "rsm": UNCEFACT + "CrossIndustryInvoice:100",
        "ram": UNCEFACT + "ReusableAggregateBusinessInformationEntity:100",
        "udt": UNCEFACT + "UnqualifiedDataType:100",
    }
)
add, path = TREE.add, TREE.path


def write(invoice, specification=SPECIFICATION):
    """The invoice as CII, in bytes."""
    root = TREE.root("rsm:CrossIndustryInvoice")
    _context(root, specification)
    _document(root, invoice)
    transaction = add(root, "rsm:SupplyChainTradeTransaction")
    for index, line in enumerate(invoice.lines, 1):
        _line(transaction, index, line)
    _agreement(transaction, invoice)
    delivery = add(transaction, "ram:ApplicableHeaderTradeDelivery")
    event = add(delivery, "ram:ActualDeliverySupplyChainEvent")
    _date(event, "ram:OccurrenceDateTime", invoice.delivered)
    if invoice.despatch:
        reference = add(delivery, "ram:DespatchAdviceReferencedDocument")
        add(reference, "ram:IssuerAssignedID", invoice.despatch)
    _settlement(transaction, invoice)
    return serialized(root)


def _date(parent, name, day):
    add(add(parent, name), "udt:DateTimeString", compact(day), format="102")


def _context(root, specification):
    context = add(root, "rsm:ExchangedDocumentContext")
    if specification == SPECIFICATION:
        process = add(context, "ram:BusinessProcessSpecifiedDocumentContextParameter")
        add(process, "ram:ID", PROCESS)
    add(add(context, "ram:GuidelineSpecifiedDocumentContextParameter"), "ram:ID", specification)


def _document(root, invoice):
    document = add(root, "rsm:ExchangedDocument")
    add(document, "ram:ID", invoice.number)
    add(document, "ram:TypeCode", "381" if invoice.is_credit_note else "380")
    _date(document, "ram:IssueDateTime", invoice.issued)
    if invoice.note:
        add(add(document, "ram:IncludedNote"), "ram:Content", invoice.note)


def _line(transaction, index, line):
    item = add(transaction, "ram:IncludedSupplyChainTradeLineItem")
    add(add(item, "ram:AssociatedDocumentLineDocument"), "ram:LineID", index)
    product = add(item, "ram:SpecifiedTradeProduct")
    if line.article:
        add(product, "ram:SellerAssignedID", line.article)
    add(product, "ram:Name", line.name)
    agreement = path(item, "ram:SpecifiedLineTradeAgreement", "ram:NetPriceProductTradePrice")
    add(agreement, "ram:ChargeAmount", plain(line.price))
    delivery = add(item, "ram:SpecifiedLineTradeDelivery")
    add(delivery, "ram:BilledQuantity", line.quantity, unitCode=line.unit)
    settlement = add(item, "ram:SpecifiedLineTradeSettlement")
    tax = add(settlement, "ram:ApplicableTradeTax")
    add(tax, "ram:TypeCode", "VAT")
    add(tax, "ram:CategoryCode", "S")
    add(tax, "ram:RateApplicablePercent", line.rate)
    summation = add(settlement, "ram:SpecifiedTradeSettlementLineMonetarySummation")
    add(summation, "ram:LineTotalAmount", plain(line.net))


def _party(agreement, name, party, with_contact):
    trade = add(agreement, name)
    if not with_contact and party.number:
        add(trade, "ram:ID", party.number)
    add(trade, "ram:Name", party.name)
    if party.register:
        add(add(trade, "ram:SpecifiedLegalOrganization"), "ram:ID", party.register[2])
    if with_contact:
        contact = add(trade, "ram:DefinedTradeContact")
        add(contact, "ram:PersonName", party.contact)
        add(add(contact, "ram:TelephoneUniversalCommunication"), "ram:CompleteNumber", party.phone)
        add(add(contact, "ram:EmailURIUniversalCommunication"), "ram:URIID", party.email)
    address = add(trade, "ram:PostalTradeAddress")
    add(address, "ram:PostcodeCode", party.address.postcode)
    add(address, "ram:LineOne", party.address.line)
    add(address, "ram:CityName", party.address.city)
    add(address, "ram:CountryID", party.address.country)
    add(add(trade, "ram:URIUniversalCommunication"), "ram:URIID", party.email, schemeID="EM")
    if with_contact:
        add(add(trade, "ram:SpecifiedTaxRegistration"), "ram:ID", party.number, schemeID="FC")
    if party.vat_id:
        add(add(trade, "ram:SpecifiedTaxRegistration"), "ram:ID", party.vat_id, schemeID="VA")


def _agreement(transaction, invoice):
    agreement = add(transaction, "ram:ApplicableHeaderTradeAgreement")
    add(agreement, "ram:BuyerReference", invoice.buyer.number or "n/a")
    _party(agreement, "ram:SellerTradeParty", invoice.seller, True)
    _party(agreement, "ram:BuyerTradeParty", invoice.buyer, False)
    if invoice.order:
        add(add(agreement, "ram:BuyerOrderReferencedDocument"), "ram:IssuerAssignedID", invoice.order)
    if invoice.contract:
        add(add(agreement, "ram:ContractReferencedDocument"), "ram:IssuerAssignedID", invoice.contract)


def _settlement(transaction, invoice):
    settlement = add(transaction, "ram:ApplicableHeaderTradeSettlement")
    add(settlement, "ram:PaymentReference", invoice.number)
    add(settlement, "ram:InvoiceCurrencyCode", "EUR")
    means = add(settlement, "ram:SpecifiedTradeSettlementPaymentMeans")
    add(means, "ram:TypeCode", "58")
    account = add(means, "ram:PayeePartyCreditorFinancialAccount")
    add(account, "ram:IBANID", invoice.seller.iban)
    add(account, "ram:AccountName", invoice.seller.name)
    for rate in invoice.rates:
        tax = add(settlement, "ram:ApplicableTradeTax")
        add(tax, "ram:CalculatedAmount", plain(invoice.tax(rate)))
        add(tax, "ram:TypeCode", "VAT")
        add(tax, "ram:BasisAmount", plain(invoice.basis(rate)))
        add(tax, "ram:CategoryCode", "S")
        add(tax, "ram:RateApplicablePercent", rate)
    _allowance(settlement, invoice)
    terms = add(settlement, "ram:SpecifiedTradePaymentTerms")
    add(terms, "ram:Description", invoice.terms)
    _date(terms, "ram:DueDateDateTime", invoice.due)
    _summation(settlement, invoice)
    if invoice.preceding:
        reference = add(settlement, "ram:InvoiceReferencedDocument")
        add(reference, "ram:IssuerAssignedID", invoice.preceding[0])


def _allowance(settlement, invoice):
    if not invoice.discount:
        return
    allowance = add(settlement, "ram:SpecifiedTradeAllowanceCharge")
    add(add(allowance, "ram:ChargeIndicator"), "udt:Indicator", "false")
    add(allowance, "ram:ActualAmount", plain(invoice.discount))
    add(allowance, "ram:Reason", invoice.discount_reason)
    tax = add(allowance, "ram:CategoryTradeTax")
    add(tax, "ram:TypeCode", "VAT")
    add(tax, "ram:CategoryCode", "S")
    add(tax, "ram:RateApplicablePercent", max(invoice.rates))


def _summation(settlement, invoice):
    summation = add(settlement, "ram:SpecifiedTradeSettlementHeaderMonetarySummation")
    add(summation, "ram:LineTotalAmount", plain(invoice.line_net))
    if invoice.discount:
        add(summation, "ram:AllowanceTotalAmount", plain(invoice.discount))
    add(summation, "ram:TaxBasisTotalAmount", plain(invoice.net))
    add(summation, "ram:TaxTotalAmount", plain(invoice.vat), currencyID="EUR")
    add(summation, "ram:GrandTotalAmount", plain(invoice.gross))
    add(summation, "ram:DuePayableAmount", plain(invoice.payable))
