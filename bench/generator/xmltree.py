"""A small way to write nested XML with lxml: names with prefixes, text, attributes, children."""

from lxml import etree


class Tree:
    """Builds elements in the namespaces it was given."""

    def __init__(self, namespaces):
        self.namespaces = namespaces

    def name(self, qualified):
        prefix, _, local = qualified.rpartition(":")
        return etree.QName(self.namespaces[prefix or None], local)

    def root(self, qualified):
        return etree.Element(self.name(qualified), nsmap=self.namespaces)

    def add(self, parent, qualified, text=None, **attributes):
        """Appends an element; without text and later children it would be empty, so give one of them."""
        child = etree.SubElement(parent, self.name(qualified), **attributes)
        if text is not None:
            child.text = str(text)
        return child

    def path(self, parent, *names):
        """Appends a chain of elements and returns the innermost."""
        for qualified in names:
            parent = self.add(parent, qualified)
        return parent


def serialized(root):
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
