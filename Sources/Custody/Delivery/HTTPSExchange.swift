import CHTTP
import Formats
import Glibc

/// One request and what came back, as libcurl calls for the pieces.
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
    var (certificate, key, passphrase): (String?, String?, String?)
    if case .certificate(let path, let keyPath, let variable) = access.login {
      (certificate, key) = (path, keyPath)
      passphrase = variable.flatMap { getenv($0) }.map { String(cString: $0) }
    }
    let context = Unmanaged.passUnretained(exchange).toOpaque()
    // C's own copies: a request holds addresses, which have to stay what they are.
    let texts = ([method, url, access.trust, certificate, key, passphrase] + headers).map { $0.flatMap { strdup($0) } }
    defer { for text in texts { free(text) } }
    guard let verb = texts[0], let target = texts[1] else { throw HTTPSProblem(.library) }
    let lines = texts.dropFirst(6).map { UnsafePointer($0) }
    let answer = withExtendedLifetime(exchange) {
      lines.withUnsafeBufferPointer { lines in
        guard let first = lines.baseAddress else {
          return chttp_answer(problem: Int32(CHTTP_FAILED.rawValue), status: 0, retry_after: 0)
        }
        var request = chttp_request(
          method: verb, url: target, headers: first, header_count: lines.count, trust: texts[2], certificate: texts[3],
          key: texts[4], passphrase: texts[5], patience: Int(patience), length: Int64(file?.size ?? -1),
          read: HTTPSExchange.give, receive: HTTPSExchange.take, context: context)
        return chttp_perform(&request)
      }
    }
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

  private static let give: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer, Int) -> Int = {
    context, bytes, count in
    guard let context else { return -1 }
    return Unmanaged<HTTPSExchange>.fromOpaque(context).takeUnretainedValue().give(bytes, count)
  }

  private static let take: @convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer, Int) -> Int32 = {
    context, bytes, count in
    guard let context else { return 0 }
    return Unmanaged<HTTPSExchange>.fromOpaque(context).takeUnretainedValue().take(bytes, count)
  }

  private func give(_ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
    guard let file else { return 0 }
    do {
      let wanted = min(count, file.size - sent)
      let done = try file.read(into: UnsafeMutableRawBufferPointer(start: bytes, count: wanted), at: sent)
      // Shorter than it was: never a body filled up with something else.
      guard done == wanted else { throw FileProblem(.changed, at: file.path) }
      sent += done
      return done
    } catch {
      failure = error
      return -1
    }
  }

  private func take(_ bytes: UnsafeRawPointer, _ count: Int) -> Int32 {
    received += count
    guard received <= limit else { return 0 }
    do {
      try hash.update(UnsafeRawBufferPointer(start: bytes, count: count))
      return 1
    } catch {
      failure = error
      return 0
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
