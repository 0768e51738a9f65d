package dev.boundwise.rules.remedy;

import java.util.Set;

/** Functions and methods that look at what they are given, and do not hand it on. */
final class LookedAt {

  static final Set<String> BY =
      Set.of(
          "len",
          "sum",
          "min",
          "max",
          "sorted",
          "set",
          "frozenset",
          "list",
          "tuple",
          "any",
          "all",
          "abs",
          "enumerate",
          "zip",
          "range",
          "str",
          "round",
          "int",
          "float",
          "bool");

  static final Set<String> METHODS =
      Set.of(
          "union",
          "intersection",
          "difference",
          "symmetric_difference",
          "isdisjoint",
          "issubset",
          "issuperset",
          "get",
          "items",
          "keys",
          "values",
          "count",
          "index");

  private LookedAt() {}
}
