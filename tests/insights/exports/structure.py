"""The structure that REFI-QDA 1.5 asks of a file, as far as Inbreng writes it.

Written down from the published schemas of the standard (Codebook.xsd and Project.xsd of 18 March
2019, www.qdasoftware.org), which are not in this repository: the same names, order, identifiers and
required facts, without the elements that are never written here (pictures, sound, graphs, links).
"""

import io
import zipfile

from lxml import etree

GUID = "[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"
TYPES = f"""
  <xsd:simpleType name="Guid"><xsd:restriction base="xsd:token">
    <xsd:pattern value="({GUID})|(\\{{{GUID}\\}})"/></xsd:restriction></xsd:simpleType>
  <xsd:simpleType name="Colour"><xsd:restriction base="xsd:token">
    <xsd:pattern value="#([A-Fa-f0-9]{{6}}|[A-Fa-f0-9]{{3}})"/></xsd:restriction></xsd:simpleType>
  <xsd:complexType name="Reference">
    <xsd:attribute name="targetGUID" type="Guid" use="required"/></xsd:complexType>
"""
CODES = """
  <xsd:complexType name="Codes"><xsd:sequence>
    <xsd:element name="Code" type="Code" maxOccurs="unbounded"/></xsd:sequence></xsd:complexType>
  <xsd:complexType name="Code"><xsd:sequence>
    <xsd:element name="Description" type="xsd:string" minOccurs="0"/>
    {notes}
    <xsd:element name="Code" type="Code" minOccurs="0" maxOccurs="unbounded"/></xsd:sequence>
    <xsd:attribute name="guid" type="Guid" use="required"/>
    <xsd:attribute name="name" type="xsd:string" use="required"/>
    <xsd:attribute name="isCodable" type="xsd:boolean" use="required"/>
    <xsd:attribute name="color" type="Colour"/></xsd:complexType>
  <xsd:complexType name="Sets"><xsd:sequence>
    <xsd:element name="Set" maxOccurs="unbounded"><xsd:complexType><xsd:sequence>
      <xsd:element name="Description" type="xsd:string" minOccurs="0"/>
      <xsd:element name="MemberCode" type="Member" minOccurs="0" maxOccurs="unbounded"/>
    </xsd:sequence>
    <xsd:attribute name="guid" type="Guid" use="required"/>
    <xsd:attribute name="name" type="xsd:string" use="required"/></xsd:complexType></xsd:element>
  </xsd:sequence></xsd:complexType>
  <xsd:complexType name="Member">
    <xsd:attribute name="{member}" type="Guid" use="required"/></xsd:complexType>
"""
NOTES = '<xsd:element name="NoteRef" type="Reference" minOccurs="0" maxOccurs="unbounded"/>'
CODEBOOK = """
  <xsd:element name="CodeBook"><xsd:complexType><xsd:sequence>
    <xsd:element name="Codes" type="Codes"/>
    <xsd:element name="Sets" type="Sets" minOccurs="0"/></xsd:sequence>
    <xsd:attribute name="origin" type="xsd:string"/></xsd:complexType></xsd:element>
"""
PROJECT = f"""
  <xsd:element name="Project"><xsd:complexType><xsd:sequence>
    <xsd:element name="Users" minOccurs="0"><xsd:complexType><xsd:sequence>
      <xsd:element name="User" maxOccurs="unbounded"><xsd:complexType>
        <xsd:attribute name="guid" type="Guid" use="required"/>
        <xsd:attribute name="name" type="xsd:string"/></xsd:complexType></xsd:element>
    </xsd:sequence></xsd:complexType></xsd:element>
    <xsd:element name="CodeBook" minOccurs="0"><xsd:complexType><xsd:sequence>
      <xsd:element name="Codes" type="Codes"/></xsd:sequence></xsd:complexType></xsd:element>
    <xsd:element name="Cases" minOccurs="0"><xsd:complexType><xsd:sequence>
      <xsd:element name="Case" maxOccurs="unbounded"><xsd:complexType><xsd:sequence>
        <xsd:element name="SelectionRef" type="Reference" minOccurs="0" maxOccurs="unbounded"/>
      </xsd:sequence>
        <xsd:attribute name="guid" type="Guid" use="required"/>
        <xsd:attribute name="name" type="xsd:string"/></xsd:complexType></xsd:element>
    </xsd:sequence></xsd:complexType></xsd:element>
    <xsd:element name="Sources" minOccurs="0"><xsd:complexType><xsd:sequence>
      <xsd:element name="TextSource" type="Text" maxOccurs="unbounded"/></xsd:sequence>
    </xsd:complexType></xsd:element>
    <xsd:element name="Notes" minOccurs="0"><xsd:complexType><xsd:sequence>
      <xsd:element name="Note" type="Text" maxOccurs="unbounded"/></xsd:sequence>
    </xsd:complexType></xsd:element>
    <xsd:element name="Sets" type="Sets" minOccurs="0"/></xsd:sequence>
    <xsd:attribute name="name" type="xsd:string" use="required"/>
    <xsd:attribute name="origin" type="xsd:string"/>
    <xsd:attribute name="creationDateTime" type="xsd:dateTime"/></xsd:complexType></xsd:element>
  <xsd:complexType name="Text"><xsd:sequence>
    <xsd:element name="Description" type="xsd:string" minOccurs="0"/>
    <xsd:element name="PlainTextContent" type="xsd:string" minOccurs="0"/>
    <xsd:element name="PlainTextSelection" minOccurs="0" maxOccurs="unbounded">
      <xsd:complexType><xsd:sequence>
        <xsd:element name="Description" type="xsd:string" minOccurs="0"/>
        <xsd:element name="Coding" minOccurs="0" maxOccurs="unbounded"><xsd:complexType>
          <xsd:sequence><xsd:element name="CodeRef" type="Reference"/></xsd:sequence>
          <xsd:attribute name="guid" type="Guid" use="required"/>
          <xsd:attribute name="creatingUser" type="Guid"/>
          <xsd:attribute name="creationDateTime" type="xsd:dateTime"/></xsd:complexType>
        </xsd:element></xsd:sequence>
        <xsd:attribute name="guid" type="Guid" use="required"/>
        <xsd:attribute name="name" type="xsd:string"/>
        <xsd:attribute name="startPosition" type="xsd:integer" use="required"/>
        <xsd:attribute name="endPosition" type="xsd:integer" use="required"/></xsd:complexType>
    </xsd:element>
    {NOTES}</xsd:sequence>
    <xsd:attribute name="guid" type="Guid" use="required"/>
    <xsd:attribute name="name" type="xsd:string"/>
    <xsd:attribute name="plainTextPath" type="xsd:string"/>
    <xsd:attribute name="creatingUser" type="Guid"/>
    <xsd:attribute name="creationDateTime" type="xsd:dateTime"/></xsd:complexType>
"""


