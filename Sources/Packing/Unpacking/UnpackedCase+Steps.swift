import Formats

/// What was done, and who answers for it.
extension UnpackedCase {
  func letter(_ element: XMLElement) -> Members {
    var members = Members()
    members.text("kind", element.attribute("kind"))
    members.number("level", element.attribute("level"))
    members.attributes(element, ["sent": "sent", "channel": "channel"])
    members.texts("to", element.all("to").compactMap(\.content))
    members.texts("cc", element.all("cc").compactMap(\.content))
    members.attributes(element, ["deadline": "deadline", "fee": "fee"])
    members.texts("invoices", about(element))
    members.texts("announces", element.all("announces").compactMap(\.content))
    members.flag("automated", element.attribute("automated"))
    if let delivery = element.first("delivery") {
      var inner = Members()
      inner.attributes(delivery, ["state": "state", "on": "on"])
      inner.text("evidence", evidence(delivery))
      members.object("delivery", inner)
    }
    members.text("file", path(element))
    return members
  }

  func contact(_ element: XMLElement) -> Members {
    var members = Members()
    members.attributes(element, ["at": "at", "channel": "channel", "direction": "direction"])
    members.elements(element, ["by": "by"])
    var counterpart = Members()
    counterpart.elements(element, ["counterpart": "name", "counterpartRole": "role"])
    members.object("with", counterpart)
    members.attributes(element, ["outcome": "outcome", "result": "result"])
    if let promise = element.first("promise") {
      var inner = Members()
      inner.attributes(promise, ["on": "on", "amount": "amount"])
      members.object("promise", inner)
    }
    members.elements(element, ["note": "note"])
    members.texts("invoices", about(element))
    members.text("file", path(element))
    return members
  }

  func offer(_ element: XMLElement) -> Members {
    var members = Members()
    members.attributes(element, ["on": "on", "kind": "kind"])
    members.elements(element, ["terms": "terms"])
    for answer in ["accepted", "broken"] {
      var inner = Members()
      inner.text("on", element.attribute(answer))
      members.object(answer, inner)
    }
    members.flag("interest_continues", element.attribute("interestContinues"))
    members.text("file", path(element))
    return members
  }

  func check(_ element: XMLElement) -> Members {
    var members = Members()
    members.attributes(element, ["kind": "kind", "on": "on", "by": "by"])
    members.elements(element, ["result": "result"])
    members.text("file", path(element))
    return members
  }

  func declaration(_ element: XMLElement) -> Members {
    var members = Members()
    members.text("what", element.attribute("what"))
    members.flag("value", element.attribute("value"))
    members.attributes(element, ["by": "by", "on": "on"])
    members.text("invoice", invoice(element))
    return members
  }

  func waiver(_ element: XMLElement) -> Members {
    var members = Members()
    members.text("step", element.attribute("step"))
    members.elements(element, ["reason": "reason"])
    members.attributes(element, ["approvedBy": "approved_by", "on": "on"])
    members.text("invoice", invoice(element))
    return members
  }

  func policy(_ element: XMLElement) -> Members {
    var members = Members()
    members.attributes(element, ["name": "name", "version": "version", "sha256": "sha256"])
    return members
  }
}
