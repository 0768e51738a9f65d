package dev.boundwise.cli.report;

import dev.boundwise.engine.Found;
import dev.boundwise.engine.UnknownCall;
import dev.boundwise.resolve.CallShare;
import dev.boundwise.rule.Edit;
import dev.boundwise.rule.Finding;
import dev.boundwise.rule.Fix;
import dev.boundwise.rule.Location;
import dev.boundwise.rule.Related;
import dev.boundwise.source.ColumnUnit;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Boundwise's own JSON: one finding on a line, so that it streams and diffs well. */
final class JsonReport {

  /** Grows by one in the first part when a reader of the old form would go wrong. */
  private static final String SCHEMA = "boundwise-report/1.1";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final JsonGenerator json;

  private JsonReport(JsonGenerator json) {
    this.json = json;
  }

  static void write(Run run, Writer out) throws IOException {
    out.write(
        "{\"schema\":\"" + SCHEMA + "\",\"version\":\"" + run.version() + "\",\n\"findings\":[");
    int findings = 0;
    int suppressed = 0;
    for (Found found : run.results()) {
      out.write(findings + suppressed == 0 ? "\n" : ",\n");
      try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
        new JsonReport(json).result(found);
      }
      if (found.isSuppressed()) {
        suppressed++;
      } else {
        findings++;
      }
    }
    out.write("\n],\n\"problems\":[");
    String separator = "\n";
    for (Problem problem : run.problems()) {
      out.write(separator);
      separator = ",\n";
      try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
        new JsonReport(json).problem(problem);
      }
    }
    out.write("\n],\n");
    if (run.isStrict()) {
      unknownCalls(run, out);
    }
    out.write("\"summary\":{\"findings\":" + findings + ",\"suppressed\":" + suppressed);
    out.write(",\"problems\":" + run.problems().size());
    out.write(",\"unknownCalls\":" + run.calls().unknown().size());
    if (run.calls().share().isPresent()) {
      CallShare share = run.calls().share().get();
      out.write(",\"calls\":" + share.calls() + ",\"resolvedCalls\":" + share.resolved());
    }
    out.write(",\"exitCode\":" + run.exitCode() + "}}\n");
  }

  private static void unknownCalls(Run run, Writer out) throws IOException {
    out.write("\"unknownCalls\":[");
    String separator = "\n";
    for (UnknownCall call : run.calls().unknown()) {
      out.write(separator);
      separator = ",\n";
      try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
        json.writeStartObject();
        json.writeStringProperty("function", call.function());
        new JsonReport(json).place(call.callee());
        json.writeEndObject();
      }
    }
    out.write("\n],\n");
  }

  private void result(Found found) {
    Finding finding = found.finding();
    json.writeStartObject();
    json.writeStringProperty("code", finding.rule().code());
    json.writeStringProperty("name", finding.rule().name());
    json.writeStringProperty("severity", lower(finding.rule().severity()));
    json.writeStringProperty("confidence", lower(finding.confidence()));
    json.writeStringProperty("message", finding.message());
    place(finding.primary());
    json.writeStringProperty("instead", finding.instead());
    related("related", finding.related());
    related("flow", finding.flow());
    json.writeArrayPropertyStart("fixes");
    finding.fixes().forEach(this::fix);
    json.writeEndArray();
    json.writeStringProperty("subject", finding.subject());
    json.writeStringProperty("fingerprint", found.fingerprint());
    json.writeBooleanProperty("suppressed", found.isSuppressed());
    json.writeEndObject();
  }

  private void problem(Problem problem) {
    json.writeStartObject();
    json.writeStringProperty("kind", lower(problem.kind()));
    json.writeStringProperty("message", problem.message());
    if (problem.location().isPresent()) {
      place(problem.location().get());
    } else {
      json.writeStringProperty("path", problem.path());
    }
    json.writeEndObject();
  }

  private void related(String property, List<Related> places) {
    json.writeArrayPropertyStart(property);
    for (Related place : places) {
      json.writeStartObject();
      json.writeStringProperty("message", place.message());
      place(place.location());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void fix(Fix fix) {
    json.writeStartObject();
    json.writeStringProperty("title", fix.title());
    json.writeBooleanProperty("safe", fix.safe());
    json.writeArrayPropertyStart("edits");
    for (Edit edit : fix.edits()) {
      json.writeStartObject();
      place(edit.location());
      json.writeStringProperty("replacement", edit.replacement());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void place(Location location) {
    Place start = Place.start(location, ColumnUnit.CODE_POINTS);
    json.writeStringProperty("path", start.path());
    if (start.cell() > 0) {
      json.writeNumberProperty("cell", start.cell());
    }
    point("start", start, location.span().start());
    point("end", Place.end(location, ColumnUnit.CODE_POINTS), location.span().end());
  }

  private void point(String property, Place place, int offset) {
    json.writeObjectPropertyStart(property);
    json.writeNumberProperty("line", place.line());
    json.writeNumberProperty("column", place.column());
    json.writeNumberProperty("offset", offset);
    json.writeEndObject();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
