package dev.boundwise.calibration;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigInteger;
import java.net.DatagramSocket;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.xpath.XPathFactory;

/**
 * What takes microseconds that a loop of JMH would have in a cache: parsers and their makers,
 * sockets, large numbers, decoding. For each call a line: its name, microseconds of processor time
 * in the first batch, and the median and the least of those after the code is warm.
 */
public final class Making {
  private static final int COLD_BATCHES = 6;
  private static final int BATCHES = 15;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static volatile Object kept;

  private interface Body {
    Object run() throws Exception;
  }

  private Making() {}

  public static void main(String[] arguments) throws Exception {
    measure("DatagramSocket, made and closed", 50, Making::socket);
    parsers();
    text();
    for (int bits : new int[] {64, 256, 1024, 4096}) {
      numbers(bits);
    }
  }

  private static Object socket() throws Exception {
    try (DatagramSocket socket = new DatagramSocket()) {
      return socket.getLocalPort();
    }
  }

  private static void parsers() throws Exception {
    XMLInputFactory input = XMLInputFactory.newInstance();
    XMLOutputFactory output = XMLOutputFactory.newInstance();
    DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
    SAXParserFactory sax = SAXParserFactory.newInstance();
    byte[] document = "<r><i>x</i><i>y</i></r>".getBytes(StandardCharsets.UTF_8);
    measure("XMLInputFactory.newInstance", 20, XMLInputFactory::newInstance);
    measure("XMLOutputFactory.newInstance", 20, XMLOutputFactory::newInstance);
    measure("DocumentBuilderFactory.newInstance", 20, DocumentBuilderFactory::newInstance);
    measure("newDocumentBuilder", 20, documents::newDocumentBuilder);
    measure("newSAXParser", 20, sax::newSAXParser);
    measure("TransformerFactory.newInstance", 10, TransformerFactory::newInstance);
    measure("XPathFactory.newInstance", 10, XPathFactory::newInstance);
    measure(
        "createXMLStreamReader",
        50,
        () -> input.createXMLStreamReader(new ByteArrayInputStream(document)));
    measure("createXMLStreamWriter", 50, () -> output.createXMLStreamWriter(new StringWriter()));
  }

  private static void text() throws Exception {
    String letters = "abcd".repeat(20_000);
    byte[] bytes = letters.getBytes(StandardCharsets.UTF_8);
    measure(
        "CharsetDecoder.decode of 80000",
        50,
        () -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
    measure(
        "CharsetEncoder.encode of 80000",
        50,
        () -> StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(letters)));
  }

  private static void numbers(int bits) throws Exception {
    Random random = new Random(1);
    BigInteger one = new BigInteger(bits, random).setBit(bits - 1).setBit(0);
    BigInteger other = BigInteger.probablePrime(bits, random);
    BigInteger product = one.multiply(other);
    String digits = one.toString();
    measure("add of " + bits + " bits", 2000, () -> one.add(other));
    measure("multiply of " + bits + " bits", 2000, () -> one.multiply(other));
    measure("mod of " + bits + " bits", 2000, () -> product.mod(one));
    measure("gcd of " + bits + " bits", 50, () -> one.gcd(other));
    measure("modInverse of " + bits + " bits", 50, () -> one.modInverse(other));
    measure("toString of " + bits + " bits", 200, one::toString);
    measure("BigInteger of " + bits + " bits", 200, () -> new BigInteger(digits));
  }

  private static void measure(String name, int times, Body body) throws Exception {
    double first = batch(times, body);
    for (int i = 1; i < COLD_BATCHES; i++) {
      batch(times, body);
    }
    double[] all = new double[BATCHES];
    for (int i = 0; i < BATCHES; i++) {
      all[i] = batch(times, body);
    }
    Arrays.sort(all);
    System.out.printf(
        Locale.ROOT, "%-36s %8.2f %8.3f %8.3f%n", name, first, all[BATCHES / 2], all[0]);
  }

  private static double batch(int times, Body body) throws Exception {
    long start = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < times; i++) {
      kept = body.run();
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1000.0 / times;
  }
}
