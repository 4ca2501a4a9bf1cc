import CaseModel

/// Names each proof that a recipient does not get because the file is something that stays in the house, too.
///
/// What the claim itself rests on holds the case: a package without it says less than it seems to.
enum ProofStays {
  static func findings(_ handover: Handover) -> [Finding] {
    var seen: Set<Place> = []
    return handover.displaced.compactMap { proof in
      let kind = DocumentKind(proof.reference.role)
      // A kind that the recipient does not take would have stayed anyway.
      guard handover.recipient.documents?.contains(kind) ?? true, seen.insert(proof.reference.place).inserted else {
        return nil
      }
      let matter = proof.matter.title
      return Finding(
        .proofStays, at: proof.reference.place,
        Text(
          "Die Datei bleibt im Haus (\(matter.german)) und geht auch als Beleg (\(kind.title.german)) nicht mit.",
          "The file stays in the house (\(matter.english)) and does not go along as proof (\(kind.title.english)) either."
        ),
        severity: FileReference.Role.ofClaim.contains(proof.reference.role) ? .block : nil)
    }
  }
}

extension FileReference.Role {
  /// Without them there is no claim to hand over.
  fileprivate static let ofClaim: Set<FileReference.Role> = [
    .powerOfAttorney, .contract, .invoice, .credit, .reminder, .assignment, .title,
  ]
}
