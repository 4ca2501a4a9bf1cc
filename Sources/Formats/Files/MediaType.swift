/// What is in a file that leaves the house, by how its name ends (RFC 6838).
package struct MediaType: Sendable {
  /// `application/zip`
  package let name: String

  package init(of file: String) {
    let types = [
      ".zip": "application/zip", ".p7m": "application/pkcs7-mime", ".p7s": "application/pkcs7-signature",
    ]
    name = types.first { file.hasSuffix($0.key) }?.value ?? "application/octet-stream"
  }
}
