import CaseModel

/// A message as it is written and read: header, parties, claim, documents, free of any version's spelling.
package struct XJustizMessage: Hashable, Sendable {
  package var id: String
  /// Noon of the day of judgement, UTC: nothing here reads a clock, and the same case gives the same bytes.
  package var created: String
  package var sender: String
  package var receiver: Authority
  /// The court that the matter is before, or is to come before.
  package var court: Authority
  /// The creditor's file number.
  package var number: String
  package var parties: [Party] = []
  package var claim: Claim?
  package var documents: [Document] = []
  /// The id of the document that is the cover letter.
  package var letter: String?

  /// A law firm or a court.
  package enum Authority: Hashable, Sendable {
    case named(String)
    /// Its code in GDS.Gerichte.
    case court(String)
  }

  /// A person or a firm with its role.
  package struct Party: Hashable, Sendable {
    /// Counted from 1; representatives refer to it.
    package var number: Int
    package var role: String
    /// Tells apart who has the same role: 1, 2, …
    package var ordinal: Int?
    /// The number of whom this one acts for.
    package var actsFor: Int?
    package var name: Name
    package var address: Address?
    package var register: Register?
    package var ibans: [String] = []
    package var vatID: String?
  }

  package enum Name: Hashable, Sendable {
    case person(given: String?, family: String)
    case organisation(String)
  }

  package struct Address: Hashable, Sendable {
    package var additions: [String] = []
    package var street: String?
    package var houseNumber: String?
    package var postcode: String?
    package var city: String?
  }

  /// An entry in a register, with the court in words: its code nobody declared.
  package struct Register: Hashable, Sendable {
    package var court: String
    package var kind: String
    package var number: String?
  }

  package struct Claim: Hashable, Sendable {
    package var subject: String
    /// What is open of the principal; interest and costs do not count (§ 4 Abs. 1 ZPO).
    package var value: String?
    package var currency: String?
  }

  package struct Document: Hashable, Sendable {
    package var id: String
    package var documentClass: String
    package var day: Day?
    package var title: String?
    package var file: String
    package var component: String
  }
}
