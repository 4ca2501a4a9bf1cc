/// The end of an archive: where its central directory lies.
struct ZIPEnd {
  let count: Int
  let directoryOffset: Int
  let directorySize: Int

  /// Finds the end records and checks that the directory ends where they begin, and they where the file ends.
  init(of source: some ByteSource) throws {
    let tailSize = min(source.size, ZIPFormat.endSize + 0xFFFF + ZIPFormat.locator64Size + ZIPFormat.end64Size)
    let tail = try source.bytes(tailSize, at: source.size - tailSize)
    let start: Int
    do throws(ZIPProblem) {
      start = try Self.find(in: tail)
    } catch {
      guard error.reason == .notAnArchive else { throw error }
      if source.size == 0 { throw ZIPProblem(.empty) }
      // It begins as an archive does; what it ends with is missing.
      let begins = try source.bytes(min(source.size, 4), at: 0).elementsEqual([0x50, 0x4B, 0x03, 0x04])
      throw begins ? ZIPProblem(.truncated) : error
    }
    var cursor = FieldCursor(tail[(start + 4)...])
    let disks = [try cursor.next(UInt16.self), try cursor.next(UInt16.self)]
    let counts = [try cursor.next(UInt16.self), try cursor.next(UInt16.self)]
    let size = try cursor.next(UInt32.self)
    let offset = try cursor.next(UInt32.self)
    guard disks.allSatisfy({ $0 == 0 || $0 == .max }) else { throw ZIPProblem(.multiDisk) }
    guard counts[0] == counts[1] else { throw ZIPProblem(.multiDisk) }

    var end = source.size - tailSize + start
    if let zip64 = try ZIP64End(before: start, of: tail, tailOffset: source.size - tailSize) {
      // What the older record can hold it must hold, else readers that know only one of the two would differ.
      guard counts[0] == .max || Int(counts[0]) == zip64.count, size == .max || Int(size) == zip64.directorySize,
        offset == .max || Int(offset) == zip64.directoryOffset
      else { throw ZIPProblem(.headersDisagree) }
      count = zip64.count
      directorySize = zip64.directorySize
      directoryOffset = zip64.directoryOffset
      end = zip64.start
    } else {
      guard disks == [0, 0] else { throw ZIPProblem(.multiDisk) }
      count = Int(counts[0])
      directorySize = Int(size)
      directoryOffset = Int(offset)
    }
    guard directorySize <= end, directoryOffset <= end - directorySize else { throw ZIPProblem(.truncated) }
    guard directoryOffset + directorySize == end else { throw ZIPProblem(.unaccountedBytes) }
  }

  /// Finds the last record; its comment must reach exactly to the end.
  ///
  /// Programs disagree on which record counts where a comment holds another: they find no such archive here, since
  /// either the last one does not fit, or everything before it is that archive's and accounted for.
  private static func find(in tail: [UInt8]) throws(ZIPProblem) -> Int {
    let signature: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    guard tail.count >= ZIPFormat.endSize else { throw ZIPProblem(.notAnArchive) }
    for start in stride(from: tail.count - ZIPFormat.endSize, through: 0, by: -1) where tail[start] == signature[0] {
      guard tail[start..<start + 4].elementsEqual(signature) else { continue }
      let commentSize = Int(tail[start + 20]) | Int(tail[start + 21]) << 8
      guard start + ZIPFormat.endSize + commentSize == tail.count else { throw ZIPProblem(.unaccountedBytes) }
      return start
    }
    throw ZIPProblem(.notAnArchive)
  }
}

/// The end record of ZIP64 (§ 4.3.14) and its locator (§ 4.3.15).
private struct ZIP64End {
  let count: Int
  let directoryOffset: Int
  let directorySize: Int
  /// Where the record begins in the file.
  let start: Int

  /// Nil where no locator stands before the end record.
  init?(before end: Int, of tail: [UInt8], tailOffset: Int) throws(ZIPProblem) {
    let locator = end - ZIPFormat.locator64Size
    guard locator >= 0 else { return nil }
    var cursor = FieldCursor(tail[locator..<end])
    guard try cursor.next() == ZIPFormat.locator64Signature else { return nil }
    let disk = try cursor.next(UInt32.self)
    start = try cursor.nextSize(UInt64.self)
    let disks = try cursor.next(UInt32.self)
    guard disk == 0, disks <= 1 else { throw ZIPProblem(.multiDisk) }
    // Room for extensible data is refused: nothing may stand between the records.
    let record = locator - ZIPFormat.end64Size
    guard record >= 0, start == tailOffset + record else { throw ZIPProblem(.unaccountedBytes) }

    cursor = FieldCursor(tail[record..<locator])
    guard try cursor.next() == ZIPFormat.end64Signature else { throw ZIPProblem(.headersDisagree) }
    guard try cursor.next() == UInt64(ZIPFormat.end64Size - 12) else { throw ZIPProblem(.headersDisagree) }
    _ = try cursor.take(4)  // versions
    guard try cursor.next() == UInt64(0) else { throw ZIPProblem(.multiDisk) }
    count = try cursor.nextSize(UInt64.self)
    guard try cursor.nextSize(UInt64.self) == count else { throw ZIPProblem(.multiDisk) }
    directorySize = try cursor.nextSize(UInt64.self)
    directoryOffset = try cursor.nextSize(UInt64.self)
  }
}
