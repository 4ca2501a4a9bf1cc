import CaseModel

extension CallSheet.Stop {
  var line: CallSheet.Line {
    CallSheet.Line(
      message,
      lead: forbids ? Text("Heute nicht anrufen", "Do not call today") : Text("Vorsicht", "Care"), more: remedy,
      forbids ? .bad : .plain)
  }
}

extension CallSheet.Why {
  /// The sums and the contract; the invoices are a table beside it.
  var block: CallSheet.Block {
    var lines = [CallSheet.Line(open.map(Text.init) ?? .unknown, lead: Text("Offen", "Open"))]
    if let claim {
      let parts = Text(
        "Hauptforderung \(claim.principal.german), Zinsen \(claim.interest.german), Kosten \(claim.costs.german)",
        "principal \(claim.principal.english), interest \(claim.interest.english), costs \(claim.costs.english)")
      // Whoever reads both sums aloud is asked why they differ.
      let why =
        claim.principal == open
        ? nil
        : Text(
          "Zahlungen gehen zuerst auf Kosten und Zinsen (§ 367 BGB)",
          "payments go to costs and interest first (§ 367 BGB)")
      lines.append(
        CallSheet.Line(
          Text(claim.total), lead: Text("Mit Zinsen und Kosten", "With interest and costs"),
          more: .joined([parts, why].compactMap { $0 }, by: "; ")))
    } else {
      lines.append(CallSheet.Line(.unknown, lead: Text("Mit Zinsen und Kosten", "With interest and costs")))
    }
    if let unknownFrom {
      lines.append(
        CallSheet.Line(
          Text("ab \(unknownFrom.german) nicht bekannt", "not known from \(unknownFrom)"),
          lead: Text("Zinsen", "Interest"), .bad))
    }
    let contract = [
      subject.map(Text.init(verbatim:)), contract.map { Text("Nr. \($0)", "no. \($0)") },
      contractDate.map { Text("vom \($0.german)", "of \($0)") },
    ].compactMap { $0 }
    if !contract.isEmpty { lines.append(CallSheet.Line(.joined(contract), lead: Text("Vertrag", "Contract"))) }
    return CallSheet.Block(.why, lines)
  }
}

extension CallSheet.Item {
  /// Contract, order and delivery by their numbers, as the invoice itself gives them.
  package var references: Text? {
    let parts = [
      contract.map { Text("Vertrag \($0)", "contract \($0)") }, order.map { Text("Bestellung \($0)", "order \($0)") },
      despatch.map { Text("Lieferschein \($0)", "delivery \($0)") },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : .joined(parts)
  }

  /// `Einwand offen`; nil where there is none.
  package var objectionWord: Text? {
    switch objection {
    case .open: return Text("Einwand offen", "objection open")
    case .settled: return Text("Einwand erledigt", "objection settled")
    case nil: return nil
    }
  }

  /// `64 Tage überfällig`.
  package var lateness: Text {
    if let daysOverdue {
      return daysOverdue == 1
        ? Text("1 Tag überfällig", "1 day overdue")
        : Text("\(daysOverdue) Tage überfällig", "\(daysOverdue) days overdue")
    }
    return due == nil ? Text("Fälligkeit nicht bekannt", "due date not known") : Text("nicht überfällig", "not overdue")
  }
}

extension CallSheet.Event {
  var line: CallSheet.Line {
    CallSheet.Line(title, lead: on.map(Text.init) ?? Text("ohne Tag", "no day"), more: words.map(Text.init(verbatim:)))
  }
}

extension CallSheet.Running {
  var line: CallSheet.Line {
    CallSheet.Line(
      title, lead: until.map { Text("bis \($0.german)", "to \($0)") }, more: words.map(Text.init(verbatim:)))
  }
}

extension CallSheet.Advice {
  var line: CallSheet.Line {
    let place = isForNote ? Text("Notiz", "Note") : Text("Gespräch", "Talk")
    return CallSheet.Line(
      better, lead: Text.joined([place, title.with(clause.map(Text.init(clause:)))], by: ": "))
  }
}

extension Text {
  init(_ money: Money) { self.init(money.german, money.english) }
}
