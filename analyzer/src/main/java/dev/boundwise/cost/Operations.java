package dev.boundwise.cost;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Expression;

/** What the operations of the language take, in nanoseconds each. */
record Operations(
    double name,
    double attribute,
    double item,
    double assign,
    double assignAttribute,
    double assignItem,
    double callNative,
    double callFunction,
    double callMethod,
    double construct,
    double arithmetic,
    double compare,
    double logic,
    double branch,
    double format,
    double slice,
    double contains,
    double collection,
    double element,
    double comprehension,
    double loopStep,
    double whileStep,
    double generatorStep,
    double await,
    double task,
    double attempt,
    double raise,
    double with,
    double function,
    double type,
    double load) {

  /**
   * Operations are calibrated in loops that do one thing, with all branches foreseen. In programs
   * they take longer: by this factor in those of samples/apps whose counts the source shows.
   */
  private static final double IN_PROGRAMS = 2;

  private static double usual(Knowledge knowledge, String name) {
    return knowledge.operation(name) * IN_PROGRAMS;
  }

  static Operations of(Knowledge knowledge) {
    return new Operations(
        usual(knowledge, "name"),
        usual(knowledge, "attribute"),
        usual(knowledge, "item"),
        usual(knowledge, "assign"),
        usual(knowledge, "assign-attribute"),
        usual(knowledge, "assign-item"),
        usual(knowledge, "call-native"),
        usual(knowledge, "call-function"),
        usual(knowledge, "call-method"),
        usual(knowledge, "construct"),
        usual(knowledge, "arithmetic"),
        usual(knowledge, "compare"),
        usual(knowledge, "boolean"),
        usual(knowledge, "branch"),
        usual(knowledge, "format"),
        usual(knowledge, "slice"),
        usual(knowledge, "contains"),
        usual(knowledge, "collection"),
        usual(knowledge, "element"),
        usual(knowledge, "comprehension"),
        usual(knowledge, "loop-step"),
        usual(knowledge, "while-step"),
        usual(knowledge, "generator-step"),
        usual(knowledge, "await"),
        usual(knowledge, "task"),
        usual(knowledge, "try"),
        usual(knowledge, "raise"),
        usual(knowledge, "with"),
        usual(knowledge, "function"),
        usual(knowledge, "class"),
        usual(knowledge, "import"));
  }

  double of(Expression.Operation it) {
    return switch (it.operator()) {
      case AND, OR, NOT, IS, IS_NOT -> logic;
      case CHOICE, MATCH -> branch;
      case DIVIDE, ARITHMETIC, UNION -> arithmetic;
      case COMPARE -> it.method().equals("__contains__") ? contains : compare;
      // the text around takes nothing worth counting beside the values in it
      case FORMAT -> isAround(it) ? collection : format;
      case LENGTH -> attribute;
      case SLICE -> slice;
      case SPREAD -> element;
      case DELETE -> assignItem;
    };
  }

  private static boolean isAround(Expression.Operation it) {
    return it.operands().stream()
        .allMatch(
            part ->
                part instanceof Expression.Literal
                    || (part instanceof Expression.Operation inner
                        && inner.operator() == Expression.Operator.FORMAT));
  }

  static Work interpreter(double nanos) {
    return Work.of(Resource.INTERPRETER, nanos);
  }
}
