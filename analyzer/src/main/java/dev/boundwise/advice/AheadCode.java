package dev.boundwise.advice;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Code;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.shape.Ahead;
import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A loop that takes in order what others have been asked for, in the names of its source. */
final class AheadCode {

  /** More lines are named by their numbers. */
  private static final int MOST = 20;

  private static final String ONE = "one_call";

  private final SourceText text;
  private final Statement.Loop loop;
  private final Round round;
  private final Ahead ahead;
  private final String answer;

  /** Whether the source may be gone over again. */
  private final boolean isTwice;

  /**
   * @param loop as it is
   */
  AheadCode(FunctionFacts facts, Statement.Loop loop, AskedAhead asked) {
    this.text = facts.unit().text();
    this.isTwice = Twice.mayBe(facts, loop.source());
    this.loop = loop;
    this.round = asked.round();
    this.ahead = asked.ahead();
    String written = text.slice(round.function().start(), round.function().end());
    this.answer =
        Stream.of("answer", "future", "asked")
            .filter(it -> !written.contains(it))
            .findFirst()
            .orElse("the_answer");
  }

  /** With a pool that is given all calls at first. */
  String pool(String executor) {
    String each = "pool.submit(" + handed() + ")";
    return function("def")
        + "with "
        + executor
        + "() as pool:\n"
        + indented(loop(each, taken() + ".result()"));
  }

  /** With a task for each call, so many at a time. */
  String gathered(int limit) {
    String names = String.join(", ", round.elements().stream().map(this::slice).toList());
    String given = needsFunction() ? ONE + "(" + names + ")" : slice(ahead.call());
    return function("async def")
        + "limit = asyncio.Semaphore("
        + limit
        + ")\n\nasync def limited(call):\n    async with limit:\n        return await call\n\n"
        + loop("asyncio.create_task(limited(" + given + "))", awaited()).stripTrailing();
  }

  /** With a thread for each call, beside the event loop. */
  String inThreads() {
    return function("def")
        + loop("asyncio.create_task(asyncio.to_thread(" + handed() + "))", awaited())
            .stripTrailing();
  }

  /** With a pool of workers, beside the event loop. */
  String inExecutor(String executor) {
    String each = "loop.run_in_executor(pool, partial(" + handed() + "))";
    return function("def")
        + "loop = asyncio.get_running_loop()\nwith "
        + executor
        + "() as pool:\n"
        + indented(loop(each, awaited()));
  }

  /** In parentheses where none can stand around it already. */
  private String awaited() {
    return ahead.isAwaited() ? "await " + taken() : "(await " + taken() + ")";
  }

  /** What stands for the answer to a round's call. */
  private String taken() {
    return ahead.kept().map(it -> answer + "s[" + slice(it.key()) + "]").orElse(answer);
  }

  /** Whether a function has to be written for the call. */
  boolean needsFunction() {
    return !ahead.before().isEmpty() && ahead.split().isEmpty() && ahead.kept().isEmpty();
  }

  /** The call whose function and arguments are handed over as they stand. */
  Optional<Expression.Call> handedCall() {
    return needsFunction() ? Optional.empty() : Optional.of(ahead.call());
  }

  /** The function and what it is given. */
  private String handed() {
    if (needsFunction()) {
      return ONE + ", " + String.join(", ", names());
    }
    StringBuilder all = new StringBuilder(slice(ahead.call().callee()));
    for (Argument argument : ahead.call().arguments()) {
      all.append(", ").append(text.slice(argument.span()).replaceAll("\\s+", " "));
    }
    return all.toString();
  }

  private List<String> names() {
    return Stream.concat(round.elements().stream(), round.given().stream())
        .map(this::slice)
        .distinct()
        .toList();
  }

  /** A function for what makes the arguments, and the call. */
  private String function(String head) {
    if (!needsFunction()) {
      return "";
    }
    boolean isAwaited = head.startsWith("async");
    String given =
        isAwaited
            ? String.join(", ", round.elements().stream().map(this::slice).toList())
            : String.join(", ", names());
    StringBuilder all = new StringBuilder(head + " " + ONE + "(" + given + "):\n");
    for (Statement statement : ahead.before()) {
      all.append("    ")
          .append(text.slice(statement.span()).replaceAll("\\s*\\R\\s*", " "))
          .append("\n");
    }
    return all.append("    return ")
        .append(isAwaited ? "await " : "")
        .append(slice(ahead.call()))
        .append("\n\n")
        .toString();
  }

