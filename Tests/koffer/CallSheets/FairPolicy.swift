/// A policy with everything that a call sheet is about.
enum FairPolicy {
  static let text = """
    # Eine Richtlinie mit allem, was ein Anrufblatt angeht.
    policy: fair
    version: "2.1"
    owner: Leitung Debitoren
    title: {de: Faire Mahnrichtlinie, en: Fair dunning policy}
    steps:
      - step: friendly_reminder
        clause: "2.1"
        title: {de: Zahlungserinnerung, en: Friendly reminder}
        friendly_reminder: {grants: 7 days}
        not_before: 3 days
      - step: call
        clause: "2.2"
        title: {de: Anruf, en: Call}
        text:
          de: Wer anruft, hört zuerst zu und fragt nach dem Grund.
          en: Who calls listens first and asks for the reason.
        call: {reached: true, with: [accounts_payable, managing_director], result_noted: true}
        after: friendly_reminder
        not_before: 5 days
        not_later: 90 days
      - step: instalments
        clause: "2.3"
        title: {de: Ratenangebot, en: Offer of instalments}
        text:
          de: Wer nicht auf einmal zahlen kann, erhält bis zu sechs Raten.
          en: Who cannot pay at once is offered up to six instalments.
        any_of:
          - instalments: {}
          - deferral: {}
        after: call
      - step: approval
        clause: "2.4"
        title: {de: Freigabe der Abgabe, en: Approval of the handover}
        approval: {times: 2, people: 2, by: [Leitung Debitoren, Geschäftsführung]}
      - step: final_notice
        clause: "2.5"
        title: {de: Letzte Mahnung, en: Final notice}
        final_notice: {grants: 7 days, announces: [collection]}
        after: friendly_reminder
        not_before: 1 day
    fairness:
      hardship_offered: {clause: "6.1", weight: block}
      offer_before_handover: {clause: "6.2", weight: block, offers: [instalments, deferral]}
      right_person: {clause: "6.3", weight: block, roles: [accounts_payable, managing_director]}
      reasons_recorded: {clause: "6.4", weight: block}
      handlers_named: {clause: "6.5", weight: warn, among: [Jorid Petersen]}
      contact_limit: {clause: "6.6", weight: block, at_most: 2, within: 7 days}
    tone:
      clause: "7.1"
      avoid:
        - id: last_chance
          in: [note, letter]
          title: {de: Letzte Chance, en: Last chance}
          why: {de: Klingt wie eine Drohung., en: Sounds like a threat.}
          better: {de: "Den nächsten Schritt und seinen Tag nennen.", en: "Name the next step and its day."}
          phrases: ["letzte Chance"]
    handover: {clause: "8.1", not_before: 3 days, not_later: 180 days}

    """
}
