import Foundation
import Testing

@testable import Formats

/// Files that no folder lists.
@Suite struct HiddenFileTests {
  private let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
  }

  @Test func nothingIsThereToBeSeen() throws {
    let file = try AtomicFile(hiddenIn: temporary.path)
    try file.write([1, 2, 3])
    #expect(temporary.names == [])
    try file.commit()
    #expect(temporary.names == [])
    #expect(try file.reading().readAll(limit: 10) == [1, 2, 3])
  }

  @Test func aPartIsReadBackBeforeItHasItsName() throws {
    let file = try AtomicFile(temporary.file("x.zip"))
    try file.write([1, 2, 3])
    #expect(try file.reading().readAll(limit: 10) == [1, 2, 3])
    #expect(temporary.names == [".x.zip.part"])
  }

  @Test func aTemporaryHomeTakesEverythingAlong() throws {
    var path = ""
    do {
      let home = try TemporaryHome()
      path = home.path
      try FileManager.default.createDirectory(atPath: path + "/a/b", withIntermediateDirectories: true)
      try Data([1]).write(to: URL(fileURLWithPath: path + "/a/b/c"))
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o700)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func whoMayReadAFile() throws {
    try temporary.write([1], to: "x")
    for (mode, isPrivate) in [(0o600, true), (0o400, true), (0o640, false), (0o602, false), (0o644, false)] {
      #expect(chmod(temporary.file("x"), mode_t(mode)) == 0)
      #expect(try OpenFile(temporary.file("x")).isPrivate == isPrivate)
    }
  }
}
