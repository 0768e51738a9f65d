package dev.boundwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A profile beside one place, and in JSON. */
class MeasuredAdviceTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  private String shop = "";
  private String profile = "";

  @BeforeEach
  void files() throws IOException {
    shop =
        Files.writeString(
                folder.resolve("shop.py"),
                """
                import requests


                def hot(urls):
                    for url in urls:
                        requests.get(url)


                def cold(urls):
                    for url in urls:
                        requests.get(url)
                """)
            .toString();
    profile =
        Files.writeString(
                folder.resolve("run.txt"),
                "main (run.py:1);hot (shop.py:6) 900\nmain (run.py:1);rest (run.py:9) 100\n")
            .toString();
  }

  private int run(String... args) {
    Terminal terminal =
        new Terminal(new ByteArrayInputStream(new byte[0]), out, err, false, false, 80, Map.of());
    return new Boundwise(terminal).run(args);
  }

  private JsonNode region(int line) {
    for (JsonNode region : JsonMapper.shared().readTree(out.toString()).get("regions")) {
      if (region.get("line").asInt() == line) {
        return region;
      }
    }
    throw new AssertionError("no region in line " + line + ": " + out);
  }

  @Test
  void aPlaceSaysWhatItTook() {
    assertThat(run("advise", shop, "--at", "shop.py:5", "--profile", profile)).isZero();

    assertThat(out.toString()).contains("measured 9 s, 90 %").contains("threads, ");
  }

  @Test
  void aColdPlaceIsLeftAlone() {
    assertThat(run("advise", shop, "--at", "shop.py:10", "--profile", profile)).isZero();

    assertThat(out.toString())
        .contains("measured 0 ns, 0 % of the profile")
        .contains("leave it alone: measured, it takes no time to speak of.");
  }

  @Test
  void whyNotSaysWhatWasMeasuredAsWell() {
    assertThat(run("advise", shop, "--why-not", "async", "shop.py:5", "--profile", profile))
        .isZero();

    assertThat(out.toString()).contains("measured 9 s", "Why not async");
  }

  @Test
  void jsonHasWhatWasMeasuredOfAllRegions() {
    assertThat(run("advise", shop, "--format", "json", "--details", "--profile", profile)).isZero();

    assertThat(region(5).get("measured").get("nanos").asDouble()).isEqualTo(9e9);
    assertThat(region(5).get("measured").get("share").asDouble()).isEqualTo(0.9);
    assertThat(region(5).get("advice").get("remedy").asString()).isEqualTo("threads");
    assertThat(region(5).get("saved").asDouble()).isBetween(7e9, 9e9);
    assertThat(region(10).get("measured").get("share").asDouble()).isZero();
    assertThat(region(10).get("advice").get("remedy").asString()).isEqualTo("none");
    assertThat(region(10).get("advice").get("code").asString()).isEmpty();
  }

  @Test
  void jsonOfOnePlaceIsMeasuredToo() {
    assertThat(run("advise", shop, "--format", "json", "--at", "shop.py:5", "--profile", profile))
        .isZero();

    assertThat(JsonMapper.shared().readTree(out.toString()).get("regions")).hasSize(1);
    assertThat(region(5).get("measured").get("share").asDouble()).isEqualTo(0.9);
  }

  @Test
  void withoutAProfileNothingIsMeasured() {
    assertThat(run("advise", shop, "--format", "json")).isZero();

    assertThat(region(5).has("measured")).isFalse();
  }

  @Test
  void aProfileOfOtherCodeIsAMistakeEverywhere() throws IOException {
    Path other = Files.writeString(folder.resolve("other.txt"), "main (app.py:3) 10\n");

    assertThat(run("advise", shop, "--format", "json", "--profile", other.toString())).isEqualTo(2);
    assertThat(run("advise", shop, "--at", "shop.py:5", "--profile", other.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("names none of the files that were read");
  }
}
