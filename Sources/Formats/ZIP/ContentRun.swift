import CDeflate

/// A stretch of content that is all alike to a compressor.
struct ContentRun {
  let range: Range<Int>
  let look: Look

  enum Look {
    case repetitive, narrow, noise
  }

  /// In bytes. Smaller windows follow a PDF's objects more closely, larger ones tell noise more surely.
  private static let window = 2048

  /// The runs of the content, in order and without gaps.
  static func runs(of bytes: UnsafeRawBufferPointer) -> [ContentRun] {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return [] }
    var runs: [ContentRun] = []
    var offset = 0
    var begin = 0
    var isNoise: Bool?
    var narrow = 0
    func close(at end: Int) {
      guard let isNoise, end > begin else { return }
      let windows = (end - begin + window - 1) / window
      runs.append(ContentRun(range: begin..<end, look: isNoise ? .noise : 2 * narrow > windows ? .narrow : .repetitive))
    }
    while offset < bytes.count {
      let count = min(window, bytes.count - offset)
      // A short rest says little of itself, and goes with what stands before it.
      let look = count == window ? cdeflate_look_at(start + offset, count) : nil
      let noise = look.map { $0 == cdeflate_noise } ?? isNoise ?? false
      if noise != isNoise {
        close(at: offset)
        (begin, isNoise, narrow) = (offset, noise, 0)
      }
      if look == cdeflate_narrow { narrow += 1 }
      offset += count
    }
    close(at: bytes.count)
    return runs
  }
}
