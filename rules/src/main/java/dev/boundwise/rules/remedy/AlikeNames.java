package dev.boundwise.rules.remedy;

import java.util.Set;

/** Functions and methods of the language that give equal values for equal arguments. */
final class AlikeNames {

  static final Set<String> BUILTINS =
      Set.of(
          "abs",
          "all",
          "any",
          "bool",
          "bytes",
          "chr",
          "dict",
          "divmod",
          "enumerate",
          "float",
          "frozenset",
          "int",
          "isinstance",
          "len",
          "list",
          "max",
          "min",
          "ord",
          "pow",
          "range",
          "reversed",
          "round",
          "set",
          "sorted",
          "str",
          "sum",
          "tuple",
          "zip");

  /** Methods of texts, and those that only look at a container. */
  static final Set<String> METHODS =
      Set.of(
          "lower",
          "upper",
          "casefold",
          "title",
          "capitalize",
          "swapcase",
          "strip",
          "lstrip",
          "rstrip",
          "split",
          "rsplit",
          "splitlines",
          "partition",
          "rpartition",
          "replace",
          "encode",
          "decode",
          "zfill",
          "join",
          "startswith",
          "endswith",
          "removeprefix",
          "removesuffix",
          "translate",
          "isdigit",
          "isalpha",
          "isalnum",
          "isspace",
          "isupper",
          "islower",
          "find",
          "rfind",
          "count",
          "index",
          "get",
          "keys",
          "values",
          "items",
          "union",
          "intersection",
          "difference",
          "issubset",
          "issuperset",
          "isdisjoint",
          "bit_length",
          "bit_count");

  private AlikeNames() {}
}
