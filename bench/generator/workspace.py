"""The workspace around the cases: `koffer.yaml` of the invented creditor."""

from pathlib import Path

from .parties import CREDITOR
from .spelling import spelled


def write_workspace(folder):
    """Writes `koffer.yaml`."""
    address = CREDITOR.address
    data = {
        "creditor": {
            "name": CREDITOR.name,
            "legal_form": CREDITOR.legal_form,
            "represented_by": [{"name": name, "role": role} for name, role in CREDITOR.representatives],
            "register": dict(zip(("court", "kind", "number"), CREDITOR.register)),
            "vat_id": CREDITOR.vat_id,
            "address": {
                "street": address.street,
                "house_number": address.house_number,
                "postcode": address.postcode,
                "city": address.city,
                "country": address.country,
                "state": address.state,
            },
            "bank_accounts": [CREDITOR.iban],
            "emails": [CREDITOR.email],
            "phones": [CREDITOR.phone],
            "input_tax_deductible": True,
        },
        "policy": "standard",
    }
    Path(folder).mkdir(parents=True, exist_ok=True)
    text = "# Der Arbeitsbereich: wer fordert, und nach welcher Mahnrichtlinie. Frei erfunden.\n" + spelled(data)
    (Path(folder) / "koffer.yaml").write_text(text, encoding="utf-8")
