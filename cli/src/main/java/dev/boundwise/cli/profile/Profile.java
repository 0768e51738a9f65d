package dev.boundwise.cli.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a profiler measured of one run of a program. */
public sealed interface Profile permits FunctionTimes, LineTimes, Stacks {

  /**
   * Reads what {@code cProfile} dumps, speedscope's JSON, collapsed stacks as py-spy and Austin
   * write them, or Scalene's JSON; the content says which it is.
   *
   * @throws MalformedProfile where it is none of them, or broken
   */
  static Profile read(byte[] content) {
    if (content.length == 0) {
      throw new MalformedProfile("it is empty");
    }
    int first = content[0] & 0x7F;
    boolean isMarshalled =
        (content[0] & 0x80) != 0 || (first == '{' && content.length > 1 && isCode(content[1]));
    if (isMarshalled) {
      return Pstats.read(content);
    }
    String text = new String(content, UTF_8);
    if (text.isBlank()) {
      throw new MalformedProfile("it is empty");
    }
    return text.stripLeading().startsWith("{") ? json(text) : CollapsedStacks.read(text);
  }

  /** Whether marshalled data goes on so, rather than JSON: the key of a dict is a tuple. */
  private static boolean isCode(byte second) {
    int code = second & 0x7F;
    return code == '(' || code == ')' || code == '0';
  }

  private static Profile json(String text) {
    JsonNode root;
    try {
      root = new JsonMapper().readTree(text);
    } catch (JacksonException e) {
      throw new MalformedProfile("its JSON breaks off or is wrong: " + e.getOriginalMessage());
    }
    if (root.has("profiles") && root.has("shared")) {
      return Speedscope.read(root);
    }
    if (root.has("files") && root.has("elapsed_time_sec")) {
      return Scalene.read(root);
    }
    throw new MalformedProfile("its JSON is neither speedscope's nor Scalene's");
  }

  /** What all of it took, in nanoseconds. */
  double total();

  /** The files that it names, as it writes them. */
  Set<String> files();

  /** How long a piece of code took, in all its runs; empty where a profile cannot tell. */
  Optional<Time> of(Piece piece);

  /**
   * A piece of a file.
   *
   * @param file as the profile writes it
   * @param function the name of the function that it is in
   * @param definition the line of that function's {@code def}
   * @param from its first line
   * @param to its last line
   * @param part of the function's time that is its own, as far as is known: from 0 to 1; 1 for a
   *     whole function
   */
  record Piece(
      String file, String function, int definition, int from, int to, OptionalDouble part) {}

  /**
   * A time.
   *
   * @param nanos in all runs
   * @param isOwn whether what it calls is left out
   */
  record Time(double nanos, boolean isOwn) {}
}
