import CaseModel
import Law
import TestSupport
import Testing

/// The court for payment orders, against the courts' directory.
@Suite struct MahngerichtTests {
  private static let names = [
    "Baden-Württemberg": "BW", "Bayern": "BY", "Berlin": "BE", "Brandenburg": "BB", "Bremen": "HB", "Hamburg": "HH",
    "Hessen": "HE", "Mecklenburg-Vorpommern": "MV", "Niedersachsen": "NI", "Nordrhein-Westfalen": "NW",
    "Rheinland-Pfalz": "RP", "Saarland": "SL", "Sachsen": "SN", "Sachsen-Anhalt": "ST", "Schleswig-Holstein": "SH",
    "Thüringen": "TH",
  ]

  private func seat(_ state: String?, country: String? = "DE") -> Address {
    var address = Address(origin: Origin(Place("koffer.yaml")))
    address.state = state
    address.country = country
    return address
  }

  @Test(.enabled(if: Corpus.isPresent, "needs ../shared")) func everyRowOfTheDirectoryIsMet() throws {
    let text = String(decoding: try Corpus.bytes(at: Corpus.shared + "/law/mahngerichte.csv"), as: UTF8.self)
    let rows = Table(csv: text).rows
    #expect(rows.count == 18)
    for row in rows {
      let qualifier = row["qualifier"] ?? ""
      let address = Self.names[row["applicant_state"] ?? ""].map { seat($0) } ?? seat(nil, country: "AT")
      let district: MahngerichtVenue.OLGDistrict? =
        qualifier.hasPrefix("OLG-Bezirk Köln") ? .koeln : qualifier.hasPrefix("übrige") ? .hamm : nil
      let venue = MahngerichtVenue(creditorAt: address, district: district)
      let court = try #require(venue.candidates.first)
      #expect(venue.candidates.count == 1 && venue.missing == nil)
      #expect(court.name == row["court"])
      #expect(court.postcode == row["postcode_bulk_mail"])
      #expect(court.city == row["city"])
      #expect(court.xjustizID == row["xjustiz_id"])
    }
    #expect(Set(rows.compactMap { $0["xjustiz_id"] }) == Set(Mahngericht.all.map(\.xjustizID)))
  }

  @Test func nordrheinWestfalenHasTwoUnlessTheDistrictIsKnown() {
    let venue = MahngerichtVenue(creditorAt: seat("NW"))
    #expect(venue.candidates.map(\.city) == ["Euskirchen", "Hagen"])
    #expect(venue.missing == .olgDistrict)
    #expect(MahngerichtVenue(creditorAt: seat("NW"), district: .duesseldorf).candidates.map(\.city) == ["Hagen"])
    #expect(MahngerichtVenue(creditorAt: seat("SH"), district: .koeln).candidates.map(\.city) == ["Schleswig"])
  }

  @Test func everyLandHasItsCourt() {
    for land in Land.allCases {
      let venue = MahngerichtVenue(creditorAt: seat(land.rawValue))
      #expect(venue.candidates.count == (land == .nordrheinWestfalen ? 2 : 1))
    }
  }

  @Test func withoutLandNoCourtIsGuessed() {
    for address in [nil, seat(nil), seat("XX"), seat(nil, country: nil)] {
      let venue = MahngerichtVenue(creditorAt: address)
      #expect(venue.candidates.isEmpty)
      #expect(venue.missing == .land)
    }
    // Abroad a region may look like a Land.
    #expect(MahngerichtVenue(creditorAt: seat("NW", country: "CH")).candidates.map(\.name) == ["Amtsgericht Wedding"])
    #expect(MahngerichtVenue(creditorAt: seat("SH", country: nil)).candidates.map(\.city) == ["Schleswig"])
  }
}
