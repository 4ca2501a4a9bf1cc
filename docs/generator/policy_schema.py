"""schemas/koffer-policy-1.0.json: the form of policy files, from the words the program knows."""
import json

# Up to 3650.
SPAN = "^0*([0-9]{1,3}|[12][0-9]{3}|3[0-5][0-9]{2}|36[0-4][0-9]|3650)( (working )?days?)?$"
CLAUSE = "[A-Za-z0-9_-]{1,4}"
EXAMPLE = {
    "policy": "werkstatt", "version": "1.0", "owner": "Leitung Debitoren",
    "title": {"de": "Mahnrichtlinie der Werkstatt", "en": "The workshop's policy"},
    "floor": {"clause": "1.1", "amount": "30.00"},
    "steps": [
        {"step": "reminder", "clause": "2.1", "title": {"de": "Zahlungserinnerung", "en": "Friendly reminder"},
         "friendly_reminder": {"grants": "7 days"}, "not_before": "3 days", "not_later": "21 days"},
        {"step": "call", "clause": "2.2", "title": {"de": "Anruf", "en": "Call"},
         "any_of": [{"call": {"reached": True, "result_noted": True}}, {"call": {"times": 3, "days": 2}}],
         "after": "reminder", "counted_from": "deadline", "not_before": "1 day"},
        {"step": "final_notice", "clause": "2.3", "title": {"de": "Letzte Mahnung", "en": "Final notice"},
         "final_notice": {"grants": "10 days", "announces": "collection"}, "after": "call", "not_before": "1 day",
         "not_later": "30 days"},
    ],
    "handover": {"clause": "3.1", "not_before": "3 days", "not_later": "120 days"},
}


def text(german, english, **more):
    return {"description": f"{german} / {english}"} | more


def both(german, english):
    word = {"type": ["string", "number"], "pattern": "\\S"}
    return text(
        german, english, type="object", additionalProperties=False, required=["de", "en"],
        properties={"de": word | text("Auf Deutsch.", "In German."), "en": word | text("Auf Englisch.", "In English.")})


def span(german, english):
    return text(german, english, type=["string", "integer"], pattern=SPAN, minimum=0, maximum=3650,
                examples=["7 days", "5 working days"])


def number(german, english, first, last):
    return text(german, english, type="integer", minimum=first, maximum=last)


def words_of(choices):
    """Words with what each means, as editors show it."""
    return {"enum": [choice["word"] for choice in choices],
            "enumDescriptions": [f"{choice['de']} / {choice['en']}" for choice in choices]}


def one(choices, german, english):
    return text(german, english, **words_of(choices))


def some(choices, german, english, least=1):
    word = words_of(choices)
    return text(german, english, anyOf=[word, {"type": "array", "items": word} | at_least(least)])


def words(german, english, least=0):
    word = {"type": ["string", "number"], "pattern": "\\S"}
    return text(german, english, anyOf=[word, {"type": "array", "items": word} | at_least(least)])


def at_least(least):
    return {"minItems": least} if least else {}


def section(german, english, properties, required=()):
    return text(
        german, english, type="object", additionalProperties=False, required=list(required), properties=properties)


def among(words, choices):
    return [choice for choice in choices if choice["word"] in words]


def act(kind, fields, strengths, channels, forms):
    """One kind of act; only a dunning letter needs a field, and only letters can be asked to have arrived."""
    known = fields | {
        "evidence": one(among(kind["evidence"], strengths), "Wie gut es belegt sein muss.", "How well it must be shown."),
        "channel": some(among(kind["channels"], channels), "Auf welchem Weg.", "By which way."),
        "form": one(among(kind["forms"], forms), "In welcher Form.", "In which form."),
    }
    required = ["level"] if "level" in kind["fields"] else []
    types = "object" if required else ["object", "null"]
    return section(kind["de"], kind["en"], {name: known[name] for name in kind["fields"]}, required) | {"type": types}


