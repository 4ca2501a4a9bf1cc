/// Where in the case something stands: a file relative to the case folder, and line and column where they are known.
///
/// A file inside another is named after an exclamation mark: `invoices/RE-0815.pdf!factur-x.xml`.
public struct Place: Hashable, Comparable, Sendable {
  public let file: String
  /// Counted from 1.
  public let line: Int?
  /// Counted from 1.
  public let column: Int?

  public init(_ file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The file itself, where the place is inside of it.
  public var document: String { String(file.prefix { $0 != "!" }) }

  public static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
  }
}

extension Place: CustomStringConvertible {
  /// `case.yaml:31`, as editors and terminals link it.
  public var description: String {
    line.map { "\(file):\($0)" } ?? file
  }

  /// `policies/house.yaml:31:7`, for what is written wrongly in a line that holds much.
  public var exact: String {
    column.map { "\(description):\($0)" } ?? description
  }
}

/// Where a noun of the case was read: its own place, and that of each of its fields.
public struct Origin: Hashable, Sendable {
  /// The place of the whole entry.
  public let place: Place
  /// Places of the fields, by their name in the file.
  public var fields: [String: Place]

  public init(_ place: Place, fields: [String: Place] = [:]) {
    self.place = place
    self.fields = fields
  }

  /// The place of one field; that of the whole entry where the field is not written.
  public func place(of field: String) -> Place {
    fields[field] ?? place
  }
}
