package dev.boundwise.cli.profile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads profiles of {@code app.py}: one that cProfile of Python 3.11 wrote, and others made by hand
 * in the forms that their makers document.
 */
class ProfileTest {

  private static final String FULL = "/srv/shop/app.py";

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ProfileTest.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  /** The loop of {@code hot}, which by prediction is nine tenths of it. */
  private static Profile.Piece loop(String file) {
    return new Profile.Piece(file, "hot", 8, 10, 11, OptionalDouble.of(0.9));
  }

  private static double nanos(Profile profile, Profile.Piece piece) {
    return profile.of(piece).orElseThrow().nanos();
  }

  @Test
  void whatCprofileDumpsSaysWhatFunctionsTook() throws IOException {
    Profile profile = Profile.read(resource("app-3.11.pstats"));

    assertThat(profile.files()).containsExactlyInAnyOrder("app.py", "~");
    assertThat(profile.total()).isCloseTo(1.0687e9, within(1e6));
    assertThat(nanos(profile, loop("app.py"))).isCloseTo(0.9 * 1.068452e9, within(1e6));
  }

  @Test
  void functionsAreFoundBelowTheirDecorators() throws IOException {
    Profile profile = Profile.read(resource("app-3.11.pstats"));
    Profile.Piece cold = new Profile.Piece("app.py", "cold", 16, 16, 17, OptionalDouble.of(1));
    Profile.Piece inside = new Profile.Piece("app.py", "cold", 16, 17, 17, OptionalDouble.of(0.1));

    assertThat(nanos(profile, cold)).isCloseTo(27_721, within(1.0));
    assertThat(nanos(profile, inside)).as("a frame of its own").isCloseTo(15_583, within(1.0));
  }

  @ParameterizedTest
  @CsvSource({
    "app.speedscope.json, /srv/shop/app.py, 2.0e9, 1.375e9",
    "app.collapsed, app.py, 1.0e9, 0.87e9",
    "app.austin, /srv/shop/app.py, 1.0e9, 0.87e9",
  })
  void samplesSayWhatLinesTook(String name, String file, double total, double hot)
      throws IOException {
    Profile profile = Profile.read(resource(name));
    Profile.Piece piece = new Profile.Piece(file, "hot", 8, 10, 11, OptionalDouble.of(0.5));

    assertThat(profile.files()).contains(file);
    assertThat(profile.total()).isCloseTo(total, within(1.0));
    assertThat(nanos(profile, piece)).isCloseTo(hot, within(1.0));
    assertThat(profile.of(piece).orElseThrow().isOwn()).isFalse();
  }

  @Test
  void samplesWithoutLinesSayWhatFunctionsTook() {
    Profile profile =
        Profile.read("main (app.py:20);hot (app.py:8) 50\nmain (app.py:20) 50\n".getBytes(UTF_8));

    assertThat(nanos(profile, loop("app.py"))).isCloseTo(0.45e9, within(1.0));
  }

  @Test
  void recursionCountsOnce() {
    String stack = "f (app.py:2);f (app.py:2);f (app.py:3) 100\n";
    Profile profile = Profile.read(stack.getBytes(UTF_8));
    Profile.Piece piece = new Profile.Piece("app.py", "f", 1, 1, 3, OptionalDouble.of(1));

    assertThat(nanos(profile, piece)).isCloseTo(1e9, within(1.0));
  }

  @Test
  void scaleneSaysWhatLinesTookByThemselves() throws IOException {
    Profile profile = Profile.read(resource("app.scalene.json"));
    Profile.Piece piece = new Profile.Piece(FULL, "hot", 8, 10, 11, OptionalDouble.of(0.5));

    assertThat(profile.total()).isEqualTo(2e9);
    assertThat(nanos(profile, piece)).isCloseTo(1.72e9, within(1.0));
    assertThat(profile.of(piece).orElseThrow().isOwn()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "hello",
        "{",
        "{}",
        "[1, 2]",
        "{\"profiles\": [{\"type\": \"odd\"}], \"shared\": {\"frames\": []}}",
        "{\"profiles\": [], \"shared\": {\"frames\": []}}",
        "{\"profiles\": [{\"type\": \"sampled\", \"unit\": \"seconds\", \"samples\": [[7]], \"weights\": [1]}], \"shared\": {\"frames\": []}}",
        "{\"profiles\": [{\"type\": \"sampled\", \"unit\": \"bytes\"}], \"shared\": {}}",
        "{\"files\": {}, \"elapsed_time_sec\": 0}",
        "main (app.py:1) many",
      })
  void whatIsNoProfileIsRefused(String text) {
    assertThatThrownBy(() -> Profile.read(text.getBytes(UTF_8)))
        .isInstanceOf(MalformedProfile.class)
        .message()
        .isNotBlank()
        .doesNotContain("\n");
  }

  @Test
  void whatBreaksOffIsRefused() throws IOException {
    for (String name :
        new String[] {"app-3.11.pstats", "app.speedscope.json", "app.scalene.json"}) {
      byte[] whole = resource(name);
      for (int length = 0; length < whole.length - 2; length++) {
        byte[] part = Arrays.copyOf(whole, length);
        assertThatThrownBy(() -> Profile.read(part))
            .as("%s, %s bytes", name, length)
            .isInstanceOf(MalformedProfile.class);
      }
    }
  }

  @Test
  void changedBytesNeverDoMoreThanBeRefused() throws IOException {
    byte[] whole = resource("app-3.11.pstats");
    int refused = 0;
    for (int i = 0; i < whole.length; i++) {
      for (int value : new int[] {0, '{', '(', 'l', 'r', 's', 0x7F, 0xFF}) {
        byte[] changed = whole.clone();
        changed[i] = (byte) value;
        try {
          Profile.read(changed);
        } catch (MalformedProfile e) {
          refused++;
        }
      }
    }
    assertThat(refused).isPositive();
  }
}
