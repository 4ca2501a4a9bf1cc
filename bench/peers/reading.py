"""Reading a case folder in straightforward Python: PyYAML, lxml, email, pikepdf, hashlib."""

import email
import email.policy
import hashlib
import io
from dataclasses import dataclass, field
from pathlib import Path

import pikepdf
import yaml
from lxml import etree

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
EMBEDDED_NAMES = ("factur-x.xml", "zugferd-invoice.xml", "ZUGFeRD-invoice.xml", "xrechnung.xml")

UBL = {
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
CII = {
    "rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "ram": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
}


def compiled(paths, namespaces):
    return {name: etree.XPath(f"string({path})", namespaces=namespaces) for name, path in paths.items()}


SUMMATION = "//ram:SpecifiedTradeSettlementHeaderMonetarySummation"
UBL_FIELDS = compiled(
    {
        "number": "/*/cbc:ID",
        "issued": "/*/cbc:IssueDate",
        "due": "/*/cbc:DueDate | /*/cac:PaymentMeans/cbc:PaymentDueDate",
        "currency": "/*/cbc:DocumentCurrencyCode",
        "net": "/*/cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount",
        "gross": "/*/cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount",
        "payable": "/*/cac:LegalMonetaryTotal/cbc:PayableAmount",
        "vat": "/*/cac:TaxTotal/cbc:TaxAmount",
        "seller": "//cac:AccountingSupplierParty//cbc:RegistrationName",
        "buyer": "//cac:AccountingCustomerParty//cbc:RegistrationName",
        "iban": "//cac:PayeeFinancialAccount/cbc:ID",
        "reference": "//cac:PaymentMeans/cbc:PaymentID",
    },
    UBL,
)
CII_FIELDS = compiled(
    {
        "number": "/*/rsm:ExchangedDocument/ram:ID",
        "issued": "/*/rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString",
        "due": "//ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime/udt:DateTimeString",
        "currency": "//ram:InvoiceCurrencyCode",
        "net": f"{SUMMATION}/ram:TaxBasisTotalAmount",
        "gross": f"{SUMMATION}/ram:GrandTotalAmount",
        "payable": f"{SUMMATION}/ram:DuePayableAmount",
        "vat": f"{SUMMATION}/ram:TaxTotalAmount",
        "seller": "//ram:SellerTradeParty/ram:Name",
        "buyer": "//ram:BuyerTradeParty/ram:Name",
        "iban": "//ram:PayeePartyCreditorFinancialAccount/ram:IBANID",
        "reference": "//ram:ApplicableHeaderTradeSettlement/ram:PaymentReference",
    },
    CII,
)


@dataclass
class CaseFile:
    folder: Path
    data: dict
    hashes: dict = field(default_factory=dict)
    pages: dict = field(default_factory=dict)
    invoices: list = field(default_factory=list)
    mails: list = field(default_factory=list)
    missing: list = field(default_factory=list)


def read_invoice(content):
    root = etree.fromstring(content, PARSER)
    fields = CII_FIELDS if root.tag.endswith("CrossIndustryInvoice") else UBL_FIELDS
    return {name: find(root) for name, find in fields.items()}


def embedded_invoice(pdf):
    for name in EMBEDDED_NAMES:
        if name in pdf.attachments:
            return pdf.attachments[name].get_file().read_bytes()
    return None


def read_mail(content):
    message = email.message_from_bytes(content, policy=email.policy.default)
    body = message.get_body(preferencelist=("plain", "html"))
    attachments = []
    for part in message.iter_attachments():
        data = part.get_payload(decode=True) or b""
        attachments.append((part.get_filename(), part.get_content_type(), len(data), hashlib.sha256(data).hexdigest()))
    return {
        "date": message["date"].datetime,
        "from": str(message["from"]),
        "to": str(message["to"]),
        "cc": str(message["cc"] or ""),
        "subject": str(message["subject"]),
        "text": body.get_content() if body else "",
        "attachments": attachments,
    }


def named_files(value):
    """Every `file` and `evidence` path anywhere in case.yaml."""
    if isinstance(value, dict):
        for key, item in value.items():
            if key in ("file", "evidence") and isinstance(item, str) and "/" in item:
                yield item
            else:
                yield from named_files(item)
    elif isinstance(value, list):
        for item in value:
            yield from named_files(item)


def read_case(folder, keep=None):
    """Reads and hashes every file; `keep` gets each path and content."""
    case = CaseFile(folder, yaml.load((folder / "case.yaml").read_bytes(), Loader))
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        content = path.read_bytes()
        case.hashes[name] = hashlib.sha256(content).hexdigest()
        if path.suffix == ".eml":
            case.mails.append(read_mail(content))
        elif path.suffix == ".xml":
            case.invoices.append(read_invoice(content))
        elif path.suffix == ".pdf":
            with pikepdf.open(io.BytesIO(content)) as pdf:
                case.pages[name] = len(pdf.pages)
                xml = embedded_invoice(pdf) if path.parent.name == "invoices" else None
            if xml:
                case.invoices.append(read_invoice(xml))
        if keep:
            keep(name, content)
    case.missing = [name for name in named_files(case.data) if name not in case.hashes]
    return case
