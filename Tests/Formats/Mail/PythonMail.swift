import Foundation
import TestSupport

/// What Python's `email` package reads in a mail; a field is nil where Python fails over it.
struct PythonMail: Decodable {
  let file: String
  let subject: String?
  let from: [String]?
  let to: [String]?
  /// Seconds since 1970; nil also where the date has no zone.
  let date: Int?
  let attachments: Int?

  /// Reads all files in one run.
  static func read(_ files: [String]) throws -> [PythonMail]? {
    let output = try TestSupport.Tool.run("python3", ["-c", script] + files)
    return try output.map { try JSONDecoder().decode([PythonMail].self, from: Data($0)) }
  }

  private static let script = #"""
    import email, email.policy, json, sys

    def attempt(read):
        try:
            return read()
        except Exception:
            return None

    def addresses(mail, field):
        return [a.addr_spec for f in mail.get_all(field, []) for a in f.addresses]

    def attachments(part):
        if part.get_content_maintype() == 'message':
            return 1
        if part.get_content_maintype() == 'multipart':
            return sum(attachments(p) for p in part.iter_parts()) if part.is_multipart() else 0
        text = part.get_content_type() in ('text/plain', 'text/html')
        return 0 if text and not part.get_filename() and part.get_content_disposition() != 'attachment' else 1

    def date(mail):
        moment = mail['date'].datetime
        return None if moment.tzinfo is None else int(moment.timestamp())

    def read(file):
        with open(file, 'rb') as stream:
            mail = email.message_from_binary_file(stream, policy=email.policy.default)
        return {
            'file': file,
            'subject': attempt(lambda: str(mail['subject']) if 'subject' in mail else None),
            'from': attempt(lambda: addresses(mail, 'from')),
            'to': attempt(lambda: addresses(mail, 'to')),
            'date': attempt(lambda: date(mail)),
            'attachments': attempt(lambda: attachments(mail)),
        }

    json.dump([read(file) for file in sys.argv[1:]], sys.stdout)
    """#
}
