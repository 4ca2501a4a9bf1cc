import CDeflate

extension ZIPWriter {
  /// Writes an entry whose content is all in memory.
  func addWhole(_ name: String, _ bytes: UnsafeRawBufferPointer) throws -> Added {
    try deflater.hash.begin()
    try deflater.hash.update(bytes)
    let digest = try deflater.hash.finish()
    let compressed = deflater.compress(bytes)
    let content = compressed ?? bytes
    var record = ZIPRecord(
      name: name, method: compressed == nil ? .stored : .deflated, size: bytes.count, compressedSize: content.count,
      offset: target.position)
    record.crc = cdeflate_crc32(0, bytes.baseAddress, bytes.count)
    try target.write(localHeader(of: record))
    try target.write(content)
    record.appendCentral(to: &directory)
    return Added(digest: digest, size: bytes.count)
  }

  /// Writes an entry whose content comes in pieces of at most 1 MiB, and then its sizes into the local header.
  ///
  /// - Parameter piece: gives that many bytes at an offset; asked for samples first, then for all in order.
  func addStreamed(
    _ name: String, size: Int, piece: (_ offset: Int, _ count: Int) throws -> UnsafeRawBufferPointer
  ) throws -> Added {
    let isDeflated = try deflater.looksCompressible(size: size) { try piece($0, Deflater.sampleSize) }
    var record = ZIPRecord(
      name: name, method: isDeflated ? .deflated : .stored, size: size, compressedSize: size, offset: target.position)
    try target.write(localHeader(of: record))
    let start = target.position
    try deflater.hash.begin()
    if isDeflated { try deflater.beginStream() }
    var offset = 0
    while offset < size {
      let chunk = try piece(offset, min(OpenFile.chunkSize, size - offset))
      offset += chunk.count
      try deflater.hash.update(chunk)
      record.crc = cdeflate_crc32(record.crc, chunk.baseAddress, chunk.count)
      if isDeflated {
        try deflater.compress(chunk, isLast: offset == size) { try target.write($0) }
      } else {
        try target.write(chunk)
      }
    }
    let digest = try deflater.hash.finish()
    record.compressedSize = target.position - start
    try localHeader(of: record).withUnsafeBytes { try target.write($0, at: record.offset) }
    record.appendCentral(to: &directory)
    return Added(digest: digest, size: size)
  }
}
