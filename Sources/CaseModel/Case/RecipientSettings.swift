/// What the workspace says of a recipient: `recipients.NAME` in `koffer.yaml`, such as a member number.
public struct RecipientSettings: Sendable, Hashable {
  public var values: [String: Entry] = [:]
  /// Where they stand, or would have to.
  public var place: Place

  public struct Entry: Sendable, Hashable {
    public var value: String
    public var place: Place

    public init(_ value: String, at place: Place) {
      self.value = value
      self.place = place
    }
  }

  public init(_ values: [String: Entry] = [:], place: Place) {
    self.values = values
    self.place = place
  }
}
