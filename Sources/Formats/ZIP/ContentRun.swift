import CDeflate

/// A stretch of content that is all alike to a compressor.
struct ContentRun {
  let range: Range<Int>
  let look: Look

  enum Look {
    /// Worth the search for repetitions.
    case repetitive
    /// Few symbols, or uneven ones: a Huffman code is all there is to gain.
    case narrow, uneven
    /// Nothing to gain.
    case noise

    /// Pictures are even in one place and less so in the next; both go into one run.
    fileprivate func joins(_ other: Look) -> Bool {
      self == other || (isWide && other.isWide)
    }

    private var isWide: Bool { self == .uneven || self == .noise }
  }

  /// In bytes. Smaller windows follow a PDF's objects more closely, larger ones tell noise more surely.
  private static let window = 2048
  /// Of the last window, in bytes: a PDF ends in a table that is worth compressing.
  private static let smallestRest = 256

  /// The runs of the content, in order and without gaps.
  static func runs(of bytes: UnsafeRawBufferPointer) -> [ContentRun] {
    var looks = looks(at: bytes)
    // One window alone is not worth a block of its own among repetitions.
    for run in stretches(of: looks) where run.count == 1 && looks.count > 1 { looks[run.lowerBound] = .repetitive }
    return stretches(of: looks).map { run in
      let range = run.lowerBound * window..<min(run.upperBound * window, bytes.count)
      guard looks[run.lowerBound] == .uneven || looks[run.lowerBound] == .noise else {
        return ContentRun(range: range, look: looks[run.lowerBound])
      }
      let uneven = looks[run].count { $0 == .uneven }
      return ContentRun(range: range, look: 2 * uneven > run.count ? .uneven : .noise)
    }
  }

  /// How each window looks.
  private static func looks(at bytes: UnsafeRawBufferPointer) -> [Look] {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return [] }
    var looks: [Look] = []
    looks.reserveCapacity(bytes.count / window + 1)
    for offset in stride(from: 0, to: bytes.count, by: window) {
      let size = min(window, bytes.count - offset)
      guard size >= smallestRest else {
        // It says little of itself, and goes with what stands before it.
        looks.append(looks.last ?? .repetitive)
        break
      }
      switch cdeflate_look_at(start + offset, size) {
      case cdeflate_narrow: looks.append(.narrow)
      case cdeflate_uneven: looks.append(.uneven)
      case cdeflate_noise: looks.append(.noise)
      default: looks.append(.repetitive)
      }
    }
    return looks
  }

  /// Windows that follow each other and join.
  private static func stretches(of looks: [Look]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    for index in looks.indices where index + 1 == looks.count || !looks[index + 1].joins(looks[start]) {
      stretches.append(start..<index + 1)
      start = index + 1
    }
    return stretches
  }
}
