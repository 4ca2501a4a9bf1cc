import CaseModel
import Escalation

extension CaseElements {
  func disputes() {
    list("disputes", file.disputes) { dispute in
      xml.element(
        "dispute",
        [
          "received": dispute.received?.description, "invoice": invoiceID(dispute.about),
          "amount": dispute.amount?.description, "answered": dispute.answered?.description,
          "resolved": dispute.resolved?.description, "document": contents.id(of: dispute.file),
        ]
      ) {
        xml.element("ground", ifPresent: dispute.ground)
      }
    }
  }

  func acknowledgements() {
    list("acknowledgements", file.acknowledgements) {
      xml.element(
        "acknowledgement",
        ["on": $0.on?.description, "invoice": invoiceID($0.invoice), "document": contents.id(of: $0.file)])
    }
  }

  func suspensions() {
    list("suspensions", file.suspensions) {
      xml.element(
        "suspension",
        [
          "kind": $0.kind?.rawValue, "from": $0.from?.description, "to": $0.to?.description,
          "document": contents.id(of: $0.file),
        ])
    }
  }

  func checks() {
    list("checks", file.checks) { check in
      xml.element(
        "check",
        [
          "id": id(of: check.origin), "kind": check.kind?.rawValue, "on": check.on?.description, "by": line(check.by),
          "document": contents.id(of: check.file),
        ]
      ) {
        xml.element("result", ifPresent: check.result)
      }
    }
  }

  func declarations() {
    list("declarations", file.declarations) {
      xml.element(
        "declaration",
        [
          "what": $0.what.rawValue, "value": $0.value.description, "by": line($0.by), "on": $0.on?.description,
          "invoice": invoiceID($0.invoice),
        ])
    }
  }

  func waivers() {
    list("waivers", file.waivers) { waiver in
      xml.element(
        "waiver",
        [
          "id": id(of: waiver.origin), "step": waiver.step, "approvedBy": line(waiver.approvedBy),
          "on": waiver.on?.description, "invoice": invoiceID(waiver.invoice),
        ]
      ) {
        xml.element("reason", ifPresent: waiver.reason)
      }
    }
  }

  func element(_ policy: Policy) {
    xml.element(
      "policy",
      [
        "name": policy.name, "version": line(policy.version), "owner": line(policy.owner),
        "validFrom": policy.validFrom?.description, "validUntil": policy.validUntil?.description,
        "sha256": policy.sha256,
      ]
    ) {
      xml.element("title", ifPresent: line(policy.title.german))
    }
  }

  func list(_ findings: [Finding]) {
    list("findings", findings) { finding in
      xml.element(
        "finding",
        [
          "code": finding.kind.code, "severity": finding.severity.rawValue,
          "place": place(finding.place), "otherPlace": finding.otherPlace.flatMap(place),
          "invoice": invoiceID(finding.invoice), "waiver": finding.waiver.flatMap { id(of: $0.origin) },
        ]
      ) {
        xml.element("message", ifPresent: line(finding.message.german))
        for basis in finding.basis { xml.element("basis", ifPresent: line(basis.text.german)) }
        let several = finding.invoices.count > 1 ? finding.invoices.compactMap(invoiceID) : []
        for id in several { xml.element("about", ["invoice": id]) }
      }
    }
  }

  /// What lies above the case is named without the way there: the same case gives the same bytes wherever it lies.
  private func place(_ place: Place) -> String? {
    var text = place.description[...]
    while text.hasPrefix("../") { text = text.dropFirst(3) }
    return line(String(text))
  }

  func documents() {
    list("documents", contents.documents) { packed in
      xml.element(
        "document",
        [
          "id": packed.id, "kind": packed.kind.rawValue, "file": packed.file,
          "originalPath": line(packed.document.path),
          "mediaType": packed.document.type.rawValue, "size": packed.document.size.description,
          "sha256": packed.document.sha256,
        ])
    }
  }
}
