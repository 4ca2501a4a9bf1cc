import Testing

@testable import Packing

@Suite struct FileSizeTests {
  @Test(arguments: [
    (10_485_760, "10 MB"), (25_000_000, "25 MB"), (1_500_000, "1,5 MB"), (10_240_000, "10,24 MB"),
    (1_999_999, "1,99 MB"),
    (1_000_001, "1 MB"), (1_050_000, "1,05 MB"), (102_400, "100 KB"), (500_000, "500 KB"), (100, "100 Bytes"),
    (1, "1 Byte"),
  ])
  func aLimitIsSaidAsPeopleSayIt(bytes: Int, words: String) {
    #expect(FileSize.limit(bytes).german == words)
    let english = words.replacing(",", with: ".").replacing("Byte", with: "byte")
    #expect(FileSize.limit(bytes).english == english)
  }
}
