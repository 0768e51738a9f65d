package dev.boundwise.cli.report;

import dev.boundwise.engine.FileRegions;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Language;
import dev.boundwise.program.Unit;
import dev.boundwise.region.Region;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.source.ColumnUnit;
import dev.boundwise.source.SourceText;
import dev.boundwise.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * A map as {@code boundwise-map/1}: one region on a line, written file by file, so that a large
 * program's is never held as a whole. What goes wrong in writing is an {@link
 * UncheckedIOException}.
 */
public final class MapJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private static final FileRegions.Advised NOT_ASKED =
      new FileRegions.Advised(Optional.empty(), List.of());

  private final Writer out;
  private final boolean hasDetails;
  private final List<PythonRuntime> runtimes;
  private long written;

  /**
   * A map that begins with the first file.
   *
   * @param runtimes that it is for, the one of its head first
   * @param hasDetails whether to say more than the schema's keys
   */
  public MapJson(Writer out, List<PythonRuntime> runtimes, boolean hasDetails) {
    this.out = out;
    this.runtimes = List.copyOf(runtimes);
    this.hasDetails = hasDetails;
  }

  /** Writes those regions of a file that are asked for. */
  public void file(FileRegions file, Predicate<Region> asked) {
    file(file, asked, unused -> Optional.empty());
  }

  /**
   * The same with what a profile says of a region.
   *
   * @param measured empty where it says nothing
   */
  public void file(
      FileRegions file,
      Predicate<Region> asked,
      Function<Region, Optional<Proposal.Measured>> measured) {
    try {
      for (int i = 0; i < file.regions().size(); i++) {
        Region region = file.regions().get(i);
        if (asked.test(region)) {
          if (written == 0) {
            head(file.languages());
          }
          out.write(written++ == 0 ? "\n" : ",\n");
          try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            region(
                json,
                region,
                file.advised().isEmpty() ? NOT_ASKED : file.advised().get(i),
                measured.apply(region));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JacksonException e) { // a wrapper: who reads has gone, or the disk is full
      throw e.getCause() instanceof IOException cause ? new UncheckedIOException(cause) : e;
    }
  }

  /** Ends the map; {@code out} is neither flushed nor closed. */
  public void end() throws IOException {
    if (written == 0) {
      head(Set.of(Language.PYTHON));
    }
    out.write("\n]}\n");
  }

  private void head(Set<Language> languages) throws IOException {
    PythonRuntime first = runtimes.getFirst();
    out.write("{\"schema\":\"boundwise-map/1\",\"runtime\":{");
    if (languages.contains(Language.PYTHON)) {
      out.write("\"python\":\"" + first.version() + "\",\"gil\":" + !first.isFree() + ",");
    }
    if (languages.contains(Language.JAVA)) {
      out.write("\"java\":\"" + Runtime.version().feature() + "\",");
    }
    out.write("\"cores\":" + first.cores() + "},\n\"regions\":[");
  }

  private void region(
      JsonGenerator json,
      Region region,
      FileRegions.Advised advised,
      Optional<Proposal.Measured> measured) {
    SourceText text = region.unit().text();
    Span span = region.span();
    Place start = Place.at(text, span.start(), ColumnUnit.CODE_POINTS);
    Place end = Place.at(text, Math.max(span.start(), span.end() - 1), ColumnUnit.BYTES);
    Letters letters = Letters.of(region);
    json.writeStartObject();
    json.writeStringProperty("path", path(region.unit()));
    if (start.cell() > 0) {
      json.writeNumberProperty("cell", start.cell());
    }
    json.writeStringProperty("qualname", MapNames.of(region));
    json.writeStringProperty("kind", region.kind().word());
    json.writeNumberProperty("line", start.line());
    json.writeNumberProperty("column", start.column());
    json.writeNumberProperty("endLine", end.line());
    json.writeBooleanProperty("async", region.isAsync());
    json.writeStringProperty("bound", region.bound().word());
    json.writeArrayPropertyStart("waits");
    region.waits().forEach(wait -> json.writeString(wait.word()));
    json.writeEndArray();
    json.writeStringProperty("certainty", region.certainty().word());
    json.writeObjectPropertyStart("share");
    region
        .share()
        .forEach((resource, part) -> json.writeNumberProperty(resource.word(), hundredths(part)));
    json.writeEndObject();
    json.writeObjectPropertyStart("time");
    for (Resource resource : region.share().keySet()) {
      json.writeStringProperty(resource.word(), region.work().of(resource).written(letters::of));
    }
    json.writeEndObject();
    json.writeNumberProperty("unknownCalls", region.unknownCalls());
    json.writeArrayPropertyStart("witness");
    region.witness().forEach(step -> step(json, step));
    json.writeEndArray();
    measured.ifPresent(it -> measured(json, it));
    AdviceJson.write(json, advised, runtimes, hasDetails);
    if (hasDetails) {
      details(json, region, letters);
    }
    json.writeEndObject();
  }

  private static void step(JsonGenerator json, Region.Step step) {
    Place place = Place.at(step.unit().text(), step.span().start(), ColumnUnit.BYTES);
    json.writeStartObject();
    place(json, step.unit(), place);
    json.writeStringProperty("call", step.call());
    json.writeEndObject();
  }

  private static void measured(JsonGenerator json, Proposal.Measured time) {
    json.writeObjectPropertyStart("measured");
    number(json, "nanos", time.nanos());
    json.writeNumberProperty("share", hundredths(time.share()));
    json.writeEndObject();
  }

  private static void details(JsonGenerator json, Region region, Letters letters) {
    json.writeObjectPropertyStart("typical");
    for (Resource resource : region.share().keySet()) {
      number(json, resource.word(), region.work().of(resource).typical());
    }
    json.writeEndObject();
    if (region.isLoop()) {
      number(json, "rounds", region.rounds());
    }
    json.writeObjectPropertyStart("symbols");
    letters.all().forEach((symbol, name) -> json.writeStringProperty(name, symbol.name()));
    json.writeEndObject();
    json.writeBooleanProperty("starts", region.starts());
    if (region.flip().isPresent()) {
      Region.Flip flip = region.flip().get();
      json.writeObjectPropertyStart("flip");
      json.writeStringProperty("symbol", flip.symbol().name());
      number(json, "at", flip.at());
      json.writeStringProperty("then", flip.then().word());
      json.writeEndObject();
    }
    json.writeArrayPropertyStart("parts");
    for (Region.Part part : region.parts()) {
      Place place = Place.at(region.unit().text(), part.span().start(), ColumnUnit.CODE_POINTS);
      json.writeStartObject();
      json.writeStringProperty("kind", part.kind().word());
      json.writeNumberProperty("line", place.line());
      json.writeNumberProperty("column", place.column());
      json.writeStringProperty("what", part.what());
      number(json, "typical", part.work().total().typical());
      json.writeBooleanProperty("known", part.isKnown());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The path, the notebook's cell, and the line. */
  static void place(JsonGenerator json, Unit unit, Place place) {
    json.writeStringProperty("path", path(unit));
    if (place.cell() > 0) {
      json.writeNumberProperty("cell", place.cell());
    }
    json.writeNumberProperty("line", place.line());
  }

  private static String path(Unit unit) {
    return unit.text().path().replace('\\', '/');
  }

  private static double hundredths(double share) {
    return Math.round(share * 100) / 100.0;
  }

  /** Three significant digits: more would only look exact. */
  static void number(JsonGenerator json, String key, double value) {
    double scale = value == 0 ? 1 : Math.pow(10, 2 - Math.floor(Math.log10(Math.abs(value))));
    double rounded = Math.round(value * scale) / scale;
    if (rounded >= 100 && rounded < 1e15) {
      json.writeNumberProperty(key, Math.round(rounded));
    } else {
      json.writeNumberProperty(key, rounded);
    }
  }
}
