"""Invented, realistic debt-collection cases: e-invoices, letters, mails and case files.

Shared by samples/generate.py (the samples) and bench/portfolio.py (the portfolio to measure with).
Everything is a function of its arguments: no clock, no chance, no locale.
"""
