import CHTTP
import Formats

extension TimeStampAuthority {
  /// Why an authority gave no time stamp. No word of its own goes in.
  package enum Problem: Error, Hashable, Sendable {
    /// Nothing of the query went out.
    case unreachable
    /// It broke off on the way, or took too long.
    case lost
    /// The server's certificate is not to be trusted. Nothing went out.
    case certificate
    /// The file of authorities to trust cannot be used.
    case ownFiles
    /// It wants a certificate of ours, or a login.
    case login
    /// It points to another address, where nothing is sent.
    case redirected(code: Int)
    /// It answers by any other code than 200.
    case refused(code: Int)
    /// Longer than any reply.
    case tooLong
    /// An answer came, and holds no time stamp.
    case reply(TimeStamp.Problem)
    /// The library could not begin.
    case library

    /// Whether it may well go another time.
    package var passes: Bool {
      switch self {
      case .unreachable, .lost: return true
      case .refused(let code): return code == 408 || code == 425 || code == 429 || code >= 500
      case .reply(.refused(let answer, let failures)):
        return answer == .waiting || !failures.isDisjoint(with: [.clockNotAvailable, .systemFailure])
      default: return false
      }
    }

    /// nil of a whole answer by 200. Whatever its status says counts, also where the words behind it never ended.
    init?(_ answer: chttp_answer, isTooLong: Bool) {
      switch answer.status {
      case 200: break
      case 401, 403, 407: self = .login; return
      case 300..<400: self = .redirected(code: answer.status); return
      case 200...: self = .refused(code: answer.status); return
      default: break
      }
      switch chttp_problem(UInt32(answer.problem)) {
      case _ where isTooLong: self = .tooLong
      case CHTTP_NONE where answer.status == 200: return nil
      case CHTTP_UNREACHABLE: self = .unreachable
      case CHTTP_CERTIFICATE: self = .certificate
      case CHTTP_OWN_FILES: self = .ownFiles
      case CHTTP_LOGIN: self = .login
      case CHTTP_FAILED: self = .library
      default: self = .lost
      }
    }
  }
}
