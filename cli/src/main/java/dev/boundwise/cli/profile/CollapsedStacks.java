package dev.boundwise.cli.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads stacks that are a line each: frames joined by {@code ;}, a blank, and a number.
 *
 * <p>Source: py-spy's {@code --format raw}, whose frames are {@code function (file:line)} and whose
 * number counts samples; Austin's, whose frames are {@code file:function:line} and whose number is
 * microseconds.
 */
final class CollapsedStacks {
  private CollapsedStacks() {}

  private static final Pattern SPY = Pattern.compile("(.+) \\((.+?)(?::(\\d+))?\\)");
  private static final Pattern AUSTIN = Pattern.compile("(.+):([^:]+):(\\d+)");
  private static final double MICROSECOND = 1e3;

  static Profile read(String text) {
    Stacks.Builder stacks = new Stacks.Builder();
    int number = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue; // Austin writes what it knows of the run in comments
      }
      int blank = line.lastIndexOf(' ');
      if (blank < 1 || !line.substring(blank + 1).matches("\\d+(\\.\\d+)?")) {
        throw new MalformedProfile(
            "line " + number + " is no stack: frames joined by ';', a blank and a number");
      }
      stack(line.substring(0, blank), Double.parseDouble(line.substring(blank + 1)), stacks);
    }
    return stacks.build();
  }

  private static void stack(String written, double value, Stacks.Builder stacks) {
    List<Stacks.Frame> frames = new ArrayList<>();
    boolean isAustin = false;
    for (String part : written.split(";", -1)) {
      Optional<Stacks.Frame> spy = spy(part);
      Optional<Stacks.Frame> austin = spy.isPresent() ? Optional.empty() : austin(part);
      isAustin |= austin.isPresent();
      frames.add(spy.or(() -> austin).orElse(new Stacks.Frame("", part, 0)));
    }
    stacks.add(frames, value * (isAustin ? MICROSECOND : Speedscope.SAMPLE));
  }

  private static Optional<Stacks.Frame> spy(String part) {
    Matcher frame = SPY.matcher(part);
    return frame.matches()
        ? Optional.of(new Stacks.Frame(frame.group(2), frame.group(1), line(frame.group(3))))
        : Optional.empty();
  }

  private static Optional<Stacks.Frame> austin(String part) {
    Matcher frame = AUSTIN.matcher(part);
    return frame.matches()
        ? Optional.of(new Stacks.Frame(frame.group(1), frame.group(2), line(frame.group(3))))
        : Optional.empty();
  }

  /** Nine digits are more than any file has lines. */
  private static int line(@org.jspecify.annotations.Nullable String digits) {
    return digits == null || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }
}
