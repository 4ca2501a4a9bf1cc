import CaseModel

/// What somebody did: refused, or had something served (§ 286 (1) sentence 2, (2) No. 3 BGB).
extension VerzugReckoning {
  /// (2) No. 3. That a refusal is serious and final only a paper shows.
  func refusal() -> VerzugCandidate? {
    let refusals = file.contacts.filter { $0.result == .refuses && $0.covers(invoice) && $0.at.day <= asOf }
    guard let first = refusals.filter({ exists($0.file) }).min(by: { $0.at < $1.at }) else {
      return refusals.first.map {
        without(
          .verweigerung,
          Text("Dass die Weigerung ernst und endgültig war, zeigt kein Dokument.", "No document shows the refusal."),
          $0.origin.place)
      }
    }
    return eventOrDue(
      .verweigerung, VerzugCandidate.Step(what: .refused, on: first.at.day), .documented(first.file ?? ""),
      first.origin.place)
  }

  /// (1) sentence 2.
  func service() -> VerzugCandidate? {
    let served = file.proceedings.filter { $0.kind != .insolvencyFiling && $0.served.map { $0 <= asOf } == true }
    guard let first = served.min(by: { ($0.served ?? asOf) < ($1.served ?? asOf) }), let on = first.served
    else { return nil }
    let proof: VerzugCandidate.Proof = exists(first.file) ? .documented(first.file ?? "") : .asserted
    return eventOrDue(
      .zustellung, VerzugCandidate.Step(what: .served, on: on), proof, first.origin.place(of: "served"))
  }

  /// A trigger by an event that can come before the due date: then nobody is late before that has passed.
  private func eventOrDue(
    _ kind: VerzugCandidate.Kind, _ step: VerzugCandidate.Step, _ proof: VerzugCandidate.Proof, _ place: Place
  ) -> VerzugCandidate {
    guard let due, step.on <= seats.end(of: due) else { return event(kind, [step], step.on, proof, place) }
    return end(kind, [step, VerzugCandidate.Step(what: .due, on: due)], due, proof, place)
  }
}
