import CaseModel
import Packing

/// What a recipient gets, for a program.
struct RecipientJSON: Encodable {
  var name: String
  var title: String
  var version: String?
  var source: String?
  var readOn: String?
  var sha256: String?
  var withholds: [String]
  /// Kinds of documents that go along.
  var documents: [String]
  /// What the workspace may, or must, say of it.
  var settings: [Setting]
  var files: [File]

  struct Setting: Encodable {
    var name: String
    var title: String
    var required: Bool
    var otherwise: String?
  }

  struct File: Encodable {
    var name: String
    var format: String
    var each: String?
    var fields: [Field] = []
  }

  struct Field: Encodable {
    var name: String
    var matter: String
    var form: String
    var required: Bool
    var max: Int?
    var codes: [String]?
    var fields: [Field]?

    init(_ field: MappedField) {
      name = field.name
      matter = field.matter()(Speech.language)
      form = field.form.rawValue
      required = field.isRequired
      max = field.longest
      codes = field.codes?.all
      fields = field.fields.isEmpty ? nil : field.fields.map(Field.init)
    }

    /// A part of a file that is written in code; what stands in it the file's schema says.
    init(_ matter: CarriedMatter) {
      name = matter.name
      self.matter = matter.title(Speech.language)
      form = "element"
      required = matter.isRequired
    }
  }

  init(_ recipient: Recipient) {
    name = recipient.name
    title = recipient.title(Speech.language)
    withholds = recipient.withholds.map(\.rawValue).sorted()
    version = recipient.mapping?.version
    source = recipient.mapping?.source
    readOn = recipient.mapping?.readOn.description
    sha256 = recipient.mapping?.sha256
    documents = DocumentKind.allCases.filter { recipient.documents?.contains($0) ?? true }.map(\.rawValue)
    settings = recipient.settable.map {
      Setting(
        name: $0.name, title: $0.title(Speech.language), required: $0.isRequired, otherwise: $0.otherwise)
    }
    let mapped = (recipient.mapping?.files ?? []).map { file in
      File(name: file.name, format: file.format.name, each: file.each?.rawValue, fields: file.fields.map(Field.init))
    }
    let written = recipient.carries.sorted { $0.key < $1.key }.map { name, matters in
      File(name: name, format: "xml", fields: matters.map(Field.init))
    }
    let pages = recipient.mapping?.pages ?? PageKind.allCases
    let cover = recipient.carries[PackageNames.caseXML] == nil ? [] : [File(name: PackageNames.cover, format: "html")]
    files = mapped + written + cover + pages.map { File(name: $0.file, format: "pdf") }
  }
}
