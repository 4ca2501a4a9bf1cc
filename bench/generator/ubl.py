"""UBL 2.1 Invoice and CreditNote after XRechnung 3.0."""

from .values import plain
from .xmltree import Tree, serialized

OASIS = "urn:oasis:names:specification:ubl:schema:xsd:"
SPECIFICATION = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"


def write(invoice):
    """The invoice as UBL, in bytes."""
    kind = "CreditNote" if invoice.is_credit_note else "Invoice"
    tree = Tree(
        {
            None: OASIS + f"{kind}-2",
            "cac": OASIS + "CommonAggregateComponents-2",
            "cbc": OASIS + "CommonBasicComponents-2",
        }
    )
    root = tree.root(kind)
    _head(tree, root, invoice, kind)
    _supplier(tree, root, invoice.seller)
    _customer(tree, root, invoice.buyer)
    tree.add(tree.add(root, "cac:Delivery"), "cbc:ActualDeliveryDate", invoice.delivered)
    _payment(tree, root, invoice)
    _allowance(tree, root, invoice)
    _totals(tree, root, invoice)
    for index, line in enumerate(invoice.lines, 1):
        _line(tree, root, index, line, kind)
    return serialized(root)


def _head(tree, root, invoice, kind):
    tree.add(root, "cbc:CustomizationID", SPECIFICATION)
    tree.add(root, "cbc:ProfileID", PROCESS)
    tree.add(root, "cbc:ID", invoice.number)
    tree.add(root, "cbc:IssueDate", invoice.issued)
    if kind == "Invoice":
        tree.add(root, "cbc:DueDate", invoice.due)
    tree.add(root, f"cbc:{kind}TypeCode", "381" if invoice.is_credit_note else "380")
    if invoice.note:
        tree.add(root, "cbc:Note", invoice.note)
    tree.add(root, "cbc:DocumentCurrencyCode", "EUR")
    tree.add(root, "cbc:BuyerReference", invoice.buyer.number or "n/a")
    if invoice.order:
        tree.add(tree.add(root, "cac:OrderReference"), "cbc:ID", invoice.order)
    if invoice.preceding:
        reference = tree.path(root, "cac:BillingReference", "cac:InvoiceDocumentReference")
        tree.add(reference, "cbc:ID", invoice.preceding[0])
        tree.add(reference, "cbc:IssueDate", invoice.preceding[1])
    if invoice.despatch:
        tree.add(tree.add(root, "cac:DespatchDocumentReference"), "cbc:ID", invoice.despatch)
    if invoice.contract:
        tree.add(tree.add(root, "cac:ContractDocumentReference"), "cbc:ID", invoice.contract)


def _address(tree, party, address):
    postal = tree.add(party, "cac:PostalAddress")
    tree.add(postal, "cbc:StreetName", address.line)
    tree.add(postal, "cbc:CityName", address.city)
    tree.add(postal, "cbc:PostalZone", address.postcode)
    tree.add(tree.add(postal, "cac:Country"), "cbc:IdentificationCode", address.country)


def _vat(tree, party, number, scheme="VAT"):
    tax = tree.add(party, "cac:PartyTaxScheme")
    tree.add(tax, "cbc:CompanyID", number)
    tree.add(tree.add(tax, "cac:TaxScheme"), "cbc:ID", scheme)


def _supplier(tree, root, seller):
    party = tree.path(root, "cac:AccountingSupplierParty", "cac:Party")
    tree.add(party, "cbc:EndpointID", seller.email, schemeID="EM")
    tree.add(tree.add(party, "cac:PartyName"), "cbc:Name", seller.name)
    _address(tree, party, seller.address)
    _vat(tree, party, seller.vat_id)
    _vat(tree, party, seller.number, "FC")
    legal = tree.add(party, "cac:PartyLegalEntity")
    tree.add(legal, "cbc:RegistrationName", seller.name)
    tree.add(legal, "cbc:CompanyID", seller.register[2])
    contact = tree.add(party, "cac:Contact")
    tree.add(contact, "cbc:Name", seller.contact)
    tree.add(contact, "cbc:Telephone", seller.phone)
    tree.add(contact, "cbc:ElectronicMail", seller.email)


