import Formats

/// What is owed, and what changed it.
extension UnpackedCase {
  func invoice(_ element: XMLElement) -> Members {
    var members = Members()
    members.elements(element, ["number": "number", "issued": "issued"])
    if let gross = element.first("gross")?.content {
      members.text("gross", gross)
      members.text("currency", element.attribute("currency"))
    }
    if let due = element.first("due") {
      var inner = Members()
      inner.attributes(due, ["on": "on", "basis": "basis"])
      inner.number("days", due.attribute("days"))
      inner.text("after", due.attribute("after"))
      members.object("due", inner)
    }
    if let received = element.first("received") {
      var inner = Members()
      inner.text("on", received.attribute("on"))
      inner.text("evidence", evidence(received))
      members.object("received", inner)
    }
    if let performed = element.first("performed") {
      var inner = Members()
      inner.text("on", performed.attribute("on"))
      inner.text("file", path(performed))
      members.object("performed", inner)
    }
    members.flag("default_notice", element.attribute("defaultNotice"))
    members.flag("remuneration", element.attribute("remuneration"))
    members.text("file", path(element))
    return members
  }

  func credit(_ element: XMLElement) -> Members {
    var members = sum(element, ["on": "on"])
    members.elements(element, ["reason": "reason"])
    members.text("file", path(element))
    return members
  }

  func payment(_ element: XMLElement) -> Members {
    var members = sum(element, ["received": "received", "designated": "designated"])
    members.elements(element, ["designation": "designation"])
    return members
  }

  func cost(_ element: XMLElement) -> Members {
    var members = sum(element, ["kind": "kind", "on": "on"])
    members.elements(element, ["reason": "reason"])
    members.text("file", path(element))
    return members
  }

  /// An amount with its currency, and the invoice it belongs to.
  private func sum(_ element: XMLElement, _ names: KeyValuePairs<String, String>) -> Members {
    var members = Members()
    members.attributes(element, names)
    members.attributes(element, ["amount": "amount", "currency": "currency"])
    members.text("invoice", invoice(element))
    return members
  }

  func interest(_ element: XMLElement) -> Members {
    var members = Members()
    let key = element.attribute("kind") == "fixed" ? "fixed" : "points_over_base"
    members.text(key, element.attribute("percent"))
    members.text("from", element.attribute("from"))
    members.elements(element, ["ground": "ground"])
    members.attributes(element, ["dayCount": "day_count", "paymentDay": "payment_day"])
    members.flag("lump_sum", element.attribute("lumpSum"))
    members.text("file", path(element))
    return members
  }

  func dispute(_ element: XMLElement) -> Members {
    var members = Members()
    members.text("received", element.attribute("received"))
    members.text("about", invoice(element))
    members.text("amount", element.attribute("amount"))
    members.elements(element, ["ground": "ground"])
    members.attributes(element, ["answered": "answered", "resolved": "resolved"])
    members.text("file", path(element))
    return members
  }

  func acknowledgement(_ element: XMLElement) -> Members {
    var members = Members()
    members.text("on", element.attribute("on"))
    members.text("invoice", invoice(element))
    members.text("file", path(element))
    return members
  }

  func suspension(_ element: XMLElement) -> Members {
    var members = Members()
    members.attributes(element, ["kind": "kind", "from": "from", "to": "to"])
    members.text("file", path(element))
    return members
  }

  func proceeding(_ element: XMLElement) -> Members {
    var members = Members()
    members.attributes(
      element,
      [
        "kind": "kind", "court": "court", "reference": "reference", "filed": "filed", "served": "served",
        "lastAct": "last_act",
      ])
    members.text("file", path(element))
    return members
  }

  func title(_ element: XMLElement) -> Members {
    var members = Members()
    members.attributes(element, ["kind": "kind", "final": "final", "court": "court", "reference": "reference"])
    members.text("file", path(element))
    return members
  }
}
