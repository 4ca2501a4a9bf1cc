import Aktenkoffer
import CaseModel
import Glibc
import Testing

/// Each code of the catalogue appears when, and only when, somebody does what it is about.
@Suite struct EveryRuleHasItsSampleTests {
  @Test(arguments: Trip.all)
  func tripBringsItsFindingsAndNoOther(trip: Trip) throws {
    let day = try #require(trip.asOf)
    let before = try trip.codesBefore()
    let copy = try CaseCopy(of: trip.sample)
    for change in trip.changes { try change.apply(copy) }
    let report = try Pipeline(asOf: day).check(copy.folder)
    let new = report.findings.filter { !before.contains($0.kind.code) }

    #expect(Set(new.map(\.kind.code)) == trip.codes)
    #expect(report.isReady == !report.findings.contains(where: \.blocks))
    let severity = trip.weight ?? Catalogue.all.first { $0.code == trip.code }?.severity
    #expect(new.filter { $0.kind.code == trip.code }.allSatisfy { $0.severity == severity })
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

  /// Root reads everything, so this trip cannot be made by everyone.
  @Test(
    .enabled(if: geteuid() != 0, "root reads every file"),
    arguments: ["documents/vertrag-RV-2026-017.pdf", "case.yaml"])
  func aFileWithoutPermissionIsAFinding(file: String) throws {
    let copy = try CaseCopy(of: Trip.oneInvoice)
    #expect(chmod(copy.path(file), 0) == 0)
    let report = try Pipeline(asOf: try #require(Day(iso: "2026-11-20"))).check(copy.folder)
    #expect(report.findings.first?.kind.code == "DATEI-03")
    #expect(report.findings.first?.place.file == file)
    #expect(!report.isReady)
  }

  @Test func everyCodeOfTheCatalogueHasATrip() {
    // FALL-13 and -14 need two cases (`NamesakesTests`, `WorkspaceTests`), FORD-20 fifty invoices (`AmountTests`), PAKET-08
    // a change to the archive's directory (`DisguiseTests`), XJustiz another form of package (`XJustizTests`), recipients a
    // mapping (`RecipientTripTests`), seals keys and certificates (`SealTripTests`), handovers a ledger
    // (`HandOverTests`, `ApprovalTests`, `DraftTests`, `ServerTests`), updates what came behind it (`UpdateTests`),
    // replies what came back (`ReplyRuleTests`, `ReplyFileTests`, `AnswerTests`), archives cases that are out
    // (`ArchiveAddTests`, `ArchivePurgeTests`, `ArchiveAccessTests`).
    let xjustiz = (1...12).map { "XJUSTIZ-\($0 < 10 ? "0" : "")\($0)" }
    let seals = (1...25).map { "SIEGEL-\($0 < 10 ? "0" : "")\($0)" }
    let tripped = Set(
      Trip.all.map(\.code) + PackageTrip.all.map(\.code) + ["FALL-13", "FALL-14", "FORD-20", "PAKET-08"] + xjustiz
        + seals
        + RecipientTripTests.codes + HandOverTests.codes + UpdateTests.codes + ReplyRuleTests.codes
        + ArchivePurgeTests.codes)
    let known = Set(Catalogue.all.map(\.code))
    #expect(known.subtracting(tripped).sorted() == [])
    #expect(tripped.subtracting(known).sorted() == [])
  }
}
