package dev.boundwise.cost;

import dev.boundwise.program.Expression;
import dev.boundwise.resolve.FunctionFacts;
import java.util.List;
import java.util.Set;

/** Judges calls of which nothing is known but how they are written. */
final class Unresolved {

  /** Methods that only containers, text and numbers have under these names: never heavy. */
  private static final Set<String> PLAIN =
      Set.of(
          "append",
          "appendleft",
          "extend",
          "items",
          "keys",
          "values",
          "setdefault",
          "strip",
          "lstrip",
          "rstrip",
          "split",
          "rsplit",
          "splitlines",
          "join",
          "lower",
          "upper",
          "title",
          "startswith",
          "endswith",
          "replace",
          "encode",
          "decode",
          "format",
          "isdigit",
          "isalpha",
          "isspace",
          "isalnum",
          "isupper",
          "islower",
          "isnumeric",
          "isidentifier",
          "find",
          "rfind",
          "rindex",
          "translate",
          "expandtabs",
          "swapcase",
          "as_posix",
          "to_bytes",
          "bit_length",
          "weekday",
          "pop",
          "popitem",
          "discard",
          "count",
          "index",
          "copy",
          "insert",
          "sort",
          "reverse",
          "removeprefix",
          "removesuffix",
          "partition",
          "rpartition",
          "zfill",
          "ljust",
          "rjust",
          "capitalize",
          "isoformat",
          "total_seconds",
          "timestamp",
          "hexdigest",
          "group",
          "groups",
          "groupdict",
          "debug",
          "info",
          "warning",
          "exception",
          "issubset",
          "union",
          "intersection",
          "difference",
          "date",
          "time",
          "tolist",
          "add",
          "get",
          "is_dir",
          "is_file",
          "exists",
          "strftime",
          "casefold",
          "lookup",
          "fileno",
          "add_argument",
          "error",
          "clear",
          "remove",
          "cast",
          "set",
          "done",
          "cancelled",
          "cancel",
          "is_set");

  /** What methods are called by that ask or set one thing, of whatever class. */
  private static final List<String> SMALL =
      List.of("is_", "_is_", "has_", "_has_", "can_", "should_", "set_", "quote_");

  private Unresolved() {}

  /** Whether a call of something unknown may take long. */
  static boolean mayBeHeavy(Expression.Call call, FunctionFacts facts) {
    if (!(call.callee() instanceof Expression.Attribute method)) {
      // what is named like a class is made, mostly an exception or a record
      return !(call.callee() instanceof Expression.Name name
          && Character.isUpperCase(name.variable().name().charAt(0)));
    }
    return !isOfBase(method)
        && !isPlain(method.name())
        && SMALL.stream().noneMatch(method.name()::startsWith)
        && !method.name().equals("__class__")
        && !Character.isUpperCase(method.name().charAt(0));
  }

  /** {@code super().method}, of a class of a library. */
  static boolean isOfBase(Expression.Attribute method) {
    return method.object() instanceof Expression.Call of
        && of.callee() instanceof Expression.Name name
        && name.variable().name().equals("super");
  }

  static boolean isPlain(String method) {
    return PLAIN.contains(method);
  }
}
