/// A large value that may be missing, kept apart, so that whoever copies its owner copies one reference.
///
/// An invoice travels through every rule of the escalation; with all that its document says in it, copying was a tenth
/// of a check.
@propertyWrapper
public struct Boxed<Value: Sendable>: Sendable {
  private final class Box: Sendable {
    let value: Value

    init(_ value: Value) {
      self.value = value
    }
  }

  private var box: Box?

  public init(wrappedValue: Value?) {
    box = wrappedValue.map(Box.init)
  }

  public var wrappedValue: Value? {
    get { box?.value }
    set { box = newValue.map(Box.init) }
  }
}
