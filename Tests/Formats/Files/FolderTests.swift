import Foundation
import Testing

@testable import Formats

struct FolderTests {
  private let temporary: TemporaryFolder
  private let folder: Folder

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.write([1, 2, 3], to: "case/sub/inside.txt")
    try temporary.write([4], to: "secret.txt")
    folder = try Folder(temporary.file("case"))
  }

  private func reason(of path: String) -> FileProblem.Reason? {
    do {
      _ = try folder.open(path)
      return nil
    } catch {
      return error.reason
    }
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: temporary.file("case/" + name), withDestinationPath: target)
  }

  @Test func readsWhatIsInside() throws {
    let file = try folder.open("sub/inside.txt")
    #expect(file.size == 3)
    #expect(try file.readAll(limit: 3) == [1, 2, 3])
  }

  /// As characters, slash and accent are one.
  @Test func aNameMayBeginWithAnAccent() throws {
    let path = "sub/\u{301}x.txt"
    try temporary.write([5], to: "case/" + path)
    #expect(try folder.entries().map(\.path).contains(path))
    #expect(try folder.open(path).readAll(limit: 1) == [5])
    let file = try AtomicFile(temporary.file("case/" + path))
    try file.write([6])
    try file.commit()
    #expect(try folder.open(path).readAll(limit: 1) == [6])
  }

  @Test(arguments: [
    "../\u{301}secret.txt", "../secret.txt", "sub/../../secret.txt", "/etc/passwd", "", "sub//inside.txt",
    "./sub/inside.txt", "sub/",
    "sub/inside.txt\0.pdf", "..",
  ])
  func refusesPathsThatMayLeadOut(path: String) {
    #expect(reason(of: path) == .outsideFolder)
  }

  @Test func doesNotFollowALinkToAFile() throws {
    try link("link.txt", to: "../secret.txt")
    #expect(reason(of: "link.txt") == .symbolicLink)
  }

  @Test func doesNotFollowALinkInTheMiddle() throws {
    try link("elsewhere", to: "sub")
    #expect(reason(of: "elsewhere/inside.txt") == .symbolicLink)
  }

  @Test(.timeLimit(.minutes(1))) func aFIFODoesNotHang() throws {
    #expect(mkfifo(temporary.file("case/pipe"), 0o600) == 0)
    #expect(reason(of: "pipe") == .notAFile)
    #expect(try folder.entries().first { $0.path == "pipe" }?.kind == .special)
  }

  @Test func refusesDevicesAndFolders() throws {
    let devices = try Folder("/dev")
    #expect(throws: FileProblem(.notAFile, at: "null")) { try devices.open("null") }
    #expect(reason(of: "sub") == .notAFile)
    #expect(reason(of: "sub/inside.txt/more") == .notAFile)
    #expect(reason(of: "nothing.txt") == .notFound)
  }

  @Test func anUnreadableFileIsNotPermitted() async throws {
    let path = temporary.path
    _ = chmod(path, 0o755)
    _ = chmod(path + "/case/sub/inside.txt", 0o000)
    await #expect(processExitsWith: .success) { [path = path as String] in
      // Root may read everything, so become nobody.
      if geteuid() == 0 { _ = seteuid(65534) }
      do throws(FileProblem) {
        _ = try Folder(path + "/case").open("sub/inside.txt")
        exit(EXIT_FAILURE)
      } catch {
        exit(error.reason == .notPermitted ? EXIT_SUCCESS : EXIT_FAILURE)
      }
    }
  }

  @Test func listsInByteOrderWithoutFollowingLinks() throws {
    try temporary.write([], to: "case/sub-1.txt")
    try temporary.write([9, 9], to: "case/Ärger.txt")
    try link("loop", to: ".")
    let entries = try folder.entries()
    #expect(entries.map(\.path) == ["loop", "sub", "sub-1.txt", "sub/inside.txt", "Ärger.txt"])
    #expect(entries.map(\.kind) == [.symbolicLink, .folder, .file, .file, .file])
    #expect(try folder.entries() == entries)
  }

  @Test func namesThatAreNotUTF8AreTold() throws {
    let name: [CChar] = temporary.file("case/").utf8.map(CChar.init(bitPattern:)) + [-1, -2, 0]
    let descriptor = open(name, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    #expect(try folder.entries().filter { $0.kind == .nameNotUTF8 }.count == 1)
  }

  @Test func givesUpAtItsLimits() throws {
    var limits = FolderLimits()
    limits.entries = 1
    #expect(throws: FileProblem(.tooManyEntries(limit: 1), at: "sub")) { try folder.entries(limits: limits) }
    limits = FolderLimits()
    limits.depth = 0
    #expect(throws: FileProblem(.tooDeep(limit: 0), at: "sub")) { try folder.entries(limits: limits) }
    #expect(throws: FileProblem(.tooLarge(limit: 2), at: "sub/inside.txt")) {
      try folder.open("sub/inside.txt").readAll(limit: 2)
    }
  }

  @Test func aFileThatGrowsMeanwhileHasChanged() throws {
    let file = try folder.open("sub/inside.txt")
    let handle = try #require(FileHandle(forWritingAtPath: temporary.file("case/sub/inside.txt")))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data([4]))
    #expect(throws: FileProblem(.changed, at: "sub/inside.txt")) { try file.readAll(limit: 100) }
  }
}
