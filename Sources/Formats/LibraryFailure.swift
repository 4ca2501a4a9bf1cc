/// A system library refused to work: out of memory, or not configured for the algorithm.
package struct LibraryFailure: Error, Hashable, Sendable {
  package let library: Library

  package enum Library: String, CaseIterable, Sendable {
    case gmime, gpgme, libcrypto, libdeflate, libxlsxwriter, zlib
  }
}
