import Foundation
import TestSupport
import Testing

/// The bar on a terminal.
@Suite struct ProgressTests {
  /// A bar that wraps leaves a piece of itself behind with every case.
  @Test(.enabled(if: Tool.isInstalled("script"), "script is not installed"), arguments: [24, 40, 80, 200])
  func staysOnOneLine(columns: Int) throws {
    let check = "'\(KofferProgram.path)' check --as-of 2026-11-20 '\(Corpus.project)/samples/cases'"
    let (_, output) = try #require(Tool("script")).run([
      "-qec", "export TERM=xterm; stty cols \(columns); \(check)", "/dev/null",
    ])
    let bars = output.split { $0.isNewline || "\r\u{1B}".contains($0) }.filter { $0.contains(" %  ") }
    #expect(bars.count > 10)
    #expect(bars.allSatisfy { $0.count < columns })
  }
}
