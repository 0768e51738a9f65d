package dev.boundwise.calibration.libraries;

import com.alibaba.fastjson2.JSON;
import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.google.protobuf.Struct;
import com.google.protobuf.util.JsonFormat;
import com.opencsv.CSVReader;
import com.thoughtworks.xstream.XStream;
import com.thoughtworks.xstream.security.AnyTypePermission;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.json.JSONObject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.yaml.snakeyaml.Yaml;

/** Documents of about {@code n} characters: records of a name, a number, a truth and a text. */
@State(Scope.Thread)
public class Documents {
  @Param({"512", "65536"})
  int n;

  private final ObjectMapper mapper = new ObjectMapper();
  private final Gson gson = new Gson();
  private final Kryo kryo = new Kryo();
  private final XStream xstream = new XStream();
  private final LevenshteinDistance distance = new LevenshteinDistance();

  private Map<String, Object> records;
  private String json;
  private JsonNode tree;
  private String yaml;
  private Struct struct;
  private byte[] packed;
  private byte[] written;
  private String xml;
  private String html;
  private String csv;
  private Template template;
  private String one;
  private String other;

  @Setup
  public void prepare() throws Exception {
    Random dice = new Random(7);
    List<Object> rows = new ArrayList<>();
    StringBuilder table = new StringBuilder();
    StringBuilder page = new StringBuilder("<html><body>");
    for (int length = 0; length < n - 80; ) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("name", "someone " + dice.nextInt(1000));
      row.put("number", dice.nextInt(100_000));
      row.put("true", dice.nextBoolean());
      row.put("text", "a few words, " + dice.nextLong());
      rows.add(row);
      length += mapper.writeValueAsString(row).length() + 1;
    }
    for (Object row : rows) {
      Map<?, ?> it = (Map<?, ?>) row;
      table.append(it.get("name")).append(',').append(it.get("number")).append(",\"").append(it.get("text")).append("\"\n");
      page.append("<div class=row><b>").append(it.get("name")).append("</b><p>").append(it.get("text")).append("</p></div>\n");
    }
    records = new HashMap<>(Map.of("rows", rows));
    json = mapper.writeValueAsString(records);
    tree = mapper.readTree(json);
    yaml = new Yaml().dump(records);
    Struct.Builder builder = Struct.newBuilder();
    JsonFormat.parser().merge(json, builder);
    struct = builder.build();
    packed = struct.toByteArray();
    kryo.setRegistrationRequired(false);
    written = kryo();
    xstream.addPermission(AnyTypePermission.ANY);
    xml = xstream.toXML(records);
    html = page.append("</body></html>").toString();
    csv = table.toString();
    template = new Template("rows", "<#list rows as row><p>${row.name}: ${row.text}</p>\n</#list>", new Configuration(Configuration.VERSION_2_3_34));
    one = csv.substring(0, Math.min(csv.length(), n < 1000 ? 50 : 500));
    other = html.substring(0, Math.min(html.length(), n < 1000 ? 50 : 500));
    System.out.println("sizes json " + json.length() + " yaml " + yaml.length() + " protobuf " + packed.length + " kryo " + written.length + " xml " + xml.length() + " html " + html.length() + " csv " + csv.length() + " template " + freemarker().length());
  }

  @Benchmark
  public Map<?, ?> jacksonRead() throws Exception {
    return mapper.readValue(json, Map.class);
  }

  @Benchmark
  public JsonNode jacksonTree() throws Exception {
    return mapper.readTree(json);
  }

  @Benchmark
  public String jacksonWrite() throws Exception {
    return mapper.writeValueAsString(records);
  }

  @Benchmark
  public Map<?, ?> jacksonConvert() {
    return mapper.convertValue(tree, Map.class);
  }

  @Benchmark
  public Map<?, ?> gsonRead() {
    return gson.fromJson(json, Map.class);
  }

  @Benchmark
  public JsonElement gsonTree() {
    return JsonParser.parseString(json);
  }

  @Benchmark
  public String gsonWrite() {
    return gson.toJson(records);
  }

  @Benchmark
  public Object fastjsonRead() {
    return JSON.parseObject(json);
  }

  @Benchmark
  public String fastjsonWrite() {
    return JSON.toJSONString(records);
  }

  @Benchmark
  public JSONObject orgJsonRead() {
    return new JSONObject(json);
  }

  @Benchmark
  public Object yamlRead() {
    return new Yaml().load(yaml);
  }

  @Benchmark
  public String yamlWrite() {
    return new Yaml().dump(records);
  }

  @Benchmark
  public byte[] protobufWrite() {
    return struct.toByteArray();
  }

  @Benchmark
  public Struct protobufRead() throws Exception {
    return Struct.parseFrom(packed);
  }

  @Benchmark
  public byte[] kryo() {
    Output output = new Output(n + 1000, -1);
    kryo.writeClassAndObject(output, records);
    return output.toBytes();
  }

  @Benchmark
  public Object kryoRead() {
    return kryo.readClassAndObject(new Input(written));
  }

  @Benchmark
  public String xstreamWrite() {
    return xstream.toXML(records);
  }

  @Benchmark
  public Object xstreamRead() {
    return xstream.fromXML(xml);
  }

  @Benchmark
  public Document jsoupParse() {
    return Jsoup.parse(html);
  }

  @Benchmark
  public List<CSVRecord> commonsCsv() throws Exception {
    return CSVFormat.DEFAULT.parse(new StringReader(csv)).getRecords();
  }

  @Benchmark
  public List<String[]> openCsv() throws Exception {
    return new CSVReader(new StringReader(csv)).readAll();
  }

  @Benchmark
  public List<String[]> univocity() {
    return new CsvParser(new CsvParserSettings()).parseAll(new StringReader(csv));
  }

  @Benchmark
  public String freemarker() throws Exception {
    StringWriter writer = new StringWriter();
    template.process(records, writer);
    return writer.toString();
  }

  /** Of two texts of 50 or 500 characters. */
  @Benchmark
  public int levenshtein() {
    return distance.apply(one, other);
  }
}
