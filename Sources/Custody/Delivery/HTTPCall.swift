import CHTTP
import Glibc

/// One request as libcurl makes it, whatever goes out and whatever becomes of the answer.
struct HTTPCall {
  let method: String
  let url: String
  let headers: [String]
  /// File of the authorities to trust in place of the system's.
  var trust: String?
  /// Files of our own certificate and its key.
  var certificate: String?
  var key: String?
  var passphrase: String?
  /// Seconds that may pass with next to nothing moving.
  let patience: Int32
  /// Seconds for the whole; nil for as long as it moves.
  var mostSeconds: Int32?
  /// Whether `http://` will do.
  var mayBePlain = false

  /// Fills the buffer with what comes next and gives the count; nil to end the request.
  typealias Giving = (UnsafeMutableRawBufferPointer) -> Int?
  /// Takes a piece of the answer's body; false to end the request.
  typealias Taking = (UnsafeRawBufferPointer) -> Bool

  /// - Parameter length: of the body in bytes; nil for none.
  func run(length: Int?, giving: @escaping Giving, taking: @escaping Taking) -> chttp_answer {
    let ends = Ends(give: giving, take: taking)
    let context = Unmanaged.passUnretained(ends).toOpaque()
    // C's own copies: a request holds addresses, which have to stay what they are.
    let texts = ([method, url, trust, certificate, key, passphrase] + headers).map { $0.flatMap { strdup($0) } }
    defer { for text in texts { free(text) } }
    let failed = chttp_answer(problem: Int32(CHTTP_FAILED.rawValue), status: 0, retry_after: 0)
    guard let verb = texts[0], let target = texts[1] else { return failed }
    let lines = texts.dropFirst(6).map { UnsafePointer($0) }
    return withExtendedLifetime(ends) {
      lines.withUnsafeBufferPointer { lines in
        guard let first = lines.baseAddress else { return failed }
        var request = chttp_request(
          method: verb, url: target, may_be_plain: mayBePlain ? 1 : 0, headers: first, header_count: lines.count,
          trust: texts[2], certificate: texts[3], key: texts[4], passphrase: texts[5], patience: Int(patience),
          most_seconds: Int(mostSeconds ?? 0), length: Int64(length ?? -1), read: HTTPCall.give,
          receive: HTTPCall.take, context: context)
        return chttp_perform(&request)
      }
    }
  }

  /// What libcurl calls back for.
  private final class Ends {
    let give: Giving
    let take: Taking

    init(give: @escaping Giving, take: @escaping Taking) {
      self.give = give
      self.take = take
    }
  }

  private static let give: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutableRawPointer, Int) -> Int = {
    context, bytes, count in
    guard let context else { return -1 }
    let ends = Unmanaged<Ends>.fromOpaque(context).takeUnretainedValue()
    return ends.give(UnsafeMutableRawBufferPointer(start: bytes, count: count)) ?? -1
  }

  private static let take: @convention(c) (UnsafeMutableRawPointer?, UnsafeRawPointer, Int) -> Int32 = {
    context, bytes, count in
    guard let context else { return 0 }
    let ends = Unmanaged<Ends>.fromOpaque(context).takeUnretainedValue()
    return ends.take(UnsafeRawBufferPointer(start: bytes, count: count)) ? 1 : 0
  }
}
