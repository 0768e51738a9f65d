package dev.boundwise.rules.remedy;

import dev.boundwise.program.Argument;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Statement;
import dev.boundwise.program.Walk;
import java.util.ArrayList;
import java.util.List;

/** What the places of a form are for. */
final class FormPlaces {

  private FormPlaces() {}

  /** Those that loops give each element. */
  static List<String> elements(List<Statement> pattern) {
    List<String> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop it && !it.isConditional()) {
          names(it.target(), found);
        }
        return true;
      }
    }.statements(pattern);
    return found;
  }

  /** Those that are set: a name of the function's own. */
  static List<String> set(List<Statement> pattern) {
    List<String> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Assign it) {
          it.targets().forEach(target -> names(target, found));
        }
        return true;
      }
    }.statements(pattern);
    return found;
  }

  /** Those whose object is changed: by a method that is called, or an item that is set. */
  static List<String> changed(List<Statement> pattern) {
    List<String> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Evaluate it
            && it.value() instanceof Expression.Call call
            && call.callee() instanceof Expression.Attribute method) {
          names(method.object(), found);
        } else if (statement instanceof Statement.Assign it) {
          for (Expression target : it.targets()) {
            if (target instanceof Expression.Item item) {
              names(item.object(), found);
            }
          }
        }
        return true;
      }
    }.statements(pattern);
    return found;
  }

  /** Those that a loop goes over, which are evaluated once as they are. */
  static List<String> sources(List<Statement> pattern) {
    List<String> found = new ArrayList<>();
    new Walk() {
      @Override
      protected boolean enter(Statement statement) {
        if (statement instanceof Statement.Loop it && !it.isConditional()) {
          sources(it.source(), found);
        }
        return true;
      }

      @Override
      protected boolean enter(Expression expression) {
        if (expression instanceof Expression.Comprehension it) {
          sources(it.loop().source(), found);
        }
        return true;
      }
    }.statements(pattern);
    return found;
  }

  private static void sources(Expression code, List<String> found) {
    if (code instanceof Expression.Call call) {
      call.arguments().stream().map(Argument::value).forEach(it -> names(it, found));
    }
    names(code, found);
  }

  private static void names(Expression code, List<String> found) {
    switch (code) {
      case Expression.Name it -> {
        if (FormMatch.isPlace(it.variable().name())) {
          found.add(it.variable().name());
        }
      }
      case Expression.Collection it -> it.elements().forEach(one -> names(one, found));
      default -> {}
    }
  }
}
