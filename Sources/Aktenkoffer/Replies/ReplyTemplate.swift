import CaseModel
import Custody
import Formats
import Intake

/// A reply to fill in, for a recipient that has no program for it.
public struct ReplyTemplate: Sendable {
  /// The creditor's file number.
  public let caseNumber: String
  /// SHA-256 of the package's manifest.
  public let package: String
  /// The how manieth handover of the case it is about; nil where only the package is known.
  public let handover: Int?
  /// The recipient's name.
  public let recipient: String
  /// The day that stands in it until it is filled in.
  public let day: Day

  public init(of caseNumber: String, package: String, handover: Int? = nil, for recipient: String, on day: Day) {
    self.caseNumber = caseNumber
    self.package = package
    self.handover = handover
    self.recipient = recipient
    self.day = day
  }

  /// XML, valid by `schemas/koffer-reply-1.0.xsd` as it stands: it says that the case arrived.
  public func text() throws(Outage) -> [UInt8] {
    try Outage.translating(caseNumber) {
      let xml = try XMLWriter(.xml)
      xml.comment(ReplyTemplateWords.head)
      let attributes: XMLWriter.Attributes = [
        "xmlns": KofferReply.namespace, "version": KofferReply.version, "recipient": recipient,
        "id": "\(day)-\(UInt32.random(in: 0x1000_0000...UInt32.max))", "day": "\(day)",
      ]
      xml.element("reply", attributes) {
        xml.comment(ReplyTemplateWords.case)
        xml.element("case", ["number": caseNumber, "package": package, "handover": handover.map { "\($0)" }]) {
          xml.comment(ReplyTemplateWords.acknowledged)
          xml.element("acknowledged", ["day": "\(day)"])
          for comment in ReplyTemplateWords.others(day) { xml.comment(comment) }
        }
      }
      return try xml.finish()
    }
  }
}

/// What the template says to whoever fills it in.
private enum ReplyTemplateWords {
  static let head = """
     Antwort des Empfängers. Ausfüllen und zurücksenden: id bei jeder Antwort neu, day der heutige Tag.
         Was zutrifft, aus den Kommentaren holen und ausfüllen; was nicht zutrifft, löschen. Tage als JJJJ-MM-TT, Beträge
         mit Punkt. Prüfen: xmllint (noout, schema koffer-reply-1.0.xsd).
         Reply of the recipient. Fill in and return: a new id for every reply, day is today.
         Take what applies out of the comments and fill it in; delete what does not. Days as YYYY-MM-DD, amounts with a
         point.

    """
  static let `case` = " fileNumber=\"…\": Ihr Aktenzeichen, ohne Namen / your own file number, without names "
  static let acknowledged = " Der Fall ist angekommen / the case arrived "

  static func others(_ day: Day) -> [String] {
    [
      " Sie übernehmen ihn / you take it: <accepted day=\"\(day)\"/> ",
      " Sie übernehmen ihn nicht / you do not take it: <rejected day=\"\(day)\" reason=\"incomplete\">Warum / why</rejected> reason: incomplete, disputed, time_barred, insolvent, debtor_unknown, conflict, too_small, foreign, other ",
      " Rückfrage / question: <question id=\"F-1\" day=\"\(day)\" due=\"\(day.adding(14))\">Frage / question</question> ",
      " Zahlung / payment: <payment id=\"Z-1\" day=\"\(day)\" amount=\"100.00\" currency=\"EUR\" to=\"recipient\"/> to: recipient (an Sie / to you), creditor (an den Gläubiger / to the creditor) ",
      " Erledigt / settled: <settled day=\"\(day)\" reason=\"paid\"/> reason: paid, settlement, waived, credited, other ",
      " Akte geschlossen / file closed: <closed day=\"\(day)\" code=\"paid\">Bemerkung / remark</closed> code: paid, settlement, withdrawn, uncollectible, insolvent, debtor_deceased, debtor_unknown, time_barred, other ",
    ]
  }
}
