import CHTTP
import Formats
import Glibc

/// One request to a recipient's server, and what came back.
final class HTTPSExchange {
  private let file: OpenFile?
  private let hash: SHA256
  /// Bytes of the answer's body that are taken in.
  private let limit: Int
  private var sent = 0
  private var received = 0
  private var failure: (any Error)?

  private init(_ file: OpenFile?, limit: Int) throws {
    self.file = file
    self.limit = limit
    hash = try SHA256()
  }

  /// Throws `HTTPSProblem` where there was no answer.
  static func run(
    _ method: String, _ url: String, _ access: HTTPSAccess, _ headers: [String], sending file: OpenFile?,
    patience: Int32, limit: Int
  ) throws -> (receipt: Receipt, wish: Int?) {
    let exchange = try HTTPSExchange(file, limit: limit)
    var call = HTTPCall(method: method, url: url, headers: headers, trust: access.trust, patience: patience)
    if case .certificate(let path, let keyPath, let variable) = access.login {
      (call.certificate, call.key) = (path, keyPath)
      call.passphrase = variable.flatMap { getenv($0) }.map { String(cString: $0) }
    }
    let answer = call.run(length: file?.size, giving: exchange.give, taking: exchange.take)
    if let failure = exchange.failure { throw failure }
    return try exchange.judge(answer)
  }

  private func judge(_ answer: chttp_answer) throws -> (receipt: Receipt, wish: Int?) {
    let wish = answer.retry_after > 0 ? Int(clamping: answer.retry_after) : nil
    let isWhole = answer.problem == 0
    let isTooLong = received > limit
    // What became of a file its status says, whatever becomes of the words behind it; what is read back must be whole.
    guard answer.status >= 200, isWhole || isTooLong || file != nil || answer.status >= 300 else {
      throw HTTPSProblem(HTTPSProblem.Reason(answer.problem))
    }
    // Who takes a file before it was all sent has not got it.
    if let file, answer.status < 300, sent < file.size { throw HTTPSProblem(.lost) }
    return (Receipt(code: answer.status, sha256: isWhole ? try hash.finish().hex : nil), wish)
  }

  private func give(_ room: UnsafeMutableRawBufferPointer) -> Int? {
    guard let file else { return 0 }
    do {
      let wanted = min(room.count, file.size - sent)
      let done = try file.read(into: UnsafeMutableRawBufferPointer(rebasing: room.prefix(wanted)), at: sent)
      // Shorter than it was: never a body filled up with something else.
      guard done == wanted else { throw FileProblem(.changed, at: file.path) }
      sent += done
      return done
    } catch {
      failure = error
      return nil
    }
  }

  private func take(_ piece: UnsafeRawBufferPointer) -> Bool {
    received += piece.count
    guard received <= limit else { return false }
    do {
      try hash.update(piece)
      return true
    } catch {
      failure = error
      return false
    }
  }
}

extension HTTPSProblem.Reason {
  fileprivate init(_ problem: Int32) {
    switch chttp_problem(UInt32(problem)) {
    case CHTTP_UNREACHABLE: self = .unreachable
    case CHTTP_CERTIFICATE: self = .certificate
    case CHTTP_OWN_FILES: self = .ownFiles
    case CHTTP_LOGIN: self = .login
    case CHTTP_FAILED: self = .library
    default: self = .lost
    }
  }
}
