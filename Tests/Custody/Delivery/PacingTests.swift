import Custody
import Testing

@Suite("Pacing") struct PacingTests {
  @Test func pausesGrowAndAreSpread() {
    for attempt in 1...8 {
      let base = 1000 << min(attempt - 1, 5)
      let pauses = (0..<200).compactMap { Pacing.pause(after: attempt, wish: nil, seed: "K-\($0)") }
      #expect(pauses.allSatisfy { (base..<base * 3 / 2).contains($0) })
      // Those who were turned away together do not come back together.
      #expect(Set(pauses).count > 100)
    }
    #expect(
      Pacing.pause(after: 1, wish: nil, seed: "a") == Pacing.pause(after: 1, wish: nil, seed: "a"))
  }

  @Test func aWishIsHeededUpToABound() {
    #expect(Pacing.pause(after: 1, wish: 10, seed: "a").map { (10_000..<15_000).contains($0) } == true)
    #expect(Pacing.pause(after: 4, wish: 1, seed: "a").map { (8000..<12_000).contains($0) } == true)
    #expect(Pacing.pause(after: 1, wish: 60, seed: "a") != nil)
    #expect(Pacing.pause(after: 1, wish: 61, seed: "a") == nil)
  }
}
