import Formats
import Glibc

/// Does something again while another run has the file, for five seconds; then says that it is busy.
///
/// - Parameter looks: how often; 10 ms apart.
func whileBusy<Result>(_ looks: Int = 500, _ work: () throws -> Result) throws -> Result {
  for _ in 1..<max(looks, 1) {
    do {
      return try work()
    } catch let problem as FileProblem where problem.reason == .busy {
      usleep(10_000)
    }
  }
  return try work()
}
