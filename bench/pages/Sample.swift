import Packing

/// How long it took to set a document of so many pages.
struct Sample {
  let kind: PageKind
  var pages: Int
  var milliseconds: Double

  /// What one page more costs, and what a document of one page.
  ///
  /// Least squares over all documents, each kind against its own mean: a table and a picture differ in what they cost
  /// before any page. nil where no kind has documents of several lengths.
  static func cost(of samples: [Sample]) -> (further: Double, first: Double)? {
    var (together, spread, pages, milliseconds) = (0.0, 0.0, 0.0, 0.0)
    for group in Dictionary(grouping: samples, by: \.kind).values {
      let count = Double(group.count)
      let meanPages = group.reduce(0) { $0 + Double($1.pages) } / count
      let meanTime = group.reduce(0) { $0 + $1.milliseconds } / count
      for sample in group {
        together += (Double(sample.pages) - meanPages) * (sample.milliseconds - meanTime)
        spread += (Double(sample.pages) - meanPages) * (Double(sample.pages) - meanPages)
      }
      pages += meanPages * count
      milliseconds += meanTime * count
    }
    guard spread > 0 else { return nil }
    let further = together / spread
    return (further, (milliseconds - further * (pages - Double(samples.count))) / Double(samples.count))
  }
}
