import CaseModel
import Law

/// What the conditions of a policy ask of a case.
struct CaseFacts: Sendable {
  let open: Money?
  /// Of everybody who owes the sum; nil in it where nobody said.
  let debtorKinds: Set<Debtor.Kind?>
  let customerSince: Day?
  let countries: Set<String>
  let isHardship: Bool
  /// Of which day the conditions about time are asked.
  let asOf: Day
  /// Numbers of the invoices that were disputed; nil in it means the whole case.
  private let disputed: Set<String?>

  /// - Parameter timesAsOf: the day of which the conditions about time are asked, where it is another.
  init(of file: CaseFile, open: Money?, asOf: Day, timesAsOf: Day? = nil) {
    self.open = open
    self.asOf = timesAsOf ?? asOf
    let owing = file.debtors.filter { $0.role != .guarantor }
    debtorKinds = Set(owing.map(\.kind))
    customerSince = owing.filter { $0.role == .debtor }.compactMap(\.customerSince).min()
    countries = Set(owing.map { $0.address?.country ?? "DE" })
    let talks = file.contacts.filter { $0.at.day <= asOf }
    isHardship = talks.contains { $0.result == .hardship }
    var disputed = Set(file.disputes.map(\.about))
    for talk in talks where talk.result == .dispute {
      if let invoices = talk.invoices { disputed.formUnion(invoices) } else { disputed.insert(nil) }
    }
    // Who declares a claim to be disputed has heard an objection.
    for denial in file.standingDenials(of: .undisputed, asOf: asOf) {
      if denial.remaining.isEmpty { disputed.insert(nil) } else { disputed.formUnion(denial.remaining.map(\.number)) }
    }
    self.disputed = disputed
  }

  func isDisputed(_ invoice: Invoice?) -> Bool {
    guard let invoice else { return !disputed.isEmpty }
    return disputed.contains(nil) || invoice.number.map { disputed.contains($0) } ?? !disputed.isEmpty
  }
}

/// What one would have to know to tell whether a clause applies.
public enum ConditionGap: Sendable, Hashable {
  case amount, debtorKind, customerSince, dueDate, courtReadiness

  public var title: Text {
    switch self {
    case .amount: return Text("die offene Summe in der Währung der Richtlinie", "the open sum in the policy's currency")
    case .debtorKind:
      return Text("„debtors.kind“ (Unternehmen oder Verbraucher)", "“debtors.kind” (business or consumer)")
    case .customerSince: return Text("„debtors.customer_since“", "“debtors.customer_since”")
    case .dueDate: return Text("die Fälligkeit", "the due date")
    case .courtReadiness: return Text("ob das Mahnverfahren möglich ist", "whether court proceedings are possible")
    }
  }
}

/// Whether a clause applies.
enum Applicability {
  case yes
  /// Why, put into words only where somebody reads them.
  case no(@Sendable () -> Text)
  /// It may, for all that is known.
  case unknown([ConditionGap])
}

extension Condition {
  /// Whether all of it holds. What does not hold settles it, whatever else is unknown.
  ///
  /// - Parameter isCourtReady: nil where the clause is judged before that can be told.
  func holds(
    for facts: CaseFacts, _ invoice: Invoice? = nil, due: Day? = nil, longStandingAfter months: Int?,
    isCourtReady: @autoclosure () -> Bool? = nil
  ) -> Applicability {
    guard self != .always else { return .yes }
    var gaps: [ConditionGap] = []
    if amountFrom != nil || amountBelow != nil {
      if let open = facts.open, open.currency == (amountFrom ?? amountBelow)?.currency {
        if let amountFrom, open.cents < amountFrom.cents {
          return .no { Text("offen sind weniger als \(amountFrom.german)", "less than \(amountFrom.english) is open") }
        }
        if let amountBelow, open.cents >= amountBelow.cents {
          return .no { Text("offen sind \(amountBelow.german) oder mehr", "\(amountBelow.english) or more is open") }
        }
      } else {
        gaps.append(.amount)
      }
    }
    if let debtor {
      // Whoever owes together with others is as much a debtor as they are.
      if !facts.debtorKinds.contains(debtor) {
        if facts.debtorKinds.isEmpty || facts.debtorKinds.contains(nil) {
          gaps.append(.debtorKind)
        } else {
          return .no {
            debtor == .business
              ? Text("der Schuldner ist Verbraucher", "the debtor is a consumer")
              : Text("der Schuldner ist Unternehmer", "the debtor is a business")
          }
        }
      }
    }
    if let customer {
      if let since = facts.customerSince, let months {
        let isLongStanding = since.addingMonths(months) <= facts.asOf
        if isLongStanding != (customer == .longStanding) {
          return .no {
            isLongStanding
              ? Text("der Schuldner ist Stammkunde", "the debtor is a long-standing customer")
              : Text("der Schuldner ist Neukunde", "the debtor is a new customer")
          }
        }
      } else {
        gaps.append(.customerSince)
      }
    }
    if !countries.isEmpty, facts.countries.isDisjoint(with: countries) {
      return .no { Text("der Schuldner sitzt in einem anderen Land", "the debtor sits in another country") }
    }
    if let isDisputed, facts.isDisputed(invoice) != isDisputed {
      return .no {
        isDisputed
          ? Text("kein Einwand ist verzeichnet", "no objection is on record")
          : Text("ein Einwand ist verzeichnet", "an objection is on record")
      }
    }
    if let isHardship, facts.isHardship != isHardship {
      return .no {
        isHardship
          ? Text("keine Notlage ist verzeichnet", "no hardship is on record")
          : Text("eine Notlage ist verzeichnet", "hardship is on record")
      }
    }
    if overdueFrom != nil || overdueBelow != nil {
      if let due {
        let days = facts.asOf.days(since: due)
        if let overdueFrom, days < overdueFrom {
          return .no { Text("seit weniger als \(overdueFrom) Tagen fällig", "due for fewer than \(overdueFrom) days") }
        }
        if let overdueBelow, days >= overdueBelow {
          return .no { Text("seit \(overdueBelow) Tagen oder länger fällig", "due for \(overdueBelow) days or more") }
        }
      } else {
        gaps.append(.dueDate)
      }
    }
    if let wanted = self.isCourtReady {
      if let isCourtReady = isCourtReady() {
        if wanted != isCourtReady {
          return .no {
            isCourtReady
              ? Text("der Fall ist bereit für das Mahnverfahren", "the case is ready for court proceedings")
              : Text("der Fall ist nicht bereit für das Mahnverfahren", "the case is not ready for court proceedings")
          }
        }
      } else {
        gaps.append(.courtReadiness)
      }
    }
    return gaps.isEmpty ? .yes : .unknown(gaps)
  }
}
