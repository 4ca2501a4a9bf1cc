#!/usr/bin/env python3
"""Reckons the claims of invented cases with `decimal` and `datetime`: the peer of `ClaimBench`.

Usage: claims.py FACTS [AS_OF]

FACTS holds one case a line, as `ClaimBench --facts` writes them. Default, costs, interest, allocation and limitation are
reckoned as the law has them, in a plain loop and then on all cores; the lines get no wording. The sums it prints must be
those that `ClaimBench` prints for as many cases.
"""

import calendar
import json
import multiprocessing
import sys
import time
from bisect import bisect_right
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
ONE_DAY = timedelta(1)
RATES = [
    (date(2023, 1, 1), "1.62"), (date(2023, 7, 1), "3.12"), (date(2024, 1, 1), "3.62"), (date(2024, 7, 1), "3.37"),
    (date(2025, 1, 1), "2.27"), (date(2025, 7, 1), "1.27"), (date(2026, 1, 1), "1.27"), (date(2026, 7, 1), "1.52"),
    (date(2027, 1, 1), None),
]  # fmt: skip
STARTS = [first for first, _ in RATES]
LUMP_SUM, LETTER_LIMIT = Decimal(40), Decimal("2.50")


def day(text):
    return date.fromisoformat(text)


def euros(cents):
    return Decimal(cents).scaleb(-2)


def easter(year):
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, number = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, number + 1)


def holidays(year):
    """Of North Rhine-Westphalia, where all debtors sit."""
    fixed = {(1, 1), (5, 1), (10, 3), (11, 1), (12, 25), (12, 26)}
    return {date(year, *pair) for pair in fixed} | {easter(year) + timedelta(n) for n in (-2, 1, 39, 50, 60)}


HOLIDAYS = set().union(*(holidays(year) for year in range(2022, 2029)))


def working_day(day):
    while day.isoweekday() > 5 or day in HOLIDAYS:
        day += ONE_DAY
    return day


def years_later(day, years):
    last = calendar.monthrange(day.year + years, day.month)[1]
    return day.replace(year=day.year + years, day=min(day.day, last))


class Debt:
    def __init__(self, invoice, letters, business, as_of):
        self.number, self.claimed = invoice["number"], euros(invoice["cents"])
        self.issued, self.due = day(invoice["issued"]), day(invoice["due"])
        # A later day that the creditor alone named puts nothing off (§ 271 (1) BGB).
        self.arose = self.due if invoice["agreed"] else min(self.due, self.issued)
        self.credited = self.interest = self.costs = Decimal(0)
        self.booked, self.paid_on, self.lines = [], [], 1
        self.find_default(invoice, letters, business, as_of)
        self.next_day = self.first_day

    def find_default(self, invoice, letters, business, as_of):
        """§ 286: the earliest of agreed day, thirty days and letters; what a document shows before what is asserted."""
        found = []
        if invoice["agreed"]:
            first = working_day(self.due) + ONE_DAY
            found.append((first, 0, first, None))
        if business:
            first = working_day(max(self.due, day(invoice["received"])) + timedelta(30)) + ONE_DAY
            found.append((first, 1, first, None))
        for index, letter in enumerate(letters):
            received = day(letter["received"])
            if working_day(self.due) < received <= as_of and received >= self.issued:
                found.append((received + ONE_DAY, 1, received, index))
        best = min(found, key=lambda each: each[:2], default=None)
        if best is None or best[2] > as_of:
            self.in_default, self.first_day, self.bringer = None, None, None
        else:
            self.first_day, _, self.in_default, self.bringer = best

    @property
    def open(self):
        return self.principal + self.interest + self.costs


