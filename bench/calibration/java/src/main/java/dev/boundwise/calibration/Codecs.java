package dev.boundwise.calibration;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Checksums, ciphers, compression, serialization and documents of {@code n} bytes. */
@State(Scope.Thread)
public class Codecs {
  /** Made once: it takes longer than most benchmarks. */
  private static final class Keys {
    static final KeyPair RSA = pair("RSA", 2048);
    static final KeyPair CURVE = pair("EC", 256);

    private static KeyPair pair(String algorithm, int size) {
      try {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Param({"256", "65536"})
  int n;

  byte[] bytes;
  byte[] packed;
  byte[] zipped;
  byte[] serialized;
  byte[] document;
  byte[] png;
  byte[] jpeg;
  byte[] sealed;
  byte[] signed;
  ArrayList<Map<String, Object>> records = new ArrayList<>();
  BufferedImage image;
  SecretKeySpec key = new SecretKeySpec(new byte[16], "AES");
  KeyPair pair = Keys.RSA;
  KeyPair curve = Keys.CURVE;
  int nonce;

  @Setup
  public void prepare() throws Exception {
    Random dice = new Random(7);
    StringBuilder text = new StringBuilder();
    while (text.length() < n) {
      text.append("field").append(dice.nextInt(200)).append(": ").append(dice.nextInt(5000)).append('\n');
    }
    bytes = text.substring(0, n).getBytes(StandardCharsets.US_ASCII);
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    byte[] room = new byte[n + 100];
    int length = deflater.deflate(room);
    packed = java.util.Arrays.copyOf(room, length);
    zipped = gzip();
    for (int i = 0; i < Math.max(1, n / 60); i++) {
      records.add(new HashMap<>(Map.of("id", i, "name", "record" + i, "price", i * 0.5)));
    }
    serialized = serialize();
    StringBuilder xml = new StringBuilder("<all>");
    for (int i = 0; xml.length() < n; i++) {
      xml.append("<item id=\"").append(i).append("\"><name>n").append(i).append("</name></item>");
    }
    document = xml.append("</all>").toString().getBytes(StandardCharsets.UTF_8);
    int side = (int) Math.sqrt(n);
    image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < side * side; i++) {
      image.setRGB(i % side, i / side, (i * 31 & 0xff) << 16 | dice.nextInt(16) << 8 | i % side);
    }
    png = write("png");
    jpeg = write("jpg");
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
    sealed = cipher.doFinal(bytes);
    signed = sign();
  }

  private byte[] write(String format) throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    ImageIO.write(image, format, to);
    return to.toByteArray();
  }

  private byte[] digest(String algorithm) throws GeneralSecurityException {
    return MessageDigest.getInstance(algorithm).digest(bytes);
  }

  @Benchmark
  public byte[] md5() throws GeneralSecurityException {
    return digest("MD5");
  }

  @Benchmark
  public byte[] sha1() throws GeneralSecurityException {
    return digest("SHA-1");
  }

  @Benchmark
  public byte[] sha256() throws GeneralSecurityException {
    return digest("SHA-256");
  }

  @Benchmark
  public byte[] sha512() throws GeneralSecurityException {
    return digest("SHA-512");
  }

  @Benchmark
  public byte[] sha3() throws GeneralSecurityException {
    return digest("SHA3-256");
  }

  @Benchmark
  public MessageDigest getInstance() throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256");
  }

