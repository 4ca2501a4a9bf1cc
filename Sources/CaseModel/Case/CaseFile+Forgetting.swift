extension CaseFile {
  /// Takes those files out wherever an entry names them; the entries stay.
  mutating func forget(_ paths: Set<String>) {
    if paths.isEmpty { return }
    func kept(_ path: String?) -> String? { path.map(paths.contains) == true ? nil : path }
    let (authority, assignment) = (kept(mandate?.powerOfAttorney), kept(creditor.assignment?.file))
    let (agreement, rate) = (kept(contract?.file), kept(interest?.file))
    mandate?.powerOfAttorney = authority
    creditor.assignment?.file = assignment
    contract?.file = agreement
    interest?.file = rate
    for index in invoices.indices {
      invoices[index].file = kept(invoices[index].file)
      let (performed, received) = (invoices[index].performed?.file, invoices[index].received?.evidence)
      invoices[index].performed?.file = kept(performed)
      invoices[index].received?.evidence = kept(received)
    }
    for index in reminders.indices {
      reminders[index].file = kept(reminders[index].file)
      let arrived = reminders[index].delivery?.evidence
      reminders[index].delivery?.evidence = kept(arrived)
    }
    for index in credits.indices { credits[index].file = kept(credits[index].file) }
    for index in contacts.indices { contacts[index].file = kept(contacts[index].file) }
    for index in offers.indices { offers[index].file = kept(offers[index].file) }
    for index in disputes.indices { disputes[index].file = kept(disputes[index].file) }
    for index in acknowledgements.indices { acknowledgements[index].file = kept(acknowledgements[index].file) }
    for index in suspensions.indices { suspensions[index].file = kept(suspensions[index].file) }
    for index in checks.indices { checks[index].file = kept(checks[index].file) }
    for index in approvals.indices { approvals[index].file = kept(approvals[index].file) }
    for index in costs.indices { costs[index].file = kept(costs[index].file) }
    for index in proceedings.indices { proceedings[index].file = kept(proceedings[index].file) }
    for index in titles.indices { titles[index].file = kept(titles[index].file) }
  }
}
