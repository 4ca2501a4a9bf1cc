/// Whether the escalation was what the policy says: STUFE.
extension Trip {
  static let ofSteps: [Trip] = [
    Trip(
      "STUFE-32", and: ["ZINS-09", "HIND-12"], "the last letter during a deferral",
      .add("offers: [{on: 2026-10-10, kind: deferral, accepted: {on: 2026-10-10}, broken: {on: 2026-10-30}}]")),
    Trip("STUFE-01", "the final notice was no final notice", .edit("kind: final_notice", "kind: reminder")),
    Trip(
      "STUFE-02", and: ["STUFE-01"], "the second letter before the first",
      .edit("    level: 1\n", "    level: 9\n"), .edit("    level: 2\n", "    level: 1\n"),
      .edit("    level: 9\n", "    level: 2\n")),
    Trip(
      "STUFE-03", and: ["WIDER-26"], "the second letter in the first one's time",
      .edit("deadline: 2026-09-28", "deadline: 2026-09-29")),
    Trip(
      "STUFE-04", and: ["FORD-16"], "the reminder 46 days late", in: consumer,
      .edit("due: {on: 2026-08-26", "due: {on: 2026-07-13")),
    Trip("STUFE-05", and: ["WIDER-26"], "six days to pay", .edit("deadline: 2026-09-28", "deadline: 2026-09-24")),
    Trip(
      "STUFE-05", "ten days, of which the post took four",
      .edit("{state: delivered, on: 2026-09-18}", "{state: delivered, on: 2026-09-22}")),
    Trip("STUFE-06", "no deadline", .edit("    deadline: 2026-10-22\n", "")),
    Trip(
      "STUFE-07", and: ["WIDER-26"], "the last deadline ends today",
      .edit("deadline: 2026-10-22", "deadline: 2026-11-20")
    ),
    Trip("STUFE-08", "bounced", .edit("delivery: {state: delivered, on: 2026-09-29}", "delivery: {state: bounced}")),
    Trip(
      "STUFE-09", "one attempt to call",
      .edit(
        "outcome: reached\n    result: promise\n    promise: {on: 2026-09-28, amount: \"2567.66\"}",
        "outcome: not_reached")),
    Trip("STUFE-10", "the final notice announces nothing", .edit("    announces: [collection]\n", "")),
    Trip(
      "STUFE-11", and: ["STUFE-01"], "no date of sending", in: consumer,
      .edit("    sent: 2026-09-11\n", "")),
    Trip(
      "STUFE-16", "the first letter came after its deadline",
      .edit("{state: delivered, on: 2026-09-18}", "{state: delivered, on: 2026-10-18}")),
    Trip(
      "STUFE-31", "arrived before it was sent",
      .edit("{state: delivered, on: 2026-09-29}", "{state: delivered, on: 2026-09-28}")),
    Trip("STUFE-12", "nothing known of its arrival", .edit("    delivery: {state: delivered, on: 2026-09-29}\n", "")),
    Trip(
      "STUFE-13", and: ["STUFE-02"], "a waiver without a reason", in: waiver,
      .edit("    reason: \"Schuldnerin hat am Telefon erklärt, keine weitere Mahnung abwarten zu wollen.\"\n", "")),
    Trip(
      "STUFE-14", and: ["STUFE-02"], "a waiver of a step the policy lacks", in: waiver,
      .edit("step: second_dunning", "step: third_dunning")),
    Trip(
      "STUFE-17", and: ["STUFE-07", "WIDER-26"], "a deadline in a year whose holidays nobody looked at",
      .edit("deadline: 2026-10-22", "deadline: 2029-01-02")),
    Trip("STUFE-15", and: ["ZINS-01", "INSO-01"], "half a year later", asOf: "2027-04-11"),
    Trip(
      "STUFE-33", and: ["DATEI-16"], "what the mail system sent back",
      .write("reminders/zurueck.eml", mailerDaemon)),
  ]

  private static let mailerDaemon = """
    Date: Fri, 18 Sep 2026 09:13:00 +0200
    From: MAILER-DAEMON@mail.sprottenkontor.example
    To: buchhaltung@sprottenkontor.example
    Subject: Undelivered Mail Returned to Sender
    MIME-Version: 1.0
    Content-Type: multipart/report; report-type=delivery-status; boundary=xx

    --xx
    Content-Type: text/plain

    Your message could not be delivered.

    --xx
    Content-Type: message/delivery-status

    Reporting-MTA: dns; mail.sprottenkontor.example

    Final-Recipient: rfc822; buchhaltung@baeckerei-ohnesorge.example
    Action: failed
    Status: 5.1.1

    --xx--

    """
}
