package podcast;

import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads RSS as it comes, without keeping the document. */
public class FeedReader {
    private final XMLInputFactory factory = XMLInputFactory.newInstance();

    public FeedReader() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    public List<Episode> read(InputStream in) throws XMLStreamException {
        List<Episode> episodes = new ArrayList<>();
        XMLStreamReader xml = factory.createXMLStreamReader(in, "UTF-8");
        String show = "";
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("item")) {
                    Episode episode = item(xml, show);
                    if (episode != null) {
                        episodes.add(episode);
                    }
                } else if (xml.getLocalName().equals("title") && show.isEmpty()) {
                    show = xml.getElementText();
                }
            }
        }
        xml.close();
        return episodes;
    }

    private Episode item(XMLStreamReader xml, String show) throws XMLStreamException {
        String title = "", url = null;
        long length = 0;
        ZonedDateTime published = null;
        Duration duration = Duration.ZERO;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("item")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "title" -> title = xml.getElementText().strip();
                case "pubDate" -> published = ZonedDateTime.parse(xml.getElementText(), DateTimeFormatter.RFC_1123_DATE_TIME);
                case "duration" -> duration = duration(xml.getElementText());
                case "enclosure" -> {
                    url = xml.getAttributeValue(null, "url");
                    length = Long.parseLong(xml.getAttributeValue(null, "length"));
                }
                default -> { }
            }
        }
        return url == null || published == null ? null : new Episode(show, title, URI.create(url), length, published, duration);
    }

    /** "3723", "62:03" or "1:02:03". */
    static Duration duration(String text) {
        long seconds = 0;
        for (String part : text.strip().split(":")) {
            seconds = seconds * 60 + Long.parseLong(part);
        }
        return Duration.ofSeconds(seconds);
    }
}
