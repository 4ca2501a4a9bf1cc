/// Memory for bytes on their way, kept for the next use; it grows, and never shrinks.
final class ScratchBuffer {
  private var memory = UnsafeMutableRawBufferPointer(start: nil, count: 0)

  deinit {
    memory.deallocate()
  }

  /// That many bytes, content undefined. Valid until the next call.
  func bytes(_ count: Int) -> UnsafeMutableRawBufferPointer {
    if memory.count < count {
      memory.deallocate()
      memory = .allocate(byteCount: max(count, min(2 * memory.count, Deflater.wholeLimit)), alignment: 64)
    }
    return UnsafeMutableRawBufferPointer(rebasing: memory.prefix(count))
  }
}
