package dev.boundwise.calibration;

import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Scanner;
import java.util.StringTokenizer;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Texts of {@code n} characters: words of five letters and spaces, a line break after ten. */
@State(Scope.Thread)
public class Texts {
  static final Pattern WORD = Pattern.compile("\\w+");
  static final Pattern MAIL = Pattern.compile("([a-z0-9.]+)@([a-z]+)\\.com");
  static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  @Param({"24", "6000"})
  int n;

  String text;
  String same;
  String upper;
  String accents;
  byte[] bytes;
  byte[] encoded;
  char[] chars;
  List<String> words;
  String hex;
  String base64;
  String commas;
  String digits;
  Instant now = Instant.ofEpochSecond(1_700_000_000);
  LocalDateTime local = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
  String number = "123456";
  String fraction = "3.14159265";
  SimpleDateFormat simple = new SimpleDateFormat("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  DecimalFormat decimal = new DecimalFormat("#,##0.00");
  Date date = Date.from(now);
  UUID uuid = new UUID(123456789L, 987654321L);

  @Setup
  public void prepare() {
    Random dice = new Random(7);
    StringBuilder made = new StringBuilder();
    for (int i = 0; made.length() < n; i++) {
      for (int j = 0; j < 5; j++) {
        made.append((char) ('a' + dice.nextInt(26)));
      }
      made.append(i % 10 == 9 ? '\n' : ' ');
    }
    text = made.substring(0, n);
    same = new String(text);
    upper = text.toUpperCase(Locale.ROOT);
    accents = text.replace('e', '\u00e9').replace('o', '\u4e2d');
    bytes = text.getBytes(StandardCharsets.UTF_8);
    encoded = accents.getBytes(StandardCharsets.UTF_8);
    chars = text.toCharArray();
    words = List.of(text.split("\\s"));
    hex = HexFormat.of().formatHex(bytes);
    base64 = Base64.getEncoder().encodeToString(bytes);
    commas = text.replace(' ', ',');
    digits = "1234567890".repeat(n / 10 + 1).substring(0, Math.min(n, 400));
  }

  @Benchmark
  public String[] split() {
    return text.split(" ");
  }

  @Benchmark
  public String[] splitByRegex() {
    return commas.split("\\s*,\\s*");
  }

  @Benchmark
  public String[] patternSplit() {
    return COMMA.split(commas);
  }

  @Benchmark
  public String toLowerCase() {
    return upper.toLowerCase(Locale.ROOT);
  }

  @Benchmark
  public String toLowerCaseOfLower() {
    return text.toLowerCase(Locale.ROOT);
  }

  @Benchmark
  public String replaceChar() {
    return text.replace('e', 'E');
  }

  @Benchmark
  public String replaceText() {
    return text.replace("ab", "xyz");
  }

  @Benchmark
  public String replaceAll() {
    return text.replaceAll("[aeiou]+", "-");
  }

  @Benchmark
  public int indexOfAbsent() {
    return text.indexOf("zzzzzz");
  }

  @Benchmark
  public int indexOfChar() {
    return text.indexOf('#');
  }

  @Benchmark
  public boolean contains() {
    return text.contains("qqqqqq");
  }

  @Benchmark
  public boolean equalsSame() {
    return text.equals(same);
  }

  @Benchmark
  public boolean equalsIgnoreCase() {
    return text.equalsIgnoreCase(upper);
  }

  @Benchmark
  public int compareTo() {
    return text.compareTo(same);
  }

  @Benchmark
  public int hashOfNew() {
    return new String(bytes, StandardCharsets.ISO_8859_1).hashCode();
  }

  @Benchmark
  public String substring() {
    return text.substring(n / 2);
  }

  @Benchmark
  public String strip() {
    return text.strip();
  }

  @Benchmark
  public String concat() {
    return text.concat(same);
  }

  @Benchmark
  public String repeat() {
    return "word ".repeat(n / 5);
  }

  @Benchmark
  public char[] toCharArray() {
    return text.toCharArray();
  }

  @Benchmark
  public byte[] getBytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public byte[] getBytesOfAccents() {
    return accents.getBytes(StandardCharsets.UTF_8);
  }

  @Benchmark
  public String newOfBytes() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Benchmark
  public String newOfAccents() {
    return new String(encoded, StandardCharsets.UTF_8);
  }

  @Benchmark
  public String newOfChars() {
    return new String(chars);
  }

  @Benchmark
  public int chars() {
    return text.chars().filter(c -> c == 'e').map(c -> c + 1).sum();
  }

  @Benchmark
  public int charAt() {
    int x = 0;
    for (int i = 0; i < n; i++) {
      x = x * 31 + text.charAt(i);
    }
    return x;
  }

  @Benchmark
  public long lines() {
    return text.lines().count();
  }

  @Benchmark
  public String join() {
    return String.join(",", words);
  }

  @Benchmark
  public String builderOfChars() {
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < n; i++) {
      made.append(chars[i]);
    }
    return made.toString();
  }