def _customer(tree, root, buyer):
    party = tree.path(root, "cac:AccountingCustomerParty", "cac:Party")
    tree.add(party, "cbc:EndpointID", buyer.email, schemeID="EM")
    if buyer.number:
        tree.add(tree.add(party, "cac:PartyIdentification"), "cbc:ID", buyer.number)
    _address(tree, party, buyer.address)
    if buyer.vat_id:
        _vat(tree, party, buyer.vat_id)
    legal = tree.add(party, "cac:PartyLegalEntity")
    tree.add(legal, "cbc:RegistrationName", buyer.name)
    if buyer.register:
        tree.add(legal, "cbc:CompanyID", buyer.register[2])


def _payment(tree, root, invoice):
    means = tree.add(root, "cac:PaymentMeans")
    tree.add(means, "cbc:PaymentMeansCode", "58", name="SEPA-Überweisung")
    if invoice.is_credit_note:
        tree.add(means, "cbc:PaymentDueDate", invoice.due)
    tree.add(means, "cbc:PaymentID", invoice.number)
    account = tree.add(means, "cac:PayeeFinancialAccount")
    tree.add(account, "cbc:ID", invoice.seller.iban)
    tree.add(account, "cbc:Name", invoice.seller.name)
    tree.add(tree.add(root, "cac:PaymentTerms"), "cbc:Note", invoice.terms)


def _category(tree, parent, name, rate):
    category = tree.add(parent, name)
    tree.add(category, "cbc:ID", "S")
    tree.add(category, "cbc:Percent", rate)
    tree.add(tree.add(category, "cac:TaxScheme"), "cbc:ID", "VAT")


def _allowance(tree, root, invoice):
    if not invoice.discount:
        return
    allowance = tree.add(root, "cac:AllowanceCharge")
    tree.add(allowance, "cbc:ChargeIndicator", "false")
    tree.add(allowance, "cbc:AllowanceChargeReason", invoice.discount_reason)
    tree.add(allowance, "cbc:Amount", plain(invoice.discount), currencyID="EUR")
    _category(tree, allowance, "cac:TaxCategory", max(invoice.rates))


def _totals(tree, root, invoice):
    def amount(parent, name, cents):
        tree.add(parent, f"cbc:{name}", plain(cents), currencyID="EUR")

    total = tree.add(root, "cac:TaxTotal")
    amount(total, "TaxAmount", invoice.vat)
    for rate in invoice.rates:
        subtotal = tree.add(total, "cac:TaxSubtotal")
        amount(subtotal, "TaxableAmount", invoice.basis(rate))
        amount(subtotal, "TaxAmount", invoice.tax(rate))
        _category(tree, subtotal, "cac:TaxCategory", rate)
    monetary = tree.add(root, "cac:LegalMonetaryTotal")
    amount(monetary, "LineExtensionAmount", invoice.line_net)
    amount(monetary, "TaxExclusiveAmount", invoice.net)
    amount(monetary, "TaxInclusiveAmount", invoice.gross)
    if invoice.discount:
        amount(monetary, "AllowanceTotalAmount", invoice.discount)
    amount(monetary, "PayableAmount", invoice.payable)


def _line(tree, root, index, line, kind):
    element = tree.add(root, f"cac:{kind}Line")
    tree.add(element, "cbc:ID", index)
    quantity = "CreditedQuantity" if kind == "CreditNote" else "InvoicedQuantity"
    tree.add(element, f"cbc:{quantity}", line.quantity, unitCode=line.unit)
    tree.add(element, "cbc:LineExtensionAmount", plain(line.net), currencyID="EUR")
    item = tree.add(element, "cac:Item")
    tree.add(item, "cbc:Name", line.name)
    if line.article:
        tree.add(tree.add(item, "cac:SellersItemIdentification"), "cbc:ID", line.article)
    _category(tree, item, "cac:ClassifiedTaxCategory", line.rate)
    price = tree.add(element, "cac:Price")
    tree.add(price, "cbc:PriceAmount", plain(line.price), currencyID="EUR")
