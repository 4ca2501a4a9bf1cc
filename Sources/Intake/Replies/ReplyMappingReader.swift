import CaseModel
import Fields
import Formats

/// Reads `replies/NAME.yaml`; `schemas/koffer-replies-1.0.json` lets editors check it.
package enum ReplyMappingReader {
  /// The mapping, or nil where anything in it does not read; the findings say what and where.
  package static func read(
    _ bytes: [UInt8], file: String, vocabulary: Vocabulary? = nil
  ) -> Reading<ReplyMapping?> {
    let handbook = Handbook { _ in FindingKind.replyMappings }
    let desk = ReadingDesk(file: file, vocabulary: vocabulary, handbook: handbook, repeatsWords: true)
    guard let root = RootSection.read(bytes, desk) else { return Reading(nil, desk.findings) }
    let mapping = root.replyMapping()
    root.reportUnknownKeys()
    let findings = desk.findings.sorted { $0.place < $1.place }
    return Reading(findings.isEmpty ? mapping : nil, findings)
  }
}

/// The words of `means`.
private enum MeaningWord: String, CaseIterable {
  case acknowledged, accepted, rejected, question, payment, settled, closed
  /// Said on the way, and not recorded.
  case nothing
}

private enum PayeeWord: String, CaseIterable {
  case creditor, recipient
}

private enum FormatWord: String, CaseIterable {
  case csv, json
}

extension Section {
  fileprivate func replyMapping() -> ReplyMapping? {
    for key in ["replies", "format", "columns", "statuses"] { require(key) }
    let recipient = plainName("replies", of: Text("eines Empfängers", "a recipient"))
    let word = choice("format", FormatWord.self)
    let format = word.flatMap { $0 == .csv ? csvFormat() : jsonFormat() }
    let days = choice("dates", ReplyValue.DayForm.self) ?? (word == .json ? .iso : .german)
    let amounts = choice("amounts", ReplyValue.AmountForm.self) ?? (word == .json ? .decimal : .comma)
    let columns = section("columns") { $0.columns() } ?? [:]
    let statuses = named("statuses") { section, word, _ in section.meaning().map { (word, $0) } }
    let currency = currency()
    checkColumns(columns, statuses.map(\.1))
    guard let recipient, let format else { return nil }
    return ReplyMapping(
      recipient: recipient, format: format, days: days, amounts: amounts, currency: currency, columns: columns,
      statuses: Dictionary(statuses, uniquingKeysWith: { first, _ in first }))
  }

  private func csvFormat() -> ReplyMapping.Format {
    let separator = choice("separator", DelimitedText.Separator.self) ?? .semicolon
    return .csv(choice("encoding", TextEncoding.self) ?? .utf8, separator)
  }

  private func jsonFormat() -> ReplyMapping.Format {
    .json(entries: (text("entries") ?? "").split(separator: ".").map(String.init))
  }

  private func currency() -> Currency {
    guard let code = text("currency") else { return .eur }
    if let currency = Currency(code) { return currency }
    desk.report(
      .choiceUnknown, at: value("currency")?.position ?? position,
      Text("„currency“ ist keine Währung nach ISO 4217.", "“currency” is no currency of ISO 4217."))
    return .eur
  }

  private func columns() -> [ReplyMapping.Column: String] {
    for key in ["case", "status"] { require(key) }
    var columns: [ReplyMapping.Column: String] = [:]
    for column in ReplyMapping.Column.allCases {
      if let name = text(column.rawValue) { columns[column] = name }
    }
    return columns
  }

  private func meaning() -> ReplyMapping.Meaning? {
    require("means")
    let payee = choice("to", PayeeWord.self)
    let reason = text("reason")
    guard let word = choice("means", MeaningWord.self) else { return nil }
    if word == .payment { require("to") }
    let kind: Reply.Kind? =
      word == .payment ? (payee == .creditor ? .paymentHere : .paymentThere) : Reply.Kind(rawValue: word.rawValue)
    let known = kind.map(ReplyWords.reasons) ?? []
    if !known.isEmpty { require("reason") }
    if let reason, !known.contains(reason), let node = value("reason") {
      reportUnknown(reason, at: node.position, "reason", among: known.sorted())
    }
    return ReplyMapping.Meaning(kind: kind, reason: known.isEmpty ? nil : reason)
  }

  /// What would have to be guessed without a column for it.
  private func checkColumns(_ columns: [ReplyMapping.Column: String], _ meanings: [ReplyMapping.Meaning]) {
    let kinds = Set(meanings.compactMap(\.kind))
    var needed: Set<ReplyMapping.Column> = []
    if kinds.contains(where: \.isPayment) { needed.formUnion([.id, .day, .amount]) }
    if kinds.contains(.question) { needed.formUnion([.id, .text]) }
    for column in ReplyMapping.Column.allCases where needed.contains(column) && columns[column] == nil {
      desk.report(
        .valueMissing, at: value("columns")?.position ?? position,
        Text(
          "„columns.\(column.rawValue)“ fehlt; ohne sie sind Zahlungen und Rückfragen nicht zu unterscheiden.",
          "“columns.\(column.rawValue)” is missing; without it payments and questions cannot be told apart."))
    }
  }
}
