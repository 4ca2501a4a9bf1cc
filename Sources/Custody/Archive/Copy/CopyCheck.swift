/// What reading a second copy came to.
public struct CopyCheck: Equatable, Sendable {
  /// How many were read there.
  public internal(set) var bags = 0
  public internal(set) var files = 0
  public internal(set) var bytes = 0
  /// What was not as it should be, and is now.
  public internal(set) var mended = Faults()
  /// What is not as it should be and stays so: nobody put it there, or the place does not let it go.
  public internal(set) var left = Faults()
  /// What is damaged here, too.
  public internal(set) var lost = Faults()

  public var count: Int { mended.count + left.count + lost.count }
  public var isWhole: Bool { count == 0 }

  /// Faults as they were found: the first thousand, and how many there are.
  public struct Faults: Equatable, Sendable {
    public private(set) var first: [ArchiveFault] = []
    public private(set) var count = 0

    mutating func add(_ faults: [ArchiveFault]) {
      count += faults.count
      first += faults.prefix(1000 - first.count)
    }
  }
}