class Claim:
    def __init__(self, facts, as_of):
        self.as_of, self.business = as_of, facts["business"]
        self.points = Decimal(9 if self.business else 5)
        self.debts = [Debt(each, facts["letters"], self.business, as_of) for each in facts["invoices"]]
        self.oldest = min(self.debts, key=lambda debt: (debt.due, debt.number))
        self.overpaid, self.overpayments = Decimal(0), 0
        self.add_credits(facts["credits"])
        self.add_costs(facts["letters"], facts["costs"])
        for debt in self.debts:
            debt.principal = max(Decimal(0), debt.claimed - debt.credited)
            debt.lines += min(debt.credited, debt.claimed) > 0
            debt.waiting = sorted(debt.booked)
        for payment in self.sorted_payments(facts["payments"]):
            self.book(*payment)
        for debt in self.debts:
            self.bring_up(debt, as_of, as_of)

    def owner(self, index):
        if index is None:
            return self.debts[0] if len(self.debts) == 1 else None
        return self.debts[index]

    def add_credits(self, credits):
        for credit in credits:
            if day(credit["on"]) <= self.as_of:
                (self.owner(credit.get("invoice")) or self.oldest).credited += euros(credit["cents"])

    def add_costs(self, letters, costs):
        for debt in self.debts:
            if self.business and debt.in_default:
                debt.booked.append((debt.in_default, LUMP_SUM))
        covered = LUMP_SUM if self.business and self.oldest.in_default else Decimal(0)
        for index, letter in sorted(enumerate(letters), key=lambda each: each[1]["sent"]):
            sent, fee, debt = day(letter["sent"]), euros(letter["fee"]), self.oldest
            if sent > self.as_of or not fee or debt.in_default is None:
                continue
            if sent < debt.in_default or debt.bringer == index:
                continue
            accepted = min(fee, LETTER_LIMIT)
            set_off = min(covered, accepted)
            covered -= set_off
            if accepted > set_off:
                debt.booked.append((sent, accepted - set_off))
        for cost in costs:
            debt, on = self.owner(cost.get("invoice")) or self.oldest, day(cost["on"])
            if cost["proven"] and on <= self.as_of and debt.in_default and debt.in_default <= on:
                debt.booked.append((on, euros(cost["cents"])))

    def sorted_payments(self, payments):
        out = []
        for payment in payments:
            on, amount, debt = day(payment["on"]), euros(payment["cents"]), self.owner(payment.get("invoice"))
            if on > self.as_of:
                continue
            matching = [each for each in self.debts if each.claimed == amount]
            principal_first = False
            if debt in matching:
                principal_first = True
            elif payment.get("invoice") is None and debt is None and len(matching) == 1:
                debt, principal_first = matching[0], True
            out.append((on, debt.number if debt else "\U0010ffff", amount, debt, principal_first))
        return sorted(((on, amount, debt, first) for on, _, amount, debt, first in sorted(out, key=lambda each: each[:3])),
                      key=lambda each: each[0])  # fmt: skip

    def bring_up(self, debt, interest_day, cost_day):
        while debt.waiting and debt.waiting[0][0] <= cost_day:
            debt.costs += debt.waiting.pop(0)[1]
            debt.lines += 1
        start = debt.next_day
        while start is not None and start <= interest_day and debt.principal > 0:
            half = bisect_right(STARTS, start) - 1
            end = min(interest_day, STARTS[half + 1] - ONE_DAY)
            rate = Decimal(RATES[half][1]) + self.points
            amount = debt.principal * rate * ((end - start).days + 1) / Decimal(36500)
            debt.interest += amount.quantize(CENT, ROUND_HALF_UP)
            debt.lines += 1
            start = end + ONE_DAY
        if debt.next_day is not None and debt.next_day <= interest_day:
            debt.next_day = interest_day + ONE_DAY

    def book(self, on, amount, debt, principal_first):
        if debt:
            self.bring_up(debt, on - ONE_DAY, on)
            amount -= self.settle(debt, amount, on, principal_first)
        while amount > 0:
            rank = self.next_in_line(on)
            if not rank:
                break
            for each in rank:
                self.bring_up(each, on - ONE_DAY, on)
            for each, share in zip(rank, self.shares(amount, rank)):
                amount -= self.settle(each, share, on, principal_first)
        if amount > 0:
            self.overpaid += amount
            self.overpayments += 1

    def next_in_line(self, on):
        def is_open(debt):
            return debt.open > 0 or (debt.waiting and debt.waiting[0][0] <= on)

        def rank(debt):
            bears = debt.principal > 0 and debt.first_day is not None and debt.first_day <= on
            return debt.due > on, not bears, debt.issued

        candidates = [debt for debt in self.debts if is_open(debt)]
        best = min(map(rank, candidates), default=None)
        return sorted((debt for debt in candidates if rank(debt) == best), key=lambda debt: debt.number)

    @staticmethod
    def shares(amount, rank):
        owed = [debt.open for debt in rank]
        if amount >= sum(owed):
            return owed
        shares = [(amount * each / sum(owed)).quantize(CENT, "ROUND_FLOOR") for each in owed]
        left = amount - sum(shares)
        for index, each in enumerate(owed):
            if left > 0 and shares[index] < each:
                shares[index] += CENT
                left -= CENT
        return shares

    @staticmethod
    def settle(debt, amount, on, principal_first):
        left = amount
        for part in ("principal", "costs", "interest") if principal_first else ("costs", "interest", "principal"):
            used = min(left, getattr(debt, part))
            setattr(debt, part, getattr(debt, part) - used)
            left -= used
        if left < amount:
            debt.lines += 1
            debt.paid_on.append(on)
        return amount - left

    def limitation(self, debt):
        start, end = date(debt.arose.year, 12, 31), date(debt.arose.year + 3, 12, 31)
        for on in sorted(debt.paid_on):
            if start < on <= end:
                start, end = on, years_later(on, 3)
        return end


def reckon(task):
    line, as_of = task
    claim = Claim(json.loads(line), as_of)
    lines = sum(debt.lines for debt in claim.debts) + claim.overpayments
    cents = int(sum(debt.open for debt in claim.debts).scaleb(2))
    return lines, cents, sum((claim.limitation(debt) - as_of).days for debt in claim.debts)


def report(label, results, start):
    seconds = time.monotonic() - start
    lines, cents, days = (sum(column) for column in zip(*results))
    print(f"{len(results)} statements: {lines} lines, {cents} cents open, {days} days until limitation")
    print(f"{label}: {len(results)} claims in {seconds:.2f} s, {len(results) / seconds:.0f} claims/s")


def main():
    as_of = day(sys.argv[2] if len(sys.argv) > 2 else "2026-11-21")
    with open(sys.argv[1]) as facts:
        tasks = [(line, as_of) for line in facts]
    start = time.monotonic()
    report("Python claims", list(map(reckon, tasks)), start)
    start = time.monotonic()
    with multiprocessing.Pool() as workers:
        report("Python claims, all cores", workers.map(reckon, tasks, chunksize=50), start)


if __name__ == "__main__":
    main()
