package dev.boundwise.rules.remedy;

import dev.boundwise.resolve.FunctionFacts;

/** What the names of one function are, while a kernel is read. */
record KernelScope(Numbers numbers, NumberCalls calls, TableRows rows) {

  static KernelScope of(FunctionFacts facts) {
    Numbers numbers = new Numbers(facts);
    return new KernelScope(numbers, new NumberCalls(numbers), new TableRows(numbers));
  }
}
