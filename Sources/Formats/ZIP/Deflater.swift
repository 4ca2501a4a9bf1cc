import CDeflate

/// Everything a thread needs to compress and hash, made once and used for any number of entries and archives.
///
/// Not to be shared between threads.
package final class Deflater {
  /// Of libdeflate. Measured on 51 MB of invoices, mails, XML and pictures: smaller than zlib's 6 by 0.3 %, at twice
  /// its speed; higher levels gain less than 0.2 % more.
  static let level: Int32 = 6
  /// Of zlib, for streams.
  static let streamLevel: Int32 = 6
  /// Up to here content is compressed as one buffer, in bytes: 16 MiB.
  static let wholeLimit = 16 << 20

  let hash: SHA256
  let input = ScratchBuffer()
  private let output = ScratchBuffer()
  private let compressor: OpaquePointer
  /// For samples.
  private let fast: OpaquePointer
  /// Made when the first large file comes.
  private var stream: OpaquePointer?

  package init() throws(LibraryFailure) {
    hash = try SHA256()
    guard let compressor = cdeflate_compressor_new(Self.level) else { throw LibraryFailure(library: .libdeflate) }
    guard let fast = cdeflate_compressor_new(1) else {
      cdeflate_compressor_free(compressor)
      throw LibraryFailure(library: .libdeflate)
    }
    self.compressor = compressor
    self.fast = fast
  }

  deinit {
    cdeflate_compressor_free(compressor)
    cdeflate_compressor_free(fast)
    cdeflate_stream_free(stream)
  }

  /// The bytes compressed; nil where that would save less than 0.4 %. Valid until the next call.
  ///
  /// A PDF is mostly pictures and fonts that are compressed already, with text in between, and a mail is mostly such a
  /// PDF in base64. Looking first, and searching only where there is something to find, takes a third of the time.
  func compress(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
    guard bytes.count > 1 else { return nil }
    let runs = ContentRun.runs(of: bytes)
    if runs.count == 1, runs[0].look == .noise { return nil }
    // One byte less than needed makes libdeflate, and the splice, give up.
    let room = output.bytes(bytes.count - max(1, bytes.count / 256))
    var splice = DeflateSplice(into: room)
    for (index, run) in runs.enumerated() {
      let part = UnsafeRawBufferPointer(rebasing: bytes[run.range])
      let isLast = index == runs.count - 1
      let fits: Bool
      switch run.look {
      case .repetitive: fits = splice.deflate(part, with: compressor, isLast: isLast)
      case .narrow, .uneven: fits = splice.code(part, isLast: isLast) || splice.store(part, isLast: isLast)
      case .noise: fits = splice.store(part, isLast: isLast)
      }
      guard fits else { return nil }
    }
    return UnsafeRawBufferPointer(rebasing: room.prefix(splice.count))
  }

  // MARK: Samples

  /// In bytes; small, so that many places of a mixed file are seen.
  static let sampleSize = 4096

  /// Whether samples from all over the content shrink by at least 2 %. Small content always gets its chance.
  ///
  /// - Parameter sample: gives `sampleSize` bytes at an offset.
  func looksCompressible<Failure: Error>(
    size: Int, sample: (_ offset: Int) throws(Failure) -> UnsafeRawBufferPointer
  ) throws(Failure) -> Bool {
    guard size >= 32 * Self.sampleSize else { return true }
    let count = min(max(size / (16 * Self.sampleSize), 4), 256)
    let stride = size / count
    let room = output.bytes(Self.sampleSize)
    var compressed = 0
    for index in 0..<count {
      let bytes = try sample(index * stride + (stride - Self.sampleSize) / 2)
      guard let start = bytes.baseAddress, let target = room.baseAddress else { continue }
      let length = cdeflate_compress(fast, start, bytes.count, target, room.count)
      compressed += length == 0 ? bytes.count : length
    }
    return compressed <= count * Self.sampleSize / 100 * 98
  }

  // MARK: Streams

  /// Begins a stream.
  func beginStream() throws(LibraryFailure) {
    if let stream {
      guard cdeflate_stream_reset(stream) == 1 else { throw LibraryFailure(library: .zlib) }
    } else {
      stream = cdeflate_deflating_new(Self.streamLevel)
      guard stream != nil else { throw LibraryFailure(library: .zlib) }
    }
  }

  /// Compresses the next piece of the stream and hands over whatever comes out.
  func compress(
    _ bytes: UnsafeRawBufferPointer, isLast: Bool, into sink: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    guard let stream else { throw LibraryFailure(library: .zlib) }
    let room = output.bytes(OpenFile.chunkSize)
    guard let target = room.baseAddress else { throw LibraryFailure(library: .zlib) }
    var rest = bytes
    while true {
      var consumed = 0
      var produced = 0
      let state = cdeflate_stream_step(
        stream, rest.baseAddress, rest.count, &consumed, target, room.count, &produced, isLast ? 1 : 0)
      guard state != cdeflate_failed else { throw LibraryFailure(library: .zlib) }
      if produced > 0 { try sink(UnsafeRawBufferPointer(rebasing: room.prefix(produced))) }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(consumed))
      if state == cdeflate_end { return }
      if produced < room.count, rest.isEmpty, !isLast { return }
      guard consumed > 0 || produced > 0 else { throw LibraryFailure(library: .zlib) }
    }
  }
}
