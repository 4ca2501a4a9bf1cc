import CaseModel
import Formats

extension Recipient {
  /// Our own package: `case.xml`, a cover and pages for people, the documents.
  public static let koffer = Recipient(
    "koffer", Text("Aktenkoffer-Paket", "Aktenkoffer package"),
    withholds: [
      .birthDate, .bankAccounts, .contactNotes, .creditReports, .approvals, .thirdParties, .accountStatements,
    ],
    carries: [PackageNames.caseXML: CarriedMatter.ofCaseXML]
  ) { handover in
    let caseXML = try CaseXML.write(handover.cleared, handover.contents)
    let problems = try handover.schemas.schema(CaseVersion.current).validate(try XMLTree(parsing: caseXML))
    guard problems.isEmpty else { throw Parcel.Invalid(PackageNames.caseXML, problems: problems) }
    return try [
      GeneratedFile(PackageNames.cover, Cover.write(handover)),
      GeneratedFile(PackageNames.caseXML, caseXML),
    ] + PageKind.allCases.map(handover.page)
  }
}
