/// What reading a second copy came to.
public struct CopyCheck: Equatable, Sendable {
  /// How many were read there.
  public internal(set) var bags = 0
  public internal(set) var files = 0
  public internal(set) var bytes = 0
  /// What was not as it should be, and is now.
  public internal(set) var mended = ArchiveFaults()
  /// What is not as it should be and stays so: nobody put it there, or the place does not let it go.
  public internal(set) var left = ArchiveFaults()
  /// What is damaged here, too.
  public internal(set) var lost = ArchiveFaults()

  public var count: Int { mended.count + left.count + lost.count }
  public var isWhole: Bool { count == 0 }
}
