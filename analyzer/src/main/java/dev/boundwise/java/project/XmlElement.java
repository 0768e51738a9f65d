package dev.boundwise.java.project;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a build file: its name without a prefix, its own text, and those within. */
final class XmlElement {

  private static final XMLInputFactory READERS = readers();

  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final List<XmlElement> children = new ArrayList<>();

  private XmlElement(String name) {
    this.name = name;
  }

  /**
   * The root of a document. DTDs are skipped, entities other than XML's own five and characters by
   * number are left out (old POMs name people with those of HTML), and nothing else is opened.
   *
   * @param leftOut names of elements right below the root that nobody asks for
   * @throws XMLStreamException with the line where it is not well-formed
   */
  static XmlElement read(byte[] document, Set<String> leftOut) throws XMLStreamException {
    XMLStreamReader reader;
    synchronized (READERS) {
      reader = READERS.createXMLStreamReader(new ByteArrayInputStream(document));
    }
    XmlElement top = new XmlElement("");
    Deque<XmlElement> open = new ArrayDeque<>();
    open.push(top);
    int skipped = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (skipped > 0 || (open.size() == 2 && leftOut.contains(reader.getLocalName()))) {
            skipped++;
          } else {
            XmlElement element = new XmlElement(reader.getLocalName());
            open.element().children.add(element);
            open.push(element);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          if (skipped > 0) {
            skipped--;
          } else {
            open.pop();
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (skipped == 0) {
            open.element().text.append(reader.getText());
          }
        }
        default -> {}
      }
    }
    return top.children.getFirst();
  }

  private static XMLInputFactory readers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  String name() {
    return name;
  }

  String text() {
    return text.toString().strip();
  }

  List<XmlElement> children() {
    return children;
  }

  /** The text of the first element of that path; empty where there is none. */
  String text(String... path) {
    List<XmlElement> found = all(path);
    return found.isEmpty() ? "" : found.getFirst().text();
  }

  /** All elements of that path, in their order. */
  List<XmlElement> all(String... path) {
    List<XmlElement> found = List.of(this);
    for (String step : path) {
      List<XmlElement> below = new ArrayList<>();
      for (XmlElement each : found) {
        each.children.stream().filter(child -> child.name.equals(step)).forEach(below::add);
      }
      found = below;
    }
    return found;
  }
}