  private String loop(String each, String taken) {
    String target = slice(loop.target());
    boolean isOne = loop.target() instanceof Expression.Name || target.startsWith("(");
    String element = isOne ? target : "(" + target + ")";
    String source = slice(loop.source());
    if (ahead.kept().isPresent()) {
      return kept(ahead.kept().get(), each, taken);
    }
    if (ahead.split().isPresent()) {
      StringBuilder kept = new StringBuilder(element);
      ahead.split().get().forEach(it -> kept.append(", ").append(it.name()));
      List<Statement> before = ahead.before();
      return answer
          + "s = []\nfor "
          + target
          + " in "
          + source
          + ":\n"
          + lines(before.getFirst().start(), before.getLast().end(), "", null)
          + "    "
          + answer
          + "s.append(("
          + kept
          + ", "
          + each
          + "))\nfor "
          + kept
          + ", "
          + answer
          + " in "
          + answer
          + "s:\n"
          + lines(after().start(), loop.body().getLast().end(), taken, replaced());
    }
    return answer
        + "s = [("
        + element
        + ", "
        + each
        + ") for "
        + target
        + " in "
        + source
        + "]\nfor "
        + element
        + ", "
        + answer
        + " in "
        + answer
        + "s:\n"
        + lines(loop.body().getFirst().start(), loop.body().getLast().end(), taken, replaced());
  }

  /** A loop that asks once for each key, and the loop as it is. */
  private String kept(Ahead.Kept kept, String each, String taken) {
    String target = slice(loop.target());
    String source = slice(loop.source());
    String again = isTwice ? source : answer + "_rounds";
    String key = slice(kept.key());
    StringBuilder all = new StringBuilder();
    if (!isTwice) {
      all.append(again).append(" = list(").append(source).append(")\n");
    }
    all.append(answer).append("s = {}\nfor ").append(target).append(" in ").append(again);
    all.append(":\n");
    for (Statement statement : ahead.before()) {
      all.append("    ").append(slice(statement)).append("\n");
    }
    all.append("    if ").append(kept.absent()).append(" and ").append(key);
    all.append(" not in ").append(answer).append("s:\n        ");
    all.append(answer).append("s[").append(key).append("] = ").append(each).append("\n");
    all.append("for ").append(target).append(" in ").append(again).append(":\n");
    int start = loop.body().getFirst().start();
    return all.append(lines(start, loop.body().getLast().end(), taken, replaced())).toString();
  }

  /** The statement that makes the call. */
  private Statement after() {
    return loop.body().stream()
        .filter(it -> it.span().contains(ahead.call().span()))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Lines of a round as they are.
   *
   * @param taken in the place of what is replaced, if anything is
   */
  private String lines(int start, int end, String taken, @Nullable Expression replaced) {
    int first = text.lineAt(start);
    int last = text.lineAt(Math.max(0, end - 1));
    String own = text.slice(text.lineStart(first), start);
    String lines =
        replaced == null
            ? text.slice(text.lineStart(first), end)
            : text.slice(text.lineStart(first), replaced.start())
                + taken
                + text.slice(replaced.end(), end);
    boolean isPlain =
        last - first < MOST
            && own.isBlank()
            && lines.lines().allMatch(it -> it.isBlank() || it.startsWith(own));
    if (!isPlain) {
      return "    ...  # "
          + (first == last ? "line " + first : "lines " + first + " to " + last)
          + (replaced == null
              ? ""
              : ", with `" + taken + "` in the place of `" + slice(replaced) + "`")
          + "\n";
    }
    StringBuilder all = new StringBuilder();
    lines
        .lines()
        .forEach(
            it -> all.append(it.isBlank() ? "" : "    " + it.substring(own.length())).append("\n"));
    return all.toString();
  }

  /** The call, with the {@code await} before it. */
  private Expression replaced() {
    Expression[] found = {ahead.call()};
    new Walk() {
      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Await it && it.value() == ahead.call()) {
          found[0] = it;
        }
        return true;
      }
    }.statements(loop.body());
    return found[0];
  }

  private static String indented(String code) {
    return code.stripTrailing()
        .lines()
        .map(it -> it.isEmpty() ? it : "    " + it)
        .collect(Collectors.joining("\n"));
  }

  private String slice(Code code) {
    return text.slice(code.span()).replaceAll("\\s+", " ");
  }
}
