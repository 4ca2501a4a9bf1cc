import CaseModel
import Law
import TestSupport
import Testing

/// Every vector of `../shared/law/vectors.json` that is about interest, allocation, days and limitation.
@Suite(.enabled(if: Vectors.isPresent, "needs ../shared/law/vectors.json"))
struct VectorTests {
  private func day(_ text: String?) throws -> Day { try #require(Day(iso: text ?? "")) }
  private func money(_ text: String) throws -> Money { try #require(Money(decimal: text)) }

  @Test(arguments: [InterestAgreement.DayCount.act365, .actact])
  func interest(dayCount: InterestAgreement.DayCount) throws {
    for vector in try Vectors.read().interest {
      let expected = dayCount == .act365 ? vector.act365 : vector.actact
      let run = InterestRun(
        on: try money(vector.principal), at: .overBase(Percent(thousandths: 1000 * vector.pointsOverBase)),
        from: try day(vector.firstInterestDay), through: try day(vector.endDayInclusive), by: dayCount,
        base: LawBook.shipped.basiszinssatz)
      #expect(run.segments.map(Vectors.Segment.init) == expected.segments, "\(vector.name)")
      let total = try money(expected.totalSumOfRoundedSegments)
      #expect(Money.sum(run.segments.map(\.amount)) == total, "\(vector.name)")
    }
  }

  @Test func allocation() throws {
    for vector in try Vectors.read().allocation {
      let first = try day(vector.firstInterestDay)
      let debt = Debt(
        "R-1", principal: try money(vector.principal), enteredOn: first,
        interest: [
          InterestSpan(
            .overBase(Percent(thousandths: 1000 * vector.pointsOverBase)), from: first, ground: .verzugEntgelt)
        ], costs: [DebtCost(on: first, amount: try money(vector.costs))])
      let account = Account(
        of: [debt],
        payments: [AccountPayment(on: try day(vector.payment.date), amount: try money(vector.payment.amount))],
        asOf: try day(vector.asOf),
        terms: Account.Terms(paymentDay: vector.paymentDayOnOldPrincipal ? .included : .excluded))
      #expect(account.log == (try log(vector.log)))
    }
  }

  /// The log with its sums as sums, so that `40` and `40.00` are the same.
  private func log(_ rows: [[Vectors.Cell]]) throws -> [String] {
    func words(_ cell: Vectors.Cell) -> [String] {
      switch cell {
      case .text(let text): return [Money(decimal: text).map { "\($0)" } ?? text]
      case .number(let number): return ["\(number)"]
      case .row(let cells): return cells.flatMap(words)
      }
    }
    return rows.map { $0.flatMap(words).joined(separator: " ") }
  }

  @Test func dates() throws {
    for vector in try Vectors.read().dates {
      var claim = ClaimCase()
      claim.debtors = [ClaimCase.debtor(in: vector["state"] ?? "NW")]
      claim.invoices[0].performed = nil
      switch vector["rule"] {
      case "286(3) B2B 30 days":
        claim.invoices[0].due = Invoice.DueDate(on: try day(vector["due"]), basis: .unilateral)
        claim.invoices[0].received?.on = try day(vector["invoiceReceived"] ?? vector["invoice_received"])
      case "286(1) reminder without term":
        claim.invoices[0].due?.basis = .unilateral
        claim.invoices[0].received = nil
        claim.reminders = [ClaimCase.letter(try day(vector["reminder_received"]))]
      case "701 ZPO six months":
        let served = try day(vector["mb_served"])
        #expect(served.adding(14) == (try day(vector["objection_end"])))
        #expect(served.addingMonths(6) == (try day(vector["lapse"])))
        continue
      default:
        claim.invoices[0].due?.on = try day(vector["contractual_due"])
        claim.invoices[0].received = nil
      }
      let verzug = claim.verzug()
      #expect(verzug.from == (try day(vector["default_from"])), "\(vector)")
      #expect(
        verzug.firstInterestDay == (try day(vector["first_interest_day"] ?? vector["default_from"])), "\(vector)")
      if let shifted = vector["shifted_end_193"] {
        #expect(verzug.begun?.steps.last?.on == (try day(shifted)), "\(vector)")
      }
    }
  }

  @Test func limitation() throws {
    for vector in try Vectors.read().limitation {
      var pauses: [Verjaehrung.Pause] = []
      if let from = vector.suspendedFrom {
        pauses = [Verjaehrung.Pause(.negotiation, from: try day(from), through: try day(vector.suspendedTo))]
      }
      let paid = try vector.partPayment.map { Verjaehrung.Restart(on: try day($0), by: .payment) }
      let result = Verjaehrung(
        arose: try day(vector.due ?? "2023-05-10"), pauses: pauses, restarts: paid.map { [$0] } ?? [],
        titled: try vector.resJudicata.map { try day($0) }, asOf: "2026-11-21")
      #expect(result.lastDay == (try day(vector.end)))
      if let before = vector.endBefore { #expect(result.steps.first?.end == (try day(before))) }
      if let days = vector.suspendedDays, case .suspended(_, _, _, let counted) = result.steps.last?.what {
        #expect(counted == days)
      }
    }
  }
}

extension Account {
  /// The account as the vectors write theirs: interest run by run, payments, what is open.
  fileprivate var log: [String] {
    var rows: [String] = []
    var run: [InterestSegment] = []
    func close() {
      guard let first = run.first else { return }
      let segments = run.map { "\($0.from) \($0.through) \($0.days) \($0.rate) \($0.daysOfYear) \($0.amount)" }
      let sum = Money(cents: run.reduce(0) { $0 + $1.amount.cents })
      rows.append((["INT \(first.principal)"] + segments + ["\(sum)"]).joined(separator: " "))
      run = []
    }
    for entry in entries {
      switch entry.content {
      case .interest(let segment, _): run.append(segment)
      case .payment(_, let part):
        close()
        rows.append(
          "PAY \(entry.day) \(Money(cents: -entry.amount.cents)) costs \(part.costs) interest \(part.interest) "
            + "principal \(part.principal) over \(overpaid)")
      default: break
      }
    }
    close()
    let open = total
    rows.append("OPEN principal \(open.principal) interest \(open.interest) costs \(open.costs) total \(open.total)")
    return rows
  }
}
