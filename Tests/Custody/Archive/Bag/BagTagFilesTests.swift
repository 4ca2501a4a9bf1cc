import Formats
import Foundation
import TestSupport
import Testing

@testable import Custody

/// bag-info.txt and fetch.txt.
struct BagTagFilesTests {
  @Test(arguments: [
    ("Payload-Oxum: 6.2", nil), ("payload-oxum: 6.2\nContact-Name: A\nContact-Name: B\n  and C\n", nil),
    ("Payload-Oxum: 7.2", "oxumDiffers"), ("Payload-Oxum: 6.3", "oxumDiffers"), ("Payload-Oxum: 6", "oxum"),
    ("Payload-Oxum: 6.2.1", "oxum"), ("Payload-Oxum: -6.2", "oxum"), ("Payload-Oxum: .", "oxum"),
    ("Payload-Oxum:", "oxum"),
    ("Payload-Oxum: \(String(repeating: "9", count: 400)).2", "oxumDiffers"), ("no colon", "label"), (": x", "label"),
    ("A : x", "label"), (" indented", "label"),
  ])
  func theSizeIsCompared(text: String, fault: String?) throws {
    let home = try BagHome.bag()
    try home.write(text, to: "bag-info.txt")
    #expect(try home.check().brief == [fault.map { "\($0) bag-info.txt:1" }].compactMap { $0 })
  }

  @Test func theSizeStandsOnce() throws {
    for (version, faults) in [("0.97", []), ("1.0", ["oxumTwice bag-info.txt:2"])] {
      let home = try BagHome.bag(version: version)
      try home.write("Payload-Oxum: 6.2\nPayload-Oxum: 6.2\n", to: "bag-info.txt")
      #expect(try home.check().brief == faults)
      #expect(try home.check().warned == (faults.isEmpty ? ["oxumTwice bag-info.txt:2"] : []))
    }
  }

  @Test func theFirstDraftsHadAnotherName() throws {
    let home = try BagHome.bag(version: "0.95")
    try home.write("Payload-Oxum: 1.1\n", to: "package-info.txt")
    #expect(try home.check().brief == ["oxumDiffers package-info.txt:1"])
  }

  @Test func whatIsStillToBeFetchedIsMissing() throws {
    let home = try BagHome.bag()
    try home.write("https://example.org/a 3 data/a.txt\n", to: "fetch.txt")
    #expect(try home.check().brief == [])
    try home.remove("data/a.txt")
    #expect(try home.check().brief == ["notFetched data/a.txt"])
  }

  @Test(arguments: [
    ("https://example.org/a 3", "line fetch.txt:1"), ("example.org 3 data/a.txt", "address fetch.txt:1"),
    (": 3 data/a.txt", "address fetch.txt:1"), ("https://ä 3 data/a.txt", "address fetch.txt:1"),
    ("file:///etc/passwd three data/a.txt", "length fetch.txt:1"),
    ("https://e.org/ - bagit.txt", "notPayload bagit.txt"),
    ("https://e.org/ - data/x", "listedNowhere data/x"),
    ("https://e.org/ - data/a.txt\nhttps://f.org/ - data/a.txt", "listedTwice(sameChecksum: true) data/a.txt"),
  ])
  func whatCannotBeFetchedIsNamed(text: String, fault: String) throws {
    let home = try BagHome.bag()
    try home.write(text, to: "fetch.txt")
    #expect(try home.check().brief == [fault])
  }
}
