import Aktenkoffer
import CaseModel
import Testing

/// Each code of the catalogue appears when, and only when, somebody does what it is about.
@Suite struct EveryRuleHasItsSampleTests {
  @Test(arguments: Trip.all)
  func tripBringsItsFindingsAndNoOther(trip: Trip) throws {
    let day = try #require(trip.asOf)
    let before = try Trip.codes(of: trip.sample)
    let copy = try CaseCopy(of: trip.sample)
    for change in trip.changes { try change.apply(copy) }
    let report = try Pipeline(asOf: day).check(copy.folder)
    let new = report.findings.filter { !before.contains($0.kind.code) }

    #expect(Set(new.map(\.kind.code)) == trip.codes)
    #expect(report.isReady == !report.findings.contains(where: \.blocks))
    let severity = Catalogue.all.first { $0.code == trip.code }?.severity
    #expect(new.filter { $0.kind.code == trip.code }.allSatisfy { $0.kind.severity == severity })
    if severity == .block { #expect(!report.isReady) }
    for finding in new { finding.expectPlace(in: copy) }
    let secrets = try Secrets(of: trip.sample)
    for finding in report.findings { #expect(secrets.told(by: finding) == []) }
  }

  @Test(arguments: PackageTrip.all)
  func packageTripBringsItsFindingAndNoOther(trip: PackageTrip) throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    let pipeline = Pipeline(asOf: try #require(Day(iso: "2026-11-20")))
    let package = try #require(try pipeline.pack(copy.folder, into: copy.workspace).package).path
    #expect(try pipeline.verify(package).isSound)
    var parts = try PackageParts(of: package)
    try trip.change(&parts)
    try parts.write(to: package)
    let report = try pipeline.verify(package)

    #expect(Set(report.findings.map(\.kind.code)) == [trip.code])
    #expect(report.findings.allSatisfy { $0.kind.severity == .block })
    #expect(!report.isSound)
    let secrets = try Secrets(of: Trip.oneInvoice)
    for finding in report.findings { #expect(secrets.told(by: finding) == []) }
  }

  @Test func everyCodeOfTheCatalogueHasATrip() {
    let tripped = Set(Trip.all.map(\.code) + PackageTrip.all.map(\.code))
    let known = Set(Catalogue.all.map(\.code))
    #expect(known.subtracting(tripped).sorted() == [])
    #expect(tripped.subtracting(known).sorted() == [])
  }
}

extension Finding {
  /// A reader must be able to go there: the file is in the case, or the case should hold it; a text has its line.
  fileprivate func expectPlace(in copy: CaseCopy) {
    let file = place.file.split(separator: "!").first.map(String.init) ?? ""
    #expect(copy.holds(file) || isAboutAnAbsentFile, "\(kind.code) at \(place)")
    let isText = [".yaml", ".json", ".xml", "SHA256SUMS"].contains { file.hasSuffix($0) }
    if isText, !isAboutAWholeFile { #expect(place.line != nil, "\(kind.code) at \(place)") }
  }

  /// A name that is not UTF-8 can only be shown repaired.
  private var isAboutAnAbsentFile: Bool { ["FALL-01", "DATEI-04"].contains(kind.code) }

  private var isAboutAWholeFile: Bool {
    ["FALL-01", "FALL-11", "DATEI-01", "DATEI-03", "DATEI-11", "BELEG-02", "BELEG-05"].contains(kind.code)
  }
}
