package dev.boundwise.rules.waiting;

import dev.boundwise.effect.HandedAndAwaited;
import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.resolve.Value;
import dev.boundwise.source.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** What a loop does with the result of each task before it starts the next one. */
final class ResultUses {

  private final FunctionFacts function;
  private final SourceText text;
  private final Statement.Loop loop;
  private final HandedAndAwaited.Pair pair;

  ResultUses(FunctionFacts function, Statement.Loop loop, HandedAndAwaited.Pair pair) {
    this.function = function;
    this.text = function.unit().text();
    this.loop = loop;
    this.pair = pair;
  }

  /** Whether nothing of it may be needed to start the next, by the names of what it changes. */
  boolean areApart(String future) {
    StringBuilder needed = new StringBuilder(text.slice(loop.start(), loop.source().end()));
    needed.append(' ').append(text.slice(pair.starts().span()));
    for (Argument argument : pair.starts().arguments()) {
      called(argument.value(), own -> needed.append(' ').append(written(own)));
    }
    return changed(future).stream().noneMatch(name -> hasWord(needed.toString(), name));
  }

  private String written(Function own) {
    return function.of(own).unit().text().slice(own.start(), own.end());
  }

  /** The methods of the program that are called, and those that tasks call. */
  private void called(Expression code, Consumer<Function> found) {
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Lambda lambda) {
          ownCalls(function.of(lambda.function()), lambda.function().body(), found);
        }
      }
    }.code(code);
  }

  private static void ownCalls(
      FunctionFacts facts, List<Statement> statements, Consumer<Function> found) {
    new Walk() {
      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Call call) {
          for (Value value : facts.valueOf(call.callee()).options()) {
            if (value instanceof Value.Own own) {
              found.accept(own.function());
            }
          }
        }
      }
    }.statements(statements);
  }

  /** What is done with results may set, or put something into, what the next start reads. */
  private Set<String> changed(String future) {
    Set<String> names = new HashSet<>();
    List<Statement> rest = loop.body().subList(1, loop.body().size());
    collect(rest, names);
    ownCalls(function, rest, own -> collect(own.body(), names));
    names.remove(future);
    return names;
  }

  private static void collect(List<Statement> statements, Set<String> names) {
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          it.targets().forEach(target -> add(target));
        }
        return true;
      }

      @Override
      protected void expression(Expression expression) {
        if (expression instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute method) {
          add(method.object());
        }
      }

      private void add(Expression changed) {
        switch (changed) {
          case Expression.Name it -> names.add(it.variable().name());
          case Expression.Attribute it -> names.add(it.name());
          case Expression.Item it -> add(it.object());
          default -> {}
        }
      }
    }.statements(statements);
  }

  static boolean hasWord(String code, String name) {
    return Pattern.compile("\\b" + Pattern.quote(name) + "\\b").matcher(code).find();
  }
}
