import Glibc

/// The account that a run goes under.
enum SystemAccount {
  /// As the system calls it; nil where it has no name for it.
  static var name: String? { getpwuid(getuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) } }
}
