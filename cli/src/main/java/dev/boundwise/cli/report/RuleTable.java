package dev.boundwise.cli.report;

import dev.boundwise.rule.RuleInfo;
import dev.boundwise.rule.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** All rules in a table. */
public final class RuleTable {
  private RuleTable() {}

  /** Writes a line for each rule; {@code out} is neither flushed nor closed. */
  public static void text(List<RuleInfo> rules, Page page, Writer out) throws IOException {
    int widest = rules.stream().mapToInt(rule -> rule.name().length()).max().orElse(0);
    for (RuleInfo rule : rules) {
      String severity = severity(rule.severity());
      out.write(Ink.STRONG.on(rule.code(), page) + "  ");
      out.write(Ink.CYAN.on(rule.name(), page) + " ".repeat(widest - rule.name().length() + 2));
      out.write(TextReport.ink(rule.severity()).on(severity, page));
      out.write(" ".repeat("warning".length() - severity.length() + 2));
      Prose.wrap("", widest + 18, rule.title(), page, out);
    }
  }

  /** Writes a JSON array of objects with the fields of {@link RuleInfo}. */
  public static void json(List<RuleInfo> rules, Writer out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    out.write("[");
    String separator = "\n";
    for (RuleInfo rule : rules) {
      out.write(separator);
      separator = ",\n";
      try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out)) {
        json.writeStartObject();
        json.writeStringProperty("code", rule.code());
        json.writeStringProperty("name", rule.name());
        json.writeStringProperty("title", rule.title());
        json.writeStringProperty("severity", severity(rule.severity()));
        json.writeStringProperty("why", rule.why());
        json.writeStringProperty("instead", rule.instead());
        json.writeArrayPropertyStart("sources");
        rule.sources().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
      } catch (JacksonIOException e) { // only a wrapper
        throw e.getCause();
      }
    }
    out.write("\n]\n");
  }

  private static String severity(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }
}