  @Benchmark
  public String builderOfWords() {
    StringBuilder made = new StringBuilder();
    for (String word : words) {
      made.append(word).append(' ');
    }
    return made.toString();
  }

  @Benchmark
  public String reverse() {
    return new StringBuilder(text).reverse().toString();
  }

  @Benchmark
  public StringBuilder insertAtFront() {
    return new StringBuilder(text).insert(0, 'x');
  }

  @Benchmark
  public StringBuilder builderOf() {
    return new StringBuilder(text);
  }

  @Benchmark
  public boolean isBlank() {
    return text.isBlank();
  }

  @Benchmark
  public int tokenizer() {
    StringTokenizer tokens = new StringTokenizer(text);
    int x = 0;
    while (tokens.hasMoreTokens()) {
      x += tokens.nextToken().length();
    }
    return x;
  }

  @Benchmark
  public int scanner() {
    int x = 0;
    try (Scanner scanner = new Scanner(text)) {
      while (scanner.hasNext()) {
        x += scanner.next().length();
      }
    }
    return x;
  }

  @Benchmark
  public int readLine() throws java.io.IOException {
    BufferedReader reader = new BufferedReader(new StringReader(text));
    int x = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      x += line.length();
    }
    return x;
  }

  @Benchmark
  public int println() {
    StringWriter to = new StringWriter();
    PrintWriter writer = new PrintWriter(to);
    for (String word : words) {
      writer.println(word);
    }
    return to.getBuffer().length();
  }

  @Benchmark
  public boolean patternMatches() {
    return WORD.matcher(text).matches();
  }

  @Benchmark
  public int patternFind() {
    Matcher matcher = WORD.matcher(text);
    int x = 0;
    while (matcher.find()) {
      x += matcher.end();
    }
    return x;
  }

  @Benchmark
  public boolean patternFindAbsent() {
    return MAIL.matcher(text).find();
  }

  @Benchmark
  public String matcherReplaceAll() {
    return WORD.matcher(text).replaceAll("<$0>");
  }

  @Benchmark
  public String base64Encode() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Benchmark
  public byte[] base64Decode() {
    return Base64.getDecoder().decode(base64);
  }

  @Benchmark
  public String hexFormat() {
    return HexFormat.of().formatHex(bytes);
  }

  @Benchmark
  public byte[] hexParse() {
    return HexFormat.of().parseHex(hex);
  }

  @Benchmark
  public String urlEncode() {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Benchmark
  public String urlDecode() {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The rest does not grow with the text. */
  @Benchmark
  public Pattern patternCompile() {
    return Pattern.compile("([a-z0-9.]+)@([a-z]+)\\.com");
  }

  @Benchmark
  public boolean stringMatches() {
    return "user@example.com".matches("([a-z0-9.]+)@([a-z]+)\\.com");
  }

  @Benchmark
  public String format() {
    return String.format("%s has %d of %.2f", "name", n, 3.14159);
  }

  @Benchmark
  public String formatted() {
    return "%s=%d".formatted("name", n);
  }

  @Benchmark
  public int parseInt() {
    return Integer.parseInt(number) + n;
  }

  @Benchmark
  public double parseDouble() {
    return Double.parseDouble(fraction) + n;
  }

  @Benchmark
  public String intToString() {
    return Integer.toString(n + 100_000);
  }

  @Benchmark
  public String doubleToString() {
    return Double.toString(n + 3.14159);
  }

  @Benchmark
  public LocalDate dateParse() {
    return LocalDate.parse("2026-11-21");
  }

  @Benchmark
  public LocalDateTime dateTimeParse() {
    return LocalDateTime.parse("2026-11-21 20:15:30", DAY);
  }

  @Benchmark
  public String dateTimeFormat() {
    return DAY.format(local);
  }

  @Benchmark
  public String instantToString() {
    return now.toString();
  }

  @Benchmark
  public Instant instantNow() {
    return Instant.now();
  }

  @Benchmark
  public LocalDateTime localNow() {
    return LocalDateTime.now();
  }

  @Benchmark
  public DateTimeFormatter ofPattern() {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  }

  @Benchmark
  public String simpleFormat() {
    return simple.format(date);
  }

  @Benchmark
  public Date simpleParse() throws java.text.ParseException {
    return simple.parse("2026-11-21 20:15:30");
  }

  @Benchmark
  public SimpleDateFormat newSimpleDateFormat() {
    return new SimpleDateFormat("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  }

  @Benchmark
  public String decimalFormat() {
    return decimal.format(12345.678);
  }

  @Benchmark
  public LocalDate plusDays() {
    return local.toLocalDate().plusDays(40);
  }

  @Benchmark
  public UUID randomUuid() {
    return UUID.randomUUID();
  }

  @Benchmark
  public String uuidToString() {
    return uuid.toString();
  }

  @Benchmark
  public UUID uuidFromString() {
    return UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");
  }

  @Benchmark
  public URI uri() {
    return URI.create("https://example.com/path/to?query=1#part");
  }
}
