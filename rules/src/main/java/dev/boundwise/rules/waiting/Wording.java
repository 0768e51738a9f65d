package dev.boundwise.rules.waiting;

import dev.boundwise.knowledge.ApiFact;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.CallSite;
import dev.boundwise.resolve.FunctionFacts;
import dev.boundwise.source.SourceText;

/** The words for what is called and what it does to the event loop. */
final class Wording {

  private static final int LONGEST_QUOTE = 60;

  private Wording() {}

  /** What a call does to the event loop. */
  static String message(FunctionFacts function, CallSite call, ApiFact fact) {
    return subject(function, call, fact) + " " + problem(fact);
  }

  private static String subject(FunctionFacts function, CallSite call, ApiFact fact) {
    return switch (call.method()) {
      case "" -> called(function, call, fact);
      case "__next__", "__iter__" -> "iterating `" + written(function, call.code()) + "`";
      default -> "leaving `with " + written(function, call.code()) + "`";
    };
  }

  /** What a call comes to that is made further down. */
  static String chain(
      FunctionFacts function,
      Expression code,
      boolean isBySyntax,
      FunctionFacts last,
      CallSite end,
      ApiFact fact) {
    return "`"
        + written(
            function, code instanceof Expression.Call call && !isBySyntax ? call.callee() : code)
        + "` leads to "
        + subject(last, end, fact)
        + ", which "
        + problem(fact);
  }

  /** What happens at the end of a chain of calls. */
  static String end(FunctionFacts function, CallSite call, ApiFact fact) {
    String end = subject(function, call, fact) + " " + what(fact);
    return end.endsWith(",") ? end.substring(0, end.length() - 1) : end;
  }

  /** One call on the way there. */
  static String step(FunctionFacts function, Expression code) {
    String caller = function.function().qualifiedName();
    String does =
        code instanceof Expression.Call call
            ? "calls `" + written(function, call.callee()) + "`"
            : "runs `" + written(function, code) + "`";
    return caller.isEmpty() ? does : "`" + caller + "` " + does;
  }

  private static String problem(ApiFact fact) {
    return what(fact) + " and stops the event loop meanwhile";
  }

  private static String what(ApiFact fact) {
    return switch (fact.does()) {
      case SLEEP -> "sleeps";
      case NETWORK -> "waits for the network";
      case DATABASE -> "waits for the database";
      case SUBPROCESS -> "waits for another process";
      case LOCK -> "waits for another thread";
      case QUEUE -> "waits for the queue";
      case INPUT -> "waits for input";
      case DISK -> "waits for the disk, mostly for a short time,";
      case COMPUTE -> "computes for " + time(fact) + " or so";
      case NONE -> "keeps the thread busy";
    };
  }

  /** How long a call takes, without the words for which processor time it is. */
  private static String time(ApiFact fact) {
    return fact.typical().replace("native ", "").replace("interpreter ", "");
  }

  /** What is called: as it is written, and its own name where that is another one. */
  private static String called(FunctionFacts function, CallSite call, ApiFact fact) {
    String written = written(function, call.callee());
    String common = function.knowledge().commonName(fact.name());
    return written.equals(common) ? "`" + written + "`" : "`" + written + "` (`" + common + "`)";
  }

  /** What stands on the line after some code. */
  static String rest(FunctionFacts function, Expression code) {
    SourceText text = function.unit().text();
    int lineEnd = text.lineEnd(text.lineAt(code.end()));
    return text.slice(code.end(), Math.max(code.end(), lineEnd)).strip();
  }

  /** How code is written, cut to what a message can hold. */
  static String written(FunctionFacts function, Expression code) {
    return cut(function.unit().text().slice(code.span()));
  }

  static String cut(String text) {
    int lineEnd = text.indexOf('\n');
    int end = Math.min(lineEnd < 0 ? text.length() : lineEnd, LONGEST_QUOTE);
    return end == text.length() ? text : text.substring(0, end).strip() + "...";
  }

  /** How many more places lead to the same end. */
  static String more(int more) {
    return switch (more) {
      case 0 -> "";
      case 1 -> " (another place leads there too)";
      default -> " (" + more + " more places lead there)";
    };
  }
}
