package dev.boundwise.advice;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Binding;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Expression.LiteralKind;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Variable;
import dev.boundwise.program.Walk;
import dev.boundwise.region.Region;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.shape.LoopShape;
import dev.boundwise.shape.Obstacle;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A connection that a function makes for all rounds of a loop, which ask for one page each and read
 * the answer: threads may have one each.
 *
 * <pre>{@code
 * connection = http.client.HTTPConnection(HOST)
 * for number in numbers:
 *     connection.request("GET", f"/pages/{number}")
 *     pages.append(connection.getresponse().read())
 * connection.close()
 * }</pre>
 *
 * @param variable that stands for it
 * @param maker the call that makes it
 */
public record OwnConnection(Variable variable, Expression.Call maker) {

  private static final Set<String> CLASSES =
      Set.of("http.client.HTTPConnection", "http.client.HTTPSConnection");

  /** Requests that a server answers alike in any order. */
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /** The one that is all that keeps the rounds of a loop in their order; empty for others. */
  public static Optional<OwnConnection> of(RemedyKind remedy, Candidate candidate) {
    boolean isOfThreads = remedy == RemedyKind.THREADS || remedy == RemedyKind.FREE_THREADING;
    List<Obstacle> obstacles = candidate.shape().map(LoopShape::obstacles).orElse(List.of());
    Region region = candidate.region();
    if (!isOfThreads
        || obstacles.isEmpty()
        || obstacles.stream().anyMatch(it -> it.kind() != Obstacle.Kind.TRANSACTION)
        || region.function().isAsync()
        || region.piece().isEmpty()
        || !(region.piece().get().code() instanceof Statement.Loop loop)
        || loop.isConditional()) {
      return Optional.empty();
    }
    Uses uses = new Uses(candidate.facts(), loop);
    uses.statements(region.function().body());
    return uses.found();
  }

  /**
   * Code with a pool, in which each thread makes the connection when it first needs it.
   *
   * @param how code whose function for a round is given the connection that all share
   * @param text that the loop is in
   */
  public String in(String how, SourceText text) {
    String name = variable.name();
    String own = Pattern.compile("\\bown\\b").matcher(how).find() ? "own_of_thread" : "own";
    List<String> lines = new ArrayList<>();
    for (String line : how.split("\n", -1)) {
      if (!line.startsWith("def ")) {
        lines.add(line.replace(", repeat(" + name + ")", ""));
        continue;
      }
      lines.add(own + " = threading.local()\n");
      lines.add(line.replaceFirst(", " + name + "\\b", ""));
      lines.add("    if not hasattr(" + own + ", \"" + name + "\"):");
      String made = text.slice(maker.span()).replaceAll("\\s+", " ");
      lines.add("        " + own + "." + name + " = " + made);
      lines.add("    " + name + " = " + own + "." + name);
    }
    return String.join("\n", lines);
  }

  /** How a function uses its connections. */
  private static final class Uses extends Walk {

    private final FunctionFacts facts;
    private final Statement.Loop loop;
    private @Nullable Variable variable;
    private Expression.@Nullable Call maker;
    private int names;
    private int known;
    private int requests;
    private int answers;
    private boolean isOther;

    Uses(FunctionFacts facts, Statement.Loop loop) {
      this.facts = facts;
      this.loop = loop;
    }

    @Override
    protected boolean enter(Statement statement) {
      if (statement instanceof Statement.Assign it
          && it.value() instanceof Expression.Call call
          && isConnection(call)) {
        isOther |=
            variable != null
                || it.targets().size() != 1
                || !(it.targets().getFirst() instanceof Expression.Name)
                || loop.span().contains(it.span());
        if (!isOther && it.targets().getFirst() instanceof Expression.Name name) {
          variable = name.variable();
          maker = call;
          known++;
        }
      }
      return true;
    }

    @Override
    protected boolean enter(Expression expression) {
      if (expression instanceof Expression.Name it && it.variable() == variable) {
        names++;
      }
      if (expression instanceof Expression.Call call
          && call.callee() instanceof Expression.Attribute method
          && method.object() instanceof Expression.Name it
          && it.variable() == variable) {
        boolean isInside = loop.span().contains(call.span());
        switch (method.name()) {
          case "request" -> {
            requests++;
            known += isInside && isReading(call) ? 1 : 0;
          }
          case "getresponse" -> {
            answers++;
            known += isInside ? 1 : 0;
          }
          case "close" -> known += isInside ? 0 : 1;
          default -> {}
        }
      }
      return true;
    }

    private boolean isConnection(Expression.Call call) {
      return facts.valueOf(call.callee()).options().stream()
          .anyMatch(it -> it instanceof Value.Symbol name && CLASSES.contains(name.name()));
    }

    private static boolean isReading(Expression.Call request) {
      return !request.arguments().isEmpty()
          && request.arguments().getFirst().value() instanceof Expression.Literal method
          && method.kind() == LiteralKind.TEXT
          && READING.contains(method.text().replaceAll("^[\"']|[\"']$", ""));
    }

    /** Where all that is known of the connection is all that there is, and rounds ask once. */
    Optional<OwnConnection> found() {
      if (variable == null || maker == null || isOther) {
        return Optional.empty();
      }
      boolean isMadeOnce =
          variable.bindings().size() == 1
              && variable.bindings().getFirst() instanceof Binding.Assigned;
      boolean isSame = maker.arguments().stream().map(Argument::value).allMatch(this::isSame);
      return isMadeOnce && isSame && known == names && requests == 1 && answers == 1
          ? Optional.of(new OwnConnection(variable, maker))
          : Optional.empty();
    }

    /** Whether it says the same in a round as before the loop. */
    private boolean isSame(Expression code) {
      return !Walk.any(
          code,
          it ->
              it instanceof Expression.Call
                  || (it instanceof Expression.Name name && isBoundIn(name.variable())));
    }

    private boolean isBoundIn(Variable other) {
      Function function = facts.function();
      return other.bindings().stream()
          .anyMatch(
              it ->
                  it.site().function() == function
                      && loop.start() <= it.site().offset()
                      && it.site().offset() <= loop.end());
    }
  }
}
