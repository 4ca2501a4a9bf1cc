/// A number that a register, a bank or an office gave out, and whose writing can be checked without asking anyone.
///
/// That it reads says that it is well formed, never that it exists or belongs to whom it is said to.
public protocol Identifier: Hashable, Sendable, CustomStringConvertible {
  /// As its norm writes it: capitals, without the blanks people group it by.
  var text: String { get }

  /// Reads it, tolerant of blanks and of small letters; throws why the text is none.
  init(checking text: some StringProtocol) throws(IdentifierFault)
}

extension Identifier {
  /// Reads it; nil where the text is none.
  public init?(_ text: some StringProtocol) {
    do throws(IdentifierFault) {
      try self.init(checking: text)
    } catch {
      return nil
    }
  }

  /// Why the text is none; nil where it is one.
  public static func fault(in text: some StringProtocol) -> IdentifierFault? {
    do throws(IdentifierFault) {
      _ = try Self(checking: text)
      return nil
    } catch {
      return error
    }
  }

  public var description: String { text }
}
