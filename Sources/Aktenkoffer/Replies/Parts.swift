/// Some of a few sums that come to another one.
enum Parts {
  /// More are not looked through: a case has a handful of payments on one day.
  private static let most = 20

  /// The positions of two or more that come to the total, as few as can be; nil where none do.
  static func positions(of total: Int64, among cents: [Int64]) -> [Int]? {
    let positive = cents.indices.filter { cents[$0] > 0 }.prefix(most)
    for count in positive.indices.dropFirst() {
      if let found = find(total, count + 1, in: positive[...], cents) { return found }
    }
    return nil
  }

  private static func find(_ total: Int64, _ count: Int, in rest: ArraySlice<Int>, _ cents: [Int64]) -> [Int]? {
    if count == 0 { return total == 0 ? [] : nil }
    guard rest.count >= count, total > 0 else { return nil }
    for (offset, position) in rest.enumerated() where cents[position] <= total {
      let more = find(total - cents[position], count - 1, in: rest.dropFirst(offset + 1), cents)
      if let more { return [position] + more }
    }
    return nil
  }
}
