package feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

final class FeedReader {
    private FeedReader() {}

    static List<Item> read(byte[] xml) throws IOException {
        NodeList nodes = parse(xml).getElementsByTagName("item");
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            items.add(item((Element) nodes.item(i)));
        }
        return items;
    }

    static Document parse(byte[] xml) throws IOException {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    private static Item item(Element node) {
        return new Item(text(node, "title"), text(node, "link"), Instant.parse(text(node, "time")), strip(text(node, "text")));
    }

    private static String text(Element node, String name) {
        NodeList found = node.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }

    /** Without tags. */
    static String strip(String html) {
        StringBuilder out = new StringBuilder();
        boolean tag = false;
        for (char c : html.toCharArray()) {
            if (c == '<') {
                tag = true;
            } else if (c == '>') {
                tag = false;
            } else if (!tag) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
