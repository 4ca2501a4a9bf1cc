import CDeflate

/// Joins compressed, coded and stored stretches into one raw deflate stream (RFC 1951).
///
/// libdeflate makes whole streams only. Of all but the last, the mark of the final block is taken away.
struct DeflateSplice {
  private let room: UnsafeMutableRawBufferPointer
  /// Bytes written; the last may still have free bits.
  private(set) var count = 0
  /// Free bits of the last byte written, where the next block begins; 0 at a byte's border.
  private var freeBits = 0

  init(into room: UnsafeMutableRawBufferPointer) {
    self.room = room
  }

  /// Appends content as it is, in blocks of at most 65,535 bytes. False where there is no room.
  mutating func store(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> Bool {
    var rest = bytes
    repeat {
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(0xFFFF))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(part.count))
      guard storeBlock(part, isFinal: isLast && rest.isEmpty) else { return false }
    } while !rest.isEmpty
    return true
  }

  /// Appends content as literals without a search for repetitions. False, and nothing appended, where that saves less
  /// than 0.4 % or there is no room.
  mutating func code(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> Bool {
    let begin = freeBits == 0 ? count : count - 1
    guard let source = bytes.baseAddress, let start = room.baseAddress, begin < room.count else { return false }
    var endBits: UInt32 = 0
    let length = cdeflate_literals(
      source.assumingMemoryBound(to: UInt8.self), bytes.count, (start + begin).assumingMemoryBound(to: UInt8.self),
      min(room.count - begin, bytes.count - bytes.count / 256), freeBits == 0 ? 0 : UInt32(8 - freeBits),
      isLast ? 1 : 0, &endBits)
    guard length > 0 else { return false }
    count = begin + length
    freeBits = endBits == 0 ? 0 : 8 - Int(endBits)
    return true
  }

  /// Appends content compressed. False where there is no room.
  mutating func deflate(_ bytes: UnsafeRawBufferPointer, with compressor: OpaquePointer, isLast: Bool) -> Bool {
    // libdeflate begins at a byte's border; an empty stored block leads there.
    if freeBits > 0, !storeBlock(UnsafeRawBufferPointer(start: nil, count: 0), isFinal: false) { return false }
    guard let source = bytes.baseAddress, let start = room.baseAddress, count < room.count else {
      return false
    }
    let length = cdeflate_compress(compressor, source, bytes.count, start + count, room.count - count)
    guard length > 0 else { return false }
    guard !isLast else {
      count += length
      return true
    }
    var firstBit: UInt64 = 0
    var endBit: UInt64 = 0
    let stream = (start + count).assumingMemoryBound(to: UInt8.self)
    guard cdeflate_last_block(stream, length, &firstBit, &endBit) == 1 else { return false }
    stream[Int(firstBit / 8)] &= ~(1 << UInt8(firstBit % 8))
    count += Int((endBit + 7) / 8)
    freeBits = Int((8 - endBit % 8) % 8)
    return true
  }

  /// One stored block: three bits of header, zeros up to the byte's border, the length, its complement, the bytes.
  private mutating func storeBlock(_ bytes: UnsafeRawBufferPointer, isFinal: Bool) -> Bool {
    let fitsInLastByte = freeBits >= 3
    guard room.count - count >= bytes.count + 5 else { return false }
    if fitsInLastByte {
      if isFinal { room[count - 1] |= 1 << UInt8(8 - freeBits) }
    } else {
      // The header's first bit, the final mark, may still belong to the byte before.
      if freeBits > 0 {
        if isFinal { room[count - 1] |= 1 << UInt8(8 - freeBits) }
        room[count] = 0
      } else {
        room[count] = isFinal ? 1 : 0
      }
      count += 1
    }
    freeBits = 0
    let length = UInt16(truncatingIfNeeded: bytes.count)
    for value in [length, ~length] {
      room[count] = UInt8(truncatingIfNeeded: value)
      room[count + 1] = UInt8(truncatingIfNeeded: value >> 8)
      count += 2
    }
    UnsafeMutableRawBufferPointer(rebasing: room[count...]).copyMemory(from: bytes)
    count += bytes.count
    return true
  }
}
