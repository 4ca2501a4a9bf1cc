"""The sample cases: each function writes one case folder."""

from . import ready

CASES = [ready.one_xrechnung, ready.three_invoices, ready.consumer]
