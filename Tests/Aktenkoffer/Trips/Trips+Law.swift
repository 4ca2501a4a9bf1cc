/// An operator's values of the law: RECHT, and FALL where the text of a file is at fault.
extension Trip {
  static let ofLaw: [Trip] = [
    Trip("RECHT-01", "a value the book does not know", .addLaw("basiszins", "1.77", from: "2027-01-01")),
    Trip("RECHT-02", "a rate with a comma", .addLaw("basiszinssatz", "1,77", from: "2027-01-01")),
    Trip("RECHT-02", "an amount where years belong", .addLaw("verjaehrung_regel", "3.00", from: "2027-01-01")),
    Trip("RECHT-02", "one value for a whole table", .addLaw("rvg_tabelle", "53.00", from: "2027-01-01")),
    Trip("RECHT-03", "another rate than the one known", .addLaw("basiszinssatz", "1.53", from: "2026-07-01")),
    Trip("RECHT-04", "a value from before the newest", .addLaw("umsatzsteuer", "19", from: "2020-10-01")),
    Trip(
      "RECHT-05", "verified tomorrow", .addLaw("basiszinssatz", "1.77", from: "2027-01-01", verified: "2026-11-21")),
    Trip("RECHT-06", "a base rate from February", .addLaw("basiszinssatz", "1.77", from: "2027-02-01")),
    Trip(
      "RECHT-06", "a value that ends before it begins",
      .addLaw("umsatzsteuer", "20", from: "2027-01-01", more: "until: 2026-12-31\n")),
    Trip("RECHT-07", "a note among the files", .write("../../law.d/notizen.txt", "Basiszins im Januar nachtragen\n")),
    Trip(
      "FALL-03", "a misspelt key of the law",
      .addLaw("basiszinssatz", "1.77", from: "2027-01-01", more: "untill: 2027-06-30\n")),
    Trip("FALL-05", "a value of the law without its day", .addLaw("basiszinssatz", "1.77", from: "\"\"")),
    Trip("FALL-02", "an empty file of the law", .write("../../law.d/leer.yaml", "")),
  ]
}

extension Change {
  /// A value in a file of `law.d/`.
  static func addLaw(
    _ key: String, _ value: String, from: String, verified: String = "2026-11-20", more: String = ""
  ) -> Change {
    write(
      "../../law.d/nachtrag.yaml",
      """
      key: \(key)
      value: "\(value)"
      from: \(from)
      source: Bundesanzeiger
      verified: {by: Ortrun Quast, on: \(verified)}
      \(more)
      """)
  }
}
