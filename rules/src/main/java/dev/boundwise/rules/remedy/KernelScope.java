package dev.boundwise.rules.remedy;

import dev.boundwise.program.Statement;
import dev.boundwise.resolve.FunctionFacts;
import java.util.List;

/**
 * What the names of one function are, while a kernel is read.
 *
 * @param body what is read of it: the loop, or all of a function that is called
 */
record KernelScope(Numbers numbers, NumberCalls calls, TableRows rows, List<Statement> body) {

  static KernelScope of(FunctionFacts facts, List<Statement> body) {
    Numbers numbers = new Numbers(facts);
    return new KernelScope(
        numbers, new NumberCalls(numbers), new TableRows(numbers), List.copyOf(body));
  }
}
