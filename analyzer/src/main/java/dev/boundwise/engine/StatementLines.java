package dev.boundwise.engine;

import dev.boundwise.python.Node;
import dev.boundwise.python.Part;
import dev.boundwise.python.PythonFile;
import dev.boundwise.python.Stmt;
import dev.boundwise.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which lines belong together: those of a simple statement, or of a compound statement's head, from
 * its first decorator to its colon.
 */
final class StatementLines {

  /** Lines from 1, both included. */
  record Lines(int first, int last) {
    boolean contains(int line) {
      return first <= line && line <= last;
    }
  }

  private final SourceText text;
  private final List<Lines> all = new ArrayList<>();

  StatementLines(PythonFile file) {
    text = file.text();
    collect(file.module().body());
    all.sort(Comparator.comparingInt(Lines::first));
  }

  /** The lines of all statements and heads that cover a line, joined; empty where none does. */
  Optional<Lines> at(int line) {
    int first = Integer.MAX_VALUE;
    int last = 0;
    for (Lines lines : all) {
      if (lines.contains(line)) {
        first = Math.min(first, lines.first());
        last = Math.max(last, lines.last());
      }
    }
    return last == 0 ? Optional.empty() : Optional.of(new Lines(first, last));
  }

  /** Those that start on the first line after {@code line} where any does. */
  Optional<Lines> after(int line) {
    return all.stream()
        .filter(lines -> lines.first() > line)
        .findFirst()
        .flatMap(lines -> at(lines.first()));
  }

  private void collect(List<Stmt> body) {
    for (Stmt statement : body) {
      collect(statement);
    }
  }

  private void collect(Stmt statement) {
    switch (statement) {
      case Stmt.FunctionDef def -> {
        int start = def.decorators().isEmpty() ? def.start() : def.decorators().getFirst().start();
        int end = Math.max(end(def.typeParams(), def.args().end()), def.returns().end());
        head(def, start, Math.max(def.nameStart() + def.name().length(), end));
        collect(def.body());
      }
      case Stmt.ClassDef def -> {
        int start = def.decorators().isEmpty() ? def.start() : def.decorators().getFirst().start();
        int end = end(def.bases(), end(def.keywords(), end(def.typeParams(), def.nameStart())));
        head(def, start, Math.max(def.nameStart() + def.name().length(), end));
        collect(def.body());
      }
      case Stmt.For loop -> {
        head(loop, loop.start(), loop.iter().end());
        collect(loop.body());
        collect(loop.orelse());
      }
      case Stmt.While loop -> {
        head(loop, loop.start(), loop.test().end());
        collect(loop.body());
        collect(loop.orelse());
      }
      case Stmt.If branch -> {
        head(branch, branch.start(), branch.test().end());
        collect(branch.body());
        collect(branch.orelse());
      }
      case Stmt.With with -> {
        head(with, with.start(), end(with.items(), with.start()));
        collect(with.body());
      }
      case Stmt.Match match -> {
        head(match, match.start(), match.subject().end());
        for (Part.MatchCase each : match.cases()) {
          head(each, each.start(), Math.max(each.pattern().end(), each.guard().end()));
          collect(each.body());
        }
      }
      case Stmt.Try attempt -> {
        collect(attempt.body());
        for (Part.ExceptHandler handler : attempt.handlers()) {
          head(handler, handler.start(), Math.max(handler.start(), handler.type().end()));
          collect(handler.body());
        }
        collect(attempt.orelse());
        collect(attempt.finalbody());
      }
      case Stmt.Return simple -> whole(simple);
      case Stmt.Delete simple -> whole(simple);
      case Stmt.Assign simple -> whole(simple);
      case Stmt.TypeAlias simple -> whole(simple);
      case Stmt.AugAssign simple -> whole(simple);
      case Stmt.AnnAssign simple -> whole(simple);
      case Stmt.Raise simple -> whole(simple);
      case Stmt.Assert simple -> whole(simple);
      case Stmt.Import simple -> whole(simple);
      case Stmt.ImportFrom simple -> whole(simple);
      case Stmt.Global simple -> whole(simple);
      case Stmt.Nonlocal simple -> whole(simple);
      case Stmt.ExprStmt simple -> whole(simple);
      case Stmt.Pass simple -> whole(simple);
      case Stmt.Break simple -> whole(simple);
      case Stmt.Continue simple -> whole(simple);
    }
  }

  private static int end(List<? extends Node> nodes, int atLeast) {
    return nodes.isEmpty() ? atLeast : Math.max(atLeast, nodes.getLast().end());
  }

  private void whole(Stmt statement) {
    add(statement.start(), statement.end());
  }

  /**
   * A head goes on after its last part to the colon: brackets, commas and comments stand between.
   */
  private void head(Node whole, int start, int lastPart) {
    byte[] bytes = text.utf8();
    int limit = Math.min(bytes.length, whole.end());
    int at = Math.max(start, lastPart);
    while (at < limit && bytes[at] != ':') {
      if (bytes[at] == '#') {
        while (at < limit && bytes[at] != '\n' && bytes[at] != '\r') {
          at++;
        }
      } else {
        at++;
      }
    }
    add(start, at);
  }

  private void add(int start, int end) {
    all.add(new Lines(text.lineAt(start), text.lineAt(Math.max(start, end - 1))));
  }
}
