/// Why a database did not do what it was asked to. No word of its own goes in: it may quote a person's data.
enum StoreProblem: Error, Equatable {
  /// Others write without end.
  case busy
  case full
  case notPermitted
  /// No such file, no such server, or no way in.
  case unreachable
  /// The file has a second name, over which others would write past us.
  case linked
  /// Not a database, or not whole.
  case damaged
  /// The database's own code.
  case failed(String)
}
