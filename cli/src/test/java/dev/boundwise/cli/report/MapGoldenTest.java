package dev.boundwise.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.boundwise.engine.FileRegions;
import dev.boundwise.region.Bound;
import dev.boundwise.runtime.Platform;
import dev.boundwise.runtime.PythonRuntime;
import dev.boundwise.runtime.PythonVersion;
import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds maps to files that were read by eye; {@link GoldenTest} says how to write them anew. */
class MapGoldenTest {

  private static final List<PythonRuntime> TARGET =
      List.of(PythonRuntime.of(PythonVersion.NEWEST, false, 8, Platform.LINUX));

  static Stream<Arguments> pictures() {
    return Stream.of(
        Arguments.of("map-80.txt", new Page(80, false), Set.of()),
        Arguments.of("map-44.txt", new Page(44, false), Set.of()),
        Arguments.of("map-140.txt", new Page(140, false), Set.of()),
        Arguments.of("map-colour.txt", new Page(80, true), Set.of()),
        Arguments.of("map-only.txt", new Page(80, false), EnumSet.of(Bound.TRIVIAL, Bound.CPU)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void pictureIsAsItWasRead(String name, Page page, Set<Bound> only) throws IOException {
    StringWriter out = new StringWriter();
    new MapText(page, out, only).write(MapExamples.all());
    GoldenTest.holds(name, out.toString());
  }

  @ParameterizedTest
  @CsvSource({"44", "60", "80", "100", "140", "200"})
  void picturesKeepToTheWidthOfThePage(int width) throws IOException {
    StringWriter out = new StringWriter();
    new MapText(new Page(width, false), out, Set.of()).write(MapExamples.all());
    assertThat(out.toString().lines()).allMatch(line -> Cells.width(line) <= width);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"region-80.txt, 80, false", "region-colour.txt, 120, true"})
  void pageOfARegionIsAsItWasRead(String name, int width, boolean colour) throws IOException {
    StringWriter out = new StringWriter();
    RegionPage page = new RegionPage(new Page(width, colour), out);
    for (FileRegions file : MapExamples.all()) {
      for (var region : file.regions()) {
        if (MapNames.means("fetch_all", region) || MapNames.means("both", region)) {
          if (region.kind() == dev.boundwise.region.Region.Kind.FUNCTION) {
            page.write(file, region);
          }
        }
      }
    }
    GoldenTest.holds(name, out.toString());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"map.json, false", "map-details.json, true"})
  void jsonIsAsItWasRead(String name, boolean hasDetails) throws IOException {
    StringWriter out = new StringWriter();
    MapJson json = new MapJson(out, TARGET, hasDetails);
    MapExamples.all().forEach(file -> json.file(file, region -> true));
    json.end();
    GoldenTest.holds(name, out.toString());
  }

  @Test
  void mapOfNothingIsAMapAllTheSame() throws IOException {
    StringWriter out = new StringWriter();
    new MapJson(out, TARGET, false).end();
    assertThat(out.toString())
        .isEqualTo(
            """
            {"schema":"boundwise-map/1","runtime":{"python":"3.14","gil":true,"cores":8},
            "regions":[
            ]}
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 ns",
    "0.25, 0.3 ns",
    "999.6, 1 µs",
    "1234, 1.2 µs",
    "49999, 50 µs",
    "2.1e6, 2.1 ms",
    "1e8, 100 ms",
    "6e10, 1 min",
    "5.4e12, 1.5 h",
    "1e14, 1.2 d",
    "1e17, 3.2 y",
    "1e30, ages",
  })
  void timesAreSaidAsPeopleSayThem(double nanos, String said) {
    assertThat(Times.of(nanos)).isEqualTo(said);
  }

  @Test
  void timesFitTheirColumn() {
    for (double nanos = 1; nanos < 1e30; nanos *= 1.07) {
      assertThat(Times.of(nanos)).hasSizeLessThanOrEqualTo(Times.WIDEST);
    }
  }
}
