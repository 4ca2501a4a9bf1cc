import CaseModel
import Testing

@Suite struct PercentTests {
  @Test(
    arguments: [
      (10_520, "10.52", "10,52\u{A0}%", "10,52"), (9_000, "9.00", "9,00\u{A0}%", "9"),
      (2_125, "2.125", "2,125\u{A0}%", "2,125"), (-880, "-0.88", "-0,88\u{A0}%", "-0,88"),
      (5, "0.005", "0,005\u{A0}%", "0,005"), (50, "0.05", "0,05\u{A0}%", "0,05"), (0, "0.00", "0,00\u{A0}%", "0"),
      (10_500, "10.50", "10,50\u{A0}%", "10,5"), (100_000, "100.00", "100,00\u{A0}%", "100"),
    ])
  func writesAsReadersDo(thousandths: Int, plain: String, german: String, points: String) {
    let percent = Percent(thousandths: thousandths)
    #expect(percent.description == plain)
    #expect(percent.german == german)
    #expect(percent.points(.german) == points)
    #expect(percent.points(.english) == points.replacing(",", with: "."))
    #expect(Percent(decimal: plain) == percent)
  }
}
