/// Lengths on a page, in thousandths of a point: whole numbers, so that the same page is the same everywhere.
package typealias Length = Int

extension Length {
  /// So many tenths of a millimetre.
  package static func tenthsOfMillimetre(_ count: Int) -> Length { count * 36_000 / 127 }

  package static func millimetres(_ count: Int) -> Length { tenthsOfMillimetre(count * 10) }

  package static func points(_ count: Int) -> Length { count * 1000 }

  /// As C takes it; a length that no page has is held at the largest.
  var c: Int32 { Int32(clamping: self) }
}

/// A4, upright or on its side.
package struct PageSize: Sendable, Hashable {
  package let width: Length
  package let height: Length

  package static let upright = PageSize(width: .millimetres(210), height: .millimetres(297))
  package static let landscape = PageSize(width: .millimetres(297), height: .millimetres(210))
}

/// A colour.
package struct Ink: Sendable, Hashable {
  /// `0xRRGGBB`.
  package let rgb: UInt32

  package init(_ rgb: UInt32) { self.rgb = rgb }
}
