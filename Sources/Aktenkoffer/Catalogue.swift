import CaseModel
import Escalation
import Fields
import Intake
import Law
import Packing

/// Every kind of finding there is. A code stands here once and is never given again to anything else.
public enum Catalogue {
  /// Reading first, then the rules in the order in which a clerk would check, then packages and their seals.
  public static let all: [FindingKind] =
    FindingKind.ofHandwrittenFiles + FindingKind.ofCaseFiles + FindingKind.ofCaseFolders + FindingKind.ofEInvoices
    + FindingKind.ofMails + FindingKind.ofPolicies + FindingKind.ofLawSupplements
    + [FindingKind.lawFileIgnored] + Rule.all.map(\.kind) + FindingKind.ofPackages
    + FindingKind.ofXJustiz + FindingKind.ofRecipients + FindingKind.ofSeals + FindingKind.ofHandOver
    + FindingKind.ofUpdates
    + FindingKind.ofReplies + FindingKind.ofArchive
}