  @Benchmark
  public byte[] hmac() throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(key);
    return mac.doFinal(bytes);
  }

  @Benchmark
  public byte[] aesCbc() throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
    cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[16]));
    return cipher.doFinal(bytes);
  }

  @Benchmark
  public byte[] aesGcm() throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    byte[] once = ByteBuffer.allocate(12).putInt(nonce++).array();
    cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, once));
    return cipher.doFinal(bytes);
  }

  @Benchmark
  public byte[] aesGcmOpen() throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
    return cipher.doFinal(sealed);
  }

  @Benchmark
  public byte[] pbkdf2Of10000() throws GeneralSecurityException {
    return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
        .generateSecret(new PBEKeySpec("password".toCharArray(), new byte[16], 10_000, 256))
        .getEncoded();
  }

  @Benchmark
  public byte[] sign() throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(pair.getPrivate());
    signature.update(bytes);
    return signature.sign();
  }

  @Benchmark
  public boolean verify() throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(pair.getPublic());
    signature.update(bytes);
    return signature.verify(signed);
  }

  @Benchmark
  public byte[] signByCurve() throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(curve.getPrivate());
    signature.update(bytes);
    return signature.sign();
  }

  @Benchmark
  public KeyPair rsaKey() throws GeneralSecurityException {
    KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
    rsa.initialize(2048);
    return rsa.generateKeyPair();
  }

  @Benchmark
  public long crc32() {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }

  @Benchmark
  public long adler32() {
    Adler32 sum = new Adler32();
    sum.update(bytes);
    return sum.getValue();
  }

  @Benchmark
  public int deflate() {
    Deflater deflater = new Deflater();
    deflater.setInput(bytes);
    deflater.finish();
    int length = deflater.deflate(new byte[n + 100]);
    deflater.end();
    return length;
  }

  @Benchmark
  public int inflate() throws Exception {
    Inflater inflater = new Inflater();
    inflater.setInput(packed);
    int length = inflater.inflate(new byte[n]);
    inflater.end();
    return length;
  }

  @Benchmark
  public byte[] gzip() throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(to)) {
      out.write(bytes);
    }
    return to.toByteArray();
  }

  @Benchmark
  public byte[] gunzip() throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return in.readAllBytes();
    }
  }

  @Benchmark
  public byte[] serialize() throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(to)) {
      out.writeObject(records);
    }
    return to.toByteArray();
  }

  @Benchmark
  public Object deserialize() throws Exception {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(serialized))) {
      return in.readObject();
    }
  }

  @Benchmark
  public int dataOutput() throws IOException {
    ByteArrayOutputStream to = new ByteArrayOutputStream(n);
    DataOutputStream out = new DataOutputStream(to);
    for (int i = 0; i < n; i += 4) {
      out.writeInt(i);
    }
    return to.size();
  }

  @Benchmark
  public int bufferPutInt() {
    ByteBuffer to = ByteBuffer.allocate(n);
    for (int i = 0; i < n; i += 4) {
      to.putInt(i);
    }
    return to.position();
  }

  @Benchmark
  public byte[] readAllBytes() throws IOException {
    return new ByteArrayInputStream(bytes).readAllBytes();
  }

  @Benchmark
  public long readOneByOne() {
    ByteArrayInputStream in = new ByteArrayInputStream(bytes);
    long x = 0;
    for (int b = in.read(); b >= 0; b = in.read()) {
      x = x * 31 + b;
    }
    return x;
  }

  @Benchmark
  public Object dom() throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(document));
  }

  @Benchmark
  public int sax() throws Exception {
    int[] count = {0};
    SAXParserFactory.newInstance()
        .newSAXParser()
        .parse(
            new ByteArrayInputStream(document),
            new DefaultHandler() {
              @Override
              public void characters(char[] ch, int start, int length) throws SAXException {
                count[0] += length;
              }
            });
    return count[0];
  }

  @Benchmark
  public byte[] writePng() throws IOException {
    return write("png");
  }

  @Benchmark
  public byte[] writeJpeg() throws IOException {
    return write("jpg");
  }

  @Benchmark
  public BufferedImage readPng() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Benchmark
  public BufferedImage readJpeg() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(jpeg));
  }

  @Benchmark
  public int getRgb() {
    int x = 0;
    for (int i = 0; i < image.getHeight(); i++) {
      for (int j = 0; j < image.getWidth(); j++) {
        x ^= image.getRGB(j, i);
      }
    }
    return x;
  }
}
