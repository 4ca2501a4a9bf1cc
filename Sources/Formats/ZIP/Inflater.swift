import CDeflate

/// Everything a thread needs to read archives, made once and used for any number of them.
///
/// Not to be shared between threads.
package final class Inflater {
  let hash: SHA256
  let input = ScratchBuffer()
  private let output = ScratchBuffer()
  private let decompressor: OpaquePointer
  /// Made when the first large entry comes.
  private var stream: OpaquePointer?

  package init() throws(LibraryFailure) {
    hash = try SHA256()
    guard let decompressor = cdeflate_decompressor_new() else { throw LibraryFailure(library: .libdeflate) }
    self.decompressor = decompressor
  }

  deinit {
    cdeflate_decompressor_free(decompressor)
    cdeflate_stream_free(stream)
  }

  /// The content, decompressed; nil unless the bytes are one deflate stream of exactly that size. Valid until the
  /// next call.
  func decompress(_ bytes: UnsafeRawBufferPointer, size: Int) -> UnsafeRawBufferPointer? {
    // An empty content still needs an address.
    let room = output.bytes(max(size, 1))
    guard let start = bytes.baseAddress, let target = room.baseAddress else { return nil }
    let isWhole = cdeflate_decompress(decompressor, start, bytes.count, target, size) == 1
    return isWhole ? UnsafeRawBufferPointer(rebasing: room.prefix(size)) : nil
  }

  /// Begins a stream.
  func beginStream() throws(LibraryFailure) {
    if let stream {
      guard cdeflate_stream_reset(stream) == 1 else { throw LibraryFailure(library: .zlib) }
    } else {
      stream = cdeflate_inflating_new()
      guard stream != nil else { throw LibraryFailure(library: .zlib) }
    }
  }

  /// Decompresses the next piece of the stream and hands over whatever comes out.
  ///
  /// - Returns: Whether the stream ended, and exactly with this piece.
  /// - Throws: `.badContent` where it is none, or ended before the piece did.
  func decompress(
    _ bytes: UnsafeRawBufferPointer, into sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> Bool {
    guard let stream else { throw LibraryFailure(library: .zlib) }
    let room = output.bytes(OpenFile.chunkSize)
    guard let target = room.baseAddress else { throw LibraryFailure(library: .zlib) }
    var rest = bytes
    while true {
      var consumed = 0
      var produced = 0
      let state = cdeflate_stream_step(
        stream, rest.baseAddress, rest.count, &consumed, target, room.count, &produced, 0)
      guard state != cdeflate_failed else { throw ZIPProblem(.badContent) }
      if produced > 0 { try sink(UnsafeRawBufferPointer(rebasing: room.prefix(produced))) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(consumed))
      if state == cdeflate_end {
        guard rest.isEmpty else { throw ZIPProblem(.badContent) }
        return true
      }
      if rest.isEmpty, produced < room.count { return false }
      guard consumed > 0 || produced > 0 else { throw ZIPProblem(.badContent) }
    }
  }
}
