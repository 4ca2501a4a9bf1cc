/// The extra field of a header (§ 4.5): a sequence of tagged blocks, of which only two matter here.
struct ZIPExtra {
  /// The content of the ZIP64 block.
  private(set) var zip64: ArraySlice<UInt8>?
  private var unicodePath: ArraySlice<UInt8>?

  /// Throws `.badExtra` unless the blocks fill the field exactly and neither of the two comes twice.
  init(_ bytes: ArraySlice<UInt8>) throws(ZIPProblem) {
    var cursor = FieldCursor(bytes)
    while cursor.remaining > 0 {
      do throws(ZIPProblem) {
        let tag = try cursor.next(UInt16.self)
        let content = try cursor.take(Int(cursor.next(UInt16.self)))
        switch tag {
        case ZIPFormat.zip64Extra where zip64 == nil: zip64 = content
        case ZIPFormat.unicodePathExtra where unicodePath == nil: unicodePath = content
        case ZIPFormat.zip64Extra, ZIPFormat.unicodePathExtra: throw ZIPProblem(.badExtra)
        default: break
        }
      } catch {
        throw ZIPProblem(.badExtra)
      }
    }
  }

  /// Whether a reader that knows Info-ZIP's Unicode path (§ 4.6.9) would see another name than one that does not.
  func renames(_ name: ArraySlice<UInt8>) -> Bool {
    guard let unicodePath else { return false }
    // Version, and the CRC of the name it stands for.
    return unicodePath.count < 5 || !unicodePath.dropFirst(5).elementsEqual(name)
  }

  /// Replaces the sizes that are all ones by those of the ZIP64 block, which come in the given order (§ 4.5.3).
  ///
  /// Some writers add the sizes that were not needed behind those that were; they must then repeat the header. Throws
  /// `.badExtra` where the block is missing, too short, too long or says something else.
  func resolve(_ sizes: [UInt32]) throws(ZIPProblem) -> [Int] {
    guard let zip64 else {
      guard !sizes.contains(.max) else { throw ZIPProblem(.badExtra) }
      return sizes.map(Int.init)
    }
    var cursor = FieldCursor(zip64)
    var resolved: [Int] = []
    let needed = sizes.lastIndex(of: .max).map { $0 + 1 } ?? 0
    do throws(ZIPProblem) {
      for (index, size) in sizes.enumerated() {
        guard size == .max || (index >= needed && cursor.remaining > 0) else {
          resolved.append(Int(size))
          continue
        }
        let value = try cursor.nextSize(UInt64.self)
        guard size == .max || value == Int(size) else { throw ZIPProblem(.badExtra) }
        resolved.append(value)
      }
    } catch {
      throw ZIPProblem(.badExtra)
    }
    guard cursor.remaining == 0 else { throw ZIPProblem(.badExtra) }
    return resolved
  }
}