def page(program):
    language = program.policy_language()
    kinds, choices = language["kinds"], language["choices"]
    weights = [choice for choice in choices["weight"] if choice["word"] != "off"]
    amount = {"type": ["string", "number"], "pattern": "^[0-9]+(\\.[0-9]{1,2})?$", "minimum": 0, "examples": ["25.00"]}
    some_amount = amount | {"pattern": "^(?!0+([.]0+)?$)[0-9]+(\\.[0-9]{1,2})?$", "minimum": 0.01}
    country = {"$ref": "#/$defs/country"}
    flag = {"type": "boolean"}
    clause = {
        "clause": text(
            "Nummer der Ziffer, wie Befunde sie nennen; jede nur einmal.",
            "Number of the clause, as findings cite it; each only once.",
            type=["string", "number"], pattern=f"^{CLAUSE}(\\.{CLAUSE}){{0,5}}$", minimum=0, maximum=9999,
            examples=["2.3"]),
        "text": both("Was die Ziffer verlangt, und warum.", "What the clause asks for, and why."),
    }
    weight = one(weights, "Wie schwer ein Mangel wiegt; ohne Angabe block.", "How much a fault weighs; block if left out.")
    fields = {
        "level": number("Die wievielte Mahnung.", "Which dunning letter.", 1, 9),
        "grants": span("Wie viel Zeit zu zahlen mindestens bleibt.", "How much time to pay is left at least."),
        "announces": some(choices["announces"], "Was das Schreiben ankündigen muss.", "What the letter must announce."),
        "must_say": some(choices["must_say"], "Was im Text stehen muss.", "What the text must contain."),
        "reached": flag | text("Jemand muss erreicht sein.", "Somebody must have been reached."),
        "result_noted": flag | text(
            "Ergebnis und Notiz müssen festgehalten sein.", "Result and note must be on record."),
        "days": number("An so vielen Tagen.", "On so many days.", 1, 60),
        "with": some(choices["role"], "Mit wem, oder an wen.", "With whom, or to whom."),
        "times": number("So oft.", "So many times.", 1, 60),
        "people": number("Durch so viele Personen.", "By so many people.", 1, 9),
        "by": words("Wer es tun darf.", "Who may do it.", least=1),
    }
    acts = {kind["word"]: act(kind, fields, choices["evidence"], choices["channel"], choices["form"])
            for kind in kinds}
    named = {word: {"$ref": f"#/$defs/{word}"} for word in acts}
    sole = [{"required": [kind["word"]]} for kind in kinds]
    condition = {
        "amount_from": amount | text("Offene Summe des Falls mindestens.", "Open sum of the case at least."),
        "amount_below": some_amount | text("Offene Summe des Falls unter.", "Open sum of the case below."),
        "debtor": one(choices["debtor"], "Art des Schuldners.", "Kind of debtor."),
        "customer": one(choices["customer"], "Neukunde oder Stammkunde.", "New or long-standing customer."),
        "country": text("Sitz des Schuldners.", "The debtor's country.",
                        anyOf=[country, {"type": "array", "items": country, "minItems": 1}]),
        "disputed": flag | text("Ein Einwand ist verzeichnet.", "An objection is on record."),
        "hardship": flag | text("Eine Notlage ist verzeichnet.", "Hardship is on record."),
        "overdue_from": number("Seit mindestens so vielen Tagen fällig.", "Due for at least so many days.", 0, 10000),
        "overdue_below": number("Seit weniger Tagen fällig.", "Due for fewer days.", 1, 10000),
    }
    ready = {"court_ready": flag | text(
        "Bereit für das gerichtliche Mahnverfahren.", "Ready for the court dunning procedure.")}
    step = section("Ein Schritt.", "A step.", {
        "step": text("Name, den Verzichte nennen.", "Name that waivers use.", type="string", pattern="^[A-Za-z][A-Za-z0-9_-]*$",
                     **{"not": {"enum": ["cash_discount", "handlers_named", "limitation", "right_person", "told_dispute", "told_end", "told_payment"]}}),
        **clause,
        "title": both("Titel.", "Title."),
        **named,
        "any_of": text(
            "Möglichkeiten, von denen eine genügt.", "Alternatives, any of which is enough.",
            type="array", minItems=1,
            items={"type": "object", "additionalProperties": False, "properties": named, "oneOf": sole}),
        "after": words("Frühere Schritte, die getan sein müssen.", "Earlier steps that must have been taken.", least=1),
        "counted_from": one(choices["anchor"], "Wovon die Tage zählen.", "What the days count from."),
        "not_before": span("Frühestens so viel später.", "So much later at the earliest."),
        "not_later": span("Spätestens so viel später.", "So much later at the latest."),
        "fresh": span("Am Stichtag höchstens so alt.", "So old at most on the day of the check."),
        "repeat": section("Grenze der Wiederholung.", "Limit of repetition.", {
            "at_most": number("Höchstens so oft.", "So many times at most.", 1, 1000),
            "within": span("In solch einer Spanne.", "In such a stretch."),
        }, ["at_most"]),
        "when": section("Wann der Schritt gilt.", "When the step applies.", condition) | {"minProperties": 1},
        "weight": weight,
    }, ["step", "clause", "title"]) | {"oneOf": [*sole, {"required": ["any_of"]}]}
    del step["description"]

    def demand(german, english, more=None, required=()):
        return section(german, english, {**clause, "weight": weight, **(more or {})}, ["clause", *required])

    entry = section("Eine Wendung.", "A phrase.", {
        "id": text("Name.", "Name.", type=["string", "number"], pattern="\\S"),
        "in": some(choices["text"], "In welchen Texten.", "In which texts.", least=0),
        "title": both("Worum es geht.", "What it is about."), "why": both("Warum nicht.", "Why not."),
        "better": both("Wie besser.", "How better."),
        "phrases": words(
            "Wendungen, wie in docs/tone.md beschrieben.", "Phrases, as docs/tone.md describes.", least=1),
    }, ["id", "title", "why", "better", "phrases"])
    day = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:aktenkoffer:policy:1.0",
        "title": "policies/NAME.yaml",
        **section("Die Mahnrichtlinie eines Gläubigers.", "A creditor's dunning policy.", {
            "policy": text("Name der Richtlinie.", "Name of the policy.", type=["string", "integer"], pattern="^[A-Za-z0-9_-]+$"),
            "version": text("Ihre Fassung.", "Its version.", type=["string", "number"], pattern="\\S"),
            "owner": text("Wer sie verantwortet.", "Who answers for it.", type=["string", "number"], pattern="\\S"),
            "title": both("Titel.", "Title."),
            "about": both("Wozu sie dient.", "What it is for."),
            "valid_from": day | text("Erster Tag.", "First day."),
            "valid_until": day | text("Letzter Tag.", "Last day."),
            "floor": section("Betragsgrenze.", "Floor.", {
                **clause, "amount": amount | text("Betrag.", "Amount.")}, ["clause", "amount"]),
            "customers": section("Stammkunden.", "Long-standing customers.", {
                **clause, "long_standing_after": number("Nach so vielen Monaten.", "After so many months.", 1, 600),
            }, ["clause", "long_standing_after"]),
            "steps": text("Die Schritte, in ihrer Reihenfolge.", "The steps, in their order.",
                          type="array", minItems=1, maxItems=100, items=step),
            "routes": text("An wen ein Fall geht.", "To whom a case goes.", type="array", items=section(
                "Ein Weg.", "A route.", {
                    **clause, "to": one(choices["destination"], "An wen.", "To whom."),
                    "when": section("Wann der Weg gilt.", "When the route applies.", condition | ready) | {"minProperties": 1},
                }, ["clause", "to"])),
            "waivers": section("Worauf verzichtet werden darf.", "What may be waived.", {
                **clause, "steps": words("Welche Schritte.", "Which steps."),
                "by": words("Durch wen.", "By whom."),
                "reasons": words("Womit die Begründung beginnen muss.", "What the reason must begin with."),
            }, ["clause"]),
            "fairness": section("Wie Schuldner behandelt werden.", "How debtors are treated.", {
                "individual_after_talk": demand(
                    "Kein Standardschreiben nach einem Gespräch.", "No standard letter after a talk."),
                "hardship_offered": demand("Notlage wird mit einem Angebot beantwortet.",
                                           "Hardship is answered with an offer."),
                "offer_before_handover": demand("Angebot vor der Abgabe.", "Offer before the handover.", {
                    "offers": some(choices["offer"], "Welche Angebote zählen.", "Which offers count.")}),
                "legal_last": demand("Das Gericht zuletzt.", "The court last."),
                "handlers_named": demand("Wer spricht, ist benannt.", "Who speaks is named.", {
                    "among": words("Nur diese.", "Only these.", least=1)}),
                "right_person": demand("Nur mit den Richtigen sprechen.", "Speak with the right people only.", {
                    "roles": some(choices["role"], "Diese Rollen.", "These roles.")}, ["roles"]),
                "reasons_recorded": demand("Gründe festhalten.", "Record reasons."),
                "contact_limit": demand("Höchstens so viele Ansprachen.", "So many approaches at most.", {
                    "at_most": number("So viele.", "So many.", 1, 1000),
                    "within": span("In solch einer Spanne.", "In such a stretch.")}, ["at_most", "within"]),
                "contact_gap": demand("Nie länger ohne ein Wort.", "Never longer without a word.", {
                    "at_most": span("Längste Lücke.", "Longest gap.")}, ["at_most"]),
            }),
            "tone": section("Eigene Wörter, die zu meiden sind.", "Words of one's own to avoid.", {
                **clause, "avoid": text("Die Wendungen.", "The phrases.", type="array", minItems=1, items=entry),
            }, ["clause", "avoid"]),
            "handover": section("Wann der Fall das Haus verlassen darf.", "When the case may leave the house.", {
                **clause, "not_before": span("Nach dem Ende der letzten Frist.", "After the last deadline's end."),
                "not_later": span("Nach dem letzten Schreiben.", "After the last letter."),
                "four_eyes": flag | text(
                    "Eine zweite Person muss vor der Übergabe freigeben („koffer approve“).",
                    "A second person has to approve before the handover (“koffer approve”)."),
            }, ["clause", "not_before", "not_later"]),
            "gates": section("Wie schwer die Prüfpunkte wiegen.", "How much the gates weigh.", {
                gate["word"]: one(choices["weight"], f"{gate['de']}.", f"{gate['en']}.") for gate in choices["gate"]}),
        }, ["policy", "version", "owner", "title", "steps", "handover"]),
    }
    schema["examples"] = [EXAMPLE]
    schema["$defs"] = acts | {"country": text(
        "Zwei große Buchstaben nach ISO 3166-1.", "Two capitals of ISO 3166-1.", enum=language["countries"])}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
