extension XMLWriter {
  /// A page of HTML that needs nothing beside it: its style inside, no script, nothing loaded from anywhere.
  ///
  /// - Parameter language: `de`.
  package func page(_ title: String, language: String, style: String, _ body: () -> Void) {
    element("html", ["lang": language]) {
      element("head") {
        element("meta", ["charset": "utf-8"])
        element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        element("title", title)
        element("style", style)
      }
      element("body", [:], body)
    }
  }
}
