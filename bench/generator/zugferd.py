"""ZUGFeRD 2 (Factur-X): the invoice page with its CII embedded as `factur-x.xml`."""

import io

import pikepdf
from PIL import ImageCms

from . import cii
from .page import EMBEDDED
from .papers import invoice_page
from .values import compact

FX = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"

XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title></rdf:Description>
<rdf:Description rdf:about="" xmlns:fx="{namespace}"><fx:DocumentType>INVOICE</fx:DocumentType>
<fx:DocumentFileName>factur-x.xml</fx:DocumentFileName><fx:Version>1.0</fx:Version>
<fx:ConformanceLevel>EN 16931</fx:ConformanceLevel></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>{properties}</rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""

PROPERTY = """<rdf:li rdf:parseType="Resource"><pdfaProperty:name>{0}</pdfaProperty:name>
<pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category>
<pdfaProperty:description>{0}</pdfaProperty:description></rdf:li>"""


def colour_profile():
    """An sRGB profile without the time of its making."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = bytes(12)
    return bytes(profile)


SRGB = colour_profile()


def write(invoice):
    """The hybrid invoice, in bytes."""
    xml = cii.write(invoice, cii.PROFILE_EN16931)
    with pikepdf.open(io.BytesIO(invoice_page(invoice, EMBEDDED))) as pdf:
        _embed(pdf, xml, invoice)
        _metadata(pdf, invoice)
        result = io.BytesIO()
        pdf.save(result, deterministic_id=True, min_version="1.7")
    return result.getvalue()


def _embed(pdf, xml, invoice):
    stamp = f"D:{compact(invoice.issued)}090000Z"
    stream = pdf.make_stream(xml)
    stream.Type = pikepdf.Name.EmbeddedFile
    stream.Subtype = pikepdf.Name("/text/xml")
    stream.Params = pikepdf.Dictionary(ModDate=stamp, Size=len(xml))
    specification = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Filespec,
            F="factur-x.xml",
            UF="factur-x.xml",
            Desc="Rechnung nach EN 16931",
            AFRelationship=pikepdf.Name.Alternative,
            EF=pikepdf.Dictionary(F=stream, UF=stream),
        )
    )
    names = pikepdf.Dictionary(Names=pikepdf.Array([pikepdf.String("factur-x.xml"), specification]))
    pdf.Root.Names = pikepdf.Dictionary(EmbeddedFiles=names)
    pdf.Root.AF = pikepdf.Array([specification])


def _metadata(pdf, invoice):
    properties = "".join(
        PROPERTY.format(name) for name in ("DocumentFileName", "DocumentType", "Version", "ConformanceLevel")
    )
    kind = "Gutschrift" if invoice.is_credit_note else "Rechnung"
    xmp = XMP.format(title=f"{kind} {invoice.number}", namespace=FX, properties=properties)
    stream = pdf.make_stream(xmp.encode())
    stream.Type, stream.Subtype = pikepdf.Name.Metadata, pikepdf.Name.XML
    pdf.Root.Metadata = stream
    profile = pdf.make_stream(SRGB)
    profile.N = 3
    intent = pikepdf.Dictionary(
        Type=pikepdf.Name.OutputIntent,
        S=pikepdf.Name.GTS_PDFA1,
        OutputConditionIdentifier="sRGB",
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = pikepdf.Array([pdf.make_indirect(intent)])
    pdf.Root.Lang = "de-DE"
    stamp = f"D:{compact(invoice.issued)}090000Z"
    pdf.docinfo.CreationDate = stamp
    pdf.docinfo.ModDate = stamp
