import CaseModel

/// One series of the book by its place there, whatever its values are.
struct BookSeries: Sendable {
  let row: @Sendable (LawBook) -> LawRow
  /// Puts an operator's value into the book, or says why not.
  let add: @Sendable (LawSupplement, inout LawBook) -> Finding?

  /// A series of single figures.
  ///
  /// - Parameter isHalfYearly: whether its values are announced for one half-year each.
  static func scalar<Value: StatutoryScalar>(
    _ path: WritableKeyPath<LawBook, StatutorySeries<Value>> & Sendable, isHalfYearly: Bool = false
  ) -> BookSeries {
    BookSeries { book in
      LawRow(book[keyPath: path], form: Value.form)
    } add: { supplement, book in
      book[keyPath: path].take(supplement, isHalfYearly: isHalfYearly)
    }
  }

  /// A series of tables, which no single value can continue.
  static func table<Value: StatutoryValue>(
    _ path: KeyPath<LawBook, StatutorySeries<Value>> & Sendable
  ) -> BookSeries {
    BookSeries { book in
      LawRow(book[keyPath: path], form: nil)
    } add: { supplement, _ in
      Finding(
        .lawValueUnfit, at: supplement.origin.place(of: "key"),
        Text(
          "„\(supplement.key)“ ist eine Tabelle, die ein einzelner Wert nicht fortschreibt.",
          "“\(supplement.key)” is a table, which a single value does not continue."),
        remedy: Text("Eine neuere Fassung von koffer verwenden.", "Use a newer version of koffer."))
    }
  }

  /// Every series, in the order of the book.
  static let all: [BookSeries] = [
    .scalar(\.basiszinssatz, isHalfYearly: true), .scalar(\.verzugszins), .scalar(\.verzugszinsEntgelt),
    .scalar(\.verzugszinsImmobiliardarlehen), .scalar(\.handelszins), .scalar(\.verbraucherdarlehen),
    .scalar(\.verzugspauschale), .scalar(\.mahnkosten), .scalar(\.mahnkostenPauschal), .scalar(\.umsatzsteuer),
    .table(\.rvgTabelle), .scalar(\.rvgMindestgebuehr), .scalar(\.rvgKleinwertgebuehr), .scalar(\.rvgKleinwertgrenze),
    .scalar(\.inkassoEinfach), .scalar(\.inkassoRegel), .scalar(\.inkassoHoechst),
    .scalar(\.geschaeftsgebuehrMindest), .scalar(\.geschaeftsgebuehrSchwelle), .scalar(\.geschaeftsgebuehrHoechst),
    .scalar(\.auslagenpauschale), .scalar(\.auslagenpauschaleHoechst), .table(\.gkgTabelle),
    .scalar(\.mahnverfahrenSatz), .scalar(\.mahnverfahrenMindestgebuehr), .scalar(\.amtsgerichtsgrenze),
    .scalar(\.verjaehrungRegel), .scalar(\.verjaehrungHoechst), .scalar(\.verjaehrungTitel),
    .scalar(\.aufbewahrungBuecher), .scalar(\.aufbewahrungBelege), .scalar(\.aufbewahrungRechnungen),
    .scalar(\.aufbewahrungBelegeBanken), .scalar(\.aufbewahrungBriefe), .scalar(\.auskunfteiMahnungen),
    .scalar(\.auskunfteiTage), .table(\.mahngerichte), .table(\.hauptforderungskatalog), .table(\.feiertage),
  ]
}
