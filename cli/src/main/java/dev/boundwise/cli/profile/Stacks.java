package dev.boundwise.cli.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was on the stack when a sampling profiler looked. */
final class Stacks implements Profile {

  private final Map<String, List<Stack>> byFile;
  private final double total;
  private final boolean hasLines;

  private record Stack(List<Frame> frames, double nanos) {}

  /**
   * A function that runs.
   *
   * @param line that it is at; 0 where it is not known
   */
  record Frame(String file, String function, int line) {}

  private Stacks(Map<String, List<Stack>> byFile, double total, boolean hasLines) {
    this.byFile = byFile;
    this.total = total;
    this.hasLines = hasLines;
  }

  /** Gathers stacks. */
  static final class Builder {
    private final Map<List<Frame>, Double> stacks = new LinkedHashMap<>();

    void add(List<Frame> frames, double nanos) {
      if (nanos < 0 || Double.isNaN(nanos)) {
        throw new MalformedProfile("a time in it is less than nothing");
      }
      stacks.merge(List.copyOf(frames), nanos, Double::sum);
    }

    Stacks build() {
      Map<String, List<Stack>> byFile = new HashMap<>();
      Map<String, Integer> lines = new HashMap<>();
      boolean hasLines = false;
      double total = 0;
      for (Map.Entry<List<Frame>, Double> entry : stacks.entrySet()) {
        Stack stack = new Stack(entry.getKey(), entry.getValue());
        total += stack.nanos();
        Set<String> files = new HashSet<>();
        for (Frame frame : stack.frames()) {
          if (files.add(frame.file())) {
            byFile.computeIfAbsent(frame.file(), unused -> new ArrayList<>()).add(stack);
          }
          String function = frame.file() + "\n" + frame.function();
          Integer before = lines.putIfAbsent(function, frame.line());
          hasLines |= before != null && before != frame.line();
        }
      }
      if (stacks.isEmpty()) {
        throw new MalformedProfile("it has no samples");
      }
      return new Stacks(byFile, total, hasLines);
    }
  }

  @Override
  public double total() {
    return total;
  }

  @Override
  public Set<String> files() {
    return Set.copyOf(byFile.keySet());
  }

  /** A stack counts once for a piece, however often the piece is on it. */
  @Override
  public Optional<Time> of(Piece piece) {
    if (!hasLines && piece.part().isEmpty()) {
      return Optional.empty();
    }
    double sum = 0;
    for (Stack stack : byFile.getOrDefault(piece.file(), List.of())) {
      if (stack.frames().stream().anyMatch(frame -> isIn(frame, piece))) {
        sum += stack.nanos();
      }
    }
    return Optional.of(new Time(hasLines ? sum : sum * piece.part().orElse(1), false));
  }

  private boolean isIn(Frame frame, Piece piece) {
    return frame.file().equals(piece.file())
        && (hasLines
            ? piece.from() <= frame.line() && frame.line() <= piece.to()
            : frame.function().equals(piece.function()));
  }
}
