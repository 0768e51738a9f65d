package dev.boundwise.cost;

import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import java.util.Set;

/**
 * Streams of Java that gather what is written until it is much, and take much at a time of what is
 * read: one letter of them waits for nobody.
 */
final class Buffers {

  /** What is written to these goes on when they are full, or flushed. */
  private static final Set<String> GATHERING =
      Set.of(
          "java.io.BufferedOutputStream", "java.io.BufferedWriter", "java.io.OutputStreamWriter");

  private static final Set<String> WRITING = Set.of("write", "append", "newLine");

  private static final Set<String> LINES = Set.of("println", "printf", "format");

  /** What is read of these is there mostly, but for the first of it. */
  private static final Set<String> AHEAD =
      Set.of(
          "java.io.BufferedInputStream",
          "java.io.BufferedReader",
          "java.io.InputStreamReader",
          "java.io.LineNumberReader");

  /** What reads a number, or a word, off the bytes that are there. */
  private static final Set<String> VALUES =
      Set.of(
          "readBoolean",
          "readByte",
          "readUnsignedByte",
          "readShort",
          "readUnsignedShort",
          "readChar",
          "readInt",
          "readLong",
          "readFloat",
          "readDouble",
          "readUTF");

  /** As many letters as come at once: a line. */
  private static final double AT_ONCE = 40;

  /** The bytes of a buffer. */
  private static final double BUFFER = 8192;

  private Buffers() {}

  /** What a call of a value comes to, where it is made. */
  static Value reached(Value callee, FunctionFacts facts) {
    Value whole = facts.reached(callee);
    if (callee instanceof Value.Method method
        && VALUES.contains(method.name())
        && isAhead(method.object(), 0)
        && whole instanceof Value.Method it
        && it.type().equals("java.io.FileInputStream")) {
      // mostly the bytes are there: it has a price of its own
      return callee;
    }
    return callee instanceof Value.Method method && isFlushed(method, whole)
        ? whole
        : facts.reached(callee, Buffers::isGathered);
  }

  /**
   * Who prints lines into a socket has each of them flushed, {@code new PrintWriter(out, true)}.
   */
  private static boolean isFlushed(Value.Method method, Value whole) {
    boolean isLine =
        method.object().type().equals("java.io.PrintWriter") && LINES.contains(method.name());
    return method.name().equals("flush")
        || (isLine && whole instanceof Value.Method it && it.type().startsWith("java.net."));
  }

  private static boolean isGathered(Value.Method method) {
    return GATHERING.contains(method.object().type()) && WRITING.contains(method.name());
  }

  /**
   * What a call takes that reads: a share of what as many take as come at once, but for the answer
   * that the first of them waits for. A file is read by the whole buffer.
   */
  static Work read(Work whole, Value callee, FunctionFacts facts, Expression.Call call) {
    boolean isSingle =
        callee instanceof Value.Method method
            && (method.name().equals("read") || VALUES.contains(method.name()))
            && call.arguments().isEmpty()
            && isAhead(method.object(), 0)
            && !callee.equals(reached(callee, facts));
    if (!isSingle) {
      return whole;
    }
    Polynomial disk = whole.of(Resource.DISK).times(1 / BUFFER - 1 / AT_ONCE);
    return whole
        .times(Polynomial.of(1 / AT_ONCE), Polynomial.ONE)
        .plus(Work.of(Resource.DISK, disk));
  }

  private static boolean isAhead(Value.Instance stream, int depth) {
    return AHEAD.contains(stream.type())
        || (depth < 3
            && stream.elements().options().size() == 1
            && stream.elements().options().getFirst() instanceof Value.Instance held
            && isAhead(held, depth + 1));
  }
}
