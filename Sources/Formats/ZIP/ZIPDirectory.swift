/// Reads an archive's directory and refuses the archive unless every byte of it is accounted for.
enum ZIPDirectory {
  /// The entries in the order of the central directory.
  static func entries(of source: some ByteSource, limits: ZIPLimits) throws -> [ZIPEntry] {
    let end = try ZIPEnd(of: source)
    let headers = try centralHeaders(end, of: source, limits: limits)
    let contents = try contentOffsets(of: headers, before: end.directoryOffset, in: source)
    return zip(headers, contents).map { header, contentOffset in
      ZIPEntry(
        name: header.name, size: header.size, compressedSize: header.compressedSize, method: header.method,
        crc: header.crc, contentOffset: contentOffset, isPlain: header.isPlain)
    }
  }

  private static func centralHeaders(
    _ end: ZIPEnd, of source: some ByteSource, limits: ZIPLimits
  ) throws -> [ZIPCentralHeader] {
    guard end.count <= limits.entries else { throw ZIPProblem(.tooManyEntries(limit: limits.entries)) }
    guard end.directorySize <= limits.directorySize else { throw ZIPProblem(.tooLarge(limit: limits.directorySize)) }
    var cursor = FieldCursor(try source.bytes(end.directorySize, at: end.directoryOffset))
    var headers: [ZIPCentralHeader] = []
    var names = ZIPNames()
    var total = 0
    while cursor.remaining > 0 {
      guard headers.count < end.count else { throw ZIPProblem(.headersDisagree) }
      let header = try ZIPCentralHeader(&cursor)
      names.insert(try names.check(header.name))
      try check(header, limits)
      total += header.size  // cannot overflow: both are within their limits
      guard total <= limits.totalSize else { throw ZIPProblem(.tooLarge(limit: limits.totalSize)) }
      headers.append(header)
    }
    guard headers.count == end.count else { throw ZIPProblem(.headersDisagree) }
    return headers
  }

  private static func check(_ header: ZIPCentralHeader, _ limits: ZIPLimits) throws(ZIPProblem) {
    guard header.size <= limits.entrySize else {
      throw ZIPProblem(.tooLarge(limit: limits.entrySize), entry: header.name)
    }
    guard header.size <= 1 << 20 || header.size / limits.ratio <= header.compressedSize else {
      throw ZIPProblem(.ratioTooHigh, entry: header.name)
    }
  }

  /// Where each content begins, found by walking through the archive from its first byte to the directory.
  private static func contentOffsets(
    of headers: [ZIPCentralHeader], before directoryOffset: Int, in source: some ByteSource
  ) throws -> [Int] {
    var contents = [Int](repeating: 0, count: headers.count)
    var expected = 0
    let order = headers.indices.sorted { headers[$0].offset < headers[$1].offset }
    for (rank, index) in order.enumerated() {
      let header = headers[index]
      let next = rank + 1 < order.count ? headers[order[rank + 1]].offset : directoryOffset
      guard header.offset >= expected else { throw ZIPProblem(.overlappingEntries, entry: header.name) }
      guard header.offset == expected else { throw ZIPProblem(.unaccountedBytes, entry: header.name) }
      do {
        let local = try ZIPLocalHeader(of: header, in: source)
        contents[index] = header.offset + local.length
        try checkEnd(of: header, at: contents[index], next: next, in: source)
      } catch let problem as ZIPProblem {
        throw ZIPProblem(problem.reason, entry: header.name)
      }
      expected = next
    }
    guard expected == directoryOffset else { throw ZIPProblem(.unaccountedBytes) }
    return contents
  }

  /// Checks that the content, and its descriptor if there is one, reach exactly to what comes next.
  private static func checkEnd(
    of header: ZIPCentralHeader, at start: Int, next: Int, in source: some ByteSource
  ) throws {
    guard start <= next, header.compressedSize <= next - start else { throw ZIPProblem(.overlappingEntries) }
    let end = start + header.compressedSize
    guard header.flags & ZIPFormat.descriptorFlag != 0 else {
      guard end == next else { throw ZIPProblem(.unaccountedBytes) }
      return
    }
    guard next - end <= 24 else { throw ZIPProblem(.unaccountedBytes) }
    let descriptor = try source.bytes(next - end, at: end)
    guard try ZIPDescriptor.agrees(descriptor, with: header) else { throw ZIPProblem(.headersDisagree) }
  }
}
