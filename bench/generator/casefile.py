"""A case folder: the data of `case.yaml` and the documents beside it."""

import hashlib
import json
from datetime import date
from pathlib import Path

from . import cii, ubl, zugferd
from .page import BUILT_IN
from .papers import contract, delivery_note, invoice_page
from .parties import CLERK, CREDITOR, HEAD_OF_RECEIVABLES
from .spelling import spelled

FORMATS = {
    "ubl": ("xml", ubl.write),
    "cii": ("xml", cii.write),
    "zugferd": ("pdf", zugferd.write),
    "pdf": ("pdf", invoice_page),
}


class Case:
    """`data` becomes `case.yaml`, `files` the rest; both are open to change until `save`."""

    def __init__(self, name, number, debtor, reason="Vertragliche Mahnschritte ohne Zahlung abgeschlossen."):
        self.name, self.number, self.debtor = name, number, debtor
        self.comments = []
        self.files = {}
        self.data = {
            "case": number,
            "mandate": {"approach": "extrajudicial", "reason_for_handover": reason},
            "debtors": [debtor_entry(debtor)],
        }

    def sign_contract(self, number, day, subject, days=30, catalogue_number=43, channel="written", fonts=BUILT_IN):
        """Adds the contract, its file and its entry."""
        path = f"documents/vertrag-{number}.pdf"
        self.files[path] = contract(CREDITOR, self.debtor, number, day, subject, days, fonts)
        self.data["contract"] = {
            "date": day,
            "subject": subject,
            "number": number,
            "channel": channel,
            "file": path,
            "catalogue_number": catalogue_number,
        }

    def invoice(self, invoice, form, evidence="email_reply", basis="agreed", received=None, **extra):
        """Adds an invoice in one of `FORMATS`, its delivery note and its entry."""
        ending, write = FORMATS[form]
        path = f"invoices/{invoice.number}.{ending}"
        self.files[path] = write(invoice)
        entry = {"file": path}
        if form == "pdf":
            entry |= {
                "number": invoice.number,
                "issued": invoice.issued,
                "gross": f"{invoice.payable // 100}.{invoice.payable % 100:02d}",
                "currency": "EUR",
            }
        entry["received"] = {"on": received or invoice.issued, "evidence": evidence}
        entry["due"] = {"on": invoice.due, "basis": basis}
        if self.debtor.is_consumer:
            entry["default_notice"] = invoice.consumer_notice
        if invoice.despatch:
            note = f"documents/lieferschein-{invoice.despatch}.pdf"
            self.files[note] = delivery_note(invoice)
            entry["performed"] = {"on": invoice.delivered, "file": note}
        entry["remuneration"] = True
        entry |= extra
        self.data.setdefault("invoices", []).append(entry)
        return entry

    def declare(self, on, *what, by=HEAD_OF_RECEIVABLES):
        """Adds the declarations a named person made, and the inquiry that goes before them."""
        self.data["checks"] = [
            {"kind": "insolvency", "on": on, "by": CLERK, "result": "Keine Veröffentlichung zum Schuldner gefunden."}
        ]
        self.data["declarations"] = [{"what": name, "value": True, "by": by, "on": on} for name in what]

    @property
    def ordered(self):
        """The sections in their usual order."""
        known = {key: self.data[key] for key in ORDER if key in self.data}
        return known | {key: value for key, value in self.data.items() if key not in ORDER}

    def save(self, folder, form="yaml"):
        root = Path(folder) / self.name
        for path, content in sorted(self.files.items()):
            target = root / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        root.mkdir(parents=True, exist_ok=True)
        if form == "json":
            text = json.dumps(self.ordered, ensure_ascii=False, indent=2, default=str) + "\n"
        else:
            text = "".join(f"# {line}\n" for line in self.comments) + spelled(self.ordered)
        (root / f"case.{form}").write_text(text, encoding="utf-8")

    def sums(self, **wrong):
        """Adds `SHA256SUMS` over all files; `wrong` replaces the recorded content of one of them."""
        lines = []
        for path, content in sorted(self.files.items()):
            recorded = wrong.get("content") if path == wrong.get("path") else content
            lines.append(f"{hashlib.sha256(recorded).hexdigest()}  {path}\n")
        self.files["SHA256SUMS"] = "".join(lines).encode()


ORDER = (
    "case policy creditor mandate debtors contract invoices credits interest costs reminders contacts offers payments "
    "disputes acknowledgements suspensions proceedings titles checks declarations approvals waivers"
).split()


def debtor_entry(party):
    """The debtor as `case.yaml` names it."""
    entry = {"role": "debtor", "kind": "consumer" if party.is_consumer else "business"}
    if party.is_consumer:
        entry |= {"given_name": party.given_name, "family_name": party.family_name}
        if party.birth_date:
            entry["birth_date"] = date.fromisoformat(party.birth_date)
    else:
        entry |= {"name": party.name, "legal_form": party.legal_form}
    if party.representatives:
        entry["represented_by"] = [{"name": name, "role": role} for name, role in party.representatives]
    if party.register:
        entry["register"] = dict(zip(("court", "kind", "number"), party.register))
    if party.vat_id:
        entry["vat_id"] = party.vat_id
    address = party.address
    entry["address"] = {
        "street": address.street,
        "house_number": address.house_number,
        "postcode": address.postcode,
        "city": address.city,
        "country": address.country,
        "state": address.state,
        "source": "contract",
        "checked": date(2026, 9, 1),
    }
    entry["emails"] = [party.email]
    if party.phone:
        entry["phones"] = [party.phone]
    if party.iban and not party.is_consumer:
        entry["bank_accounts"] = [party.iban]
    return entry | {"language": "de"}