def _schema(namespace: str, *parts: str) -> etree.XMLSchema:
    body = "".join(parts)
    return etree.XMLSchema(
        etree.fromstring(
            f'<xsd:schema xmlns="{namespace}" xmlns:xsd="http://www.w3.org/2001/XMLSchema" '
            f'targetNamespace="{namespace}" elementFormDefault="qualified">{body}</xsd:schema>'
        )
    )


CODEBOOK_SCHEMA = _schema(
    "urn:QDA-XML:codebook:1.0", TYPES, CODES.format(notes="", member="guid"), CODEBOOK
)
PROJECT_SCHEMA = _schema(
    "urn:QDA-XML:project:1.0", TYPES, CODES.format(notes=NOTES, member="targetGUID"), PROJECT
)


def codebook_tree(content: bytes) -> etree._Element:
    """The XML of a .qdc file, which fits the structure."""
    tree = etree.fromstring(content)
    CODEBOOK_SCHEMA.assertValid(tree)
    return tree


def project_tree(content: bytes) -> etree._Element:
    """The XML in a .qdpx file, which fits the structure and refers to nothing that is absent."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        tree = etree.fromstring(package.read("project.qde"))
        names = set(package.namelist())
    PROJECT_SCHEMA.assertValid(tree)
    texts = {path.replace("internal://", "Sources/") for path in tree.xpath("//@plainTextPath")}
    assert texts | {"project.qde"} == names
    identifiers = tree.xpath("//@guid")
    assert len(identifiers) == len(set(identifiers))
    assert set(tree.xpath("//@targetGUID | //@creatingUser")) - set(identifiers) == set()
    return tree
