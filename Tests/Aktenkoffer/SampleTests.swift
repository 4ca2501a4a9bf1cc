import Aktenkoffer
import CaseModel
import Testing

/// The samples as they are: ready or held as their names say, each finding with a place one can go to.
@Suite struct SampleTests {
  @Test(arguments: Samples.names)
  func samplesAreReadyOrHeldAsTheirNamesSay(sample: String) throws {
    let report = try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(Samples.path(of: sample))
    #expect(report.isReady == sample.hasPrefix("bereit-"))
    #expect(report.isReady == report.blocking.isEmpty)
    let copy = try CaseCopy(of: sample)
    for finding in report.findings { finding.expectPlace(in: copy) }
  }

  @Test func thereAreSamplesOfEveryVerdict() {
    #expect(Samples.names.filter { $0.hasPrefix("bereit-") }.count >= 8)
    #expect(Samples.names.filter { $0.hasPrefix("feindlich-") }.count >= 6)
  }
}
