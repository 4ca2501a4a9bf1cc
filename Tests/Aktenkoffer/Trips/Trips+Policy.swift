/// The written policy: RICHTLINIE.
extension Trip {
  static let ofPolicies: [Trip] = [
    Trip(
      "RICHTLINIE-01", "a policy that nobody wrote", .edit("../../koffer.yaml", "policy: standard", "policy: streng"))
  ]
}
