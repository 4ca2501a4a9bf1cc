import Law
import TestSupport
import Testing

@Suite struct HauptforderungskatalogTests {
  @Test(.enabled(if: Corpus.isPresent, "needs ../shared")) func everyRowOfTheCatalogueIsMet() throws {
    let path = Corpus.shared + "/law/hauptforderungskatalog.csv"
    let rows = Table(csv: String(decoding: try Corpus.bytes(at: path), as: UTF8.self)).rows
    #expect(rows.count == 56 && Hauptforderungskatalog.entries.count == 56)
    for (row, entry) in zip(rows, Hauptforderungskatalog.entries) {
      #expect(row["number"] == String(entry.number))
      #expect(row["designation"] == entry.designation)
      #expect(row["note"] == entry.note ?? "")
      let required = row["required_additional_entry"] ?? ""
      switch entry.requires {
      case nil: #expect(required.isEmpty)
      case .propertyPlace: #expect(required.hasPrefix("property_postcode_city: "))
      case .contractType: #expect(required.hasPrefix("contract_type: "))
      case .reference(let name): #expect(required.hasPrefix("reference: \(name)"))
      case .period: #expect(required.hasPrefix("claim_period: "))
      }
    }
  }

  @Test(
    arguments: [
      (11, "Kaufvertrag"), (5, "Dienstleistungsvertrag"), (43, "Warenlieferung/-en"),
      (44, "Werkvertrag/Werklieferungsvertrag"), (0, nil), (47, nil), (60, nil), (96, nil), (-1, nil),
    ] as [(Int, String?)])
  func lookUp(number: Int, designation: String?) {
    #expect(Hauptforderungskatalog.entry(number)?.designation == designation)
  }

  @Test func numbersAreGivenOnce() {
    let numbers = Hauptforderungskatalog.entries.map(\.number)
    #expect(numbers == Set(numbers).sorted())
  }
}
