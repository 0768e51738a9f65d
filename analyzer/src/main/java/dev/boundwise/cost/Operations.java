package dev.boundwise.cost;

import dev.boundwise.knowledge.Knowledge;
import dev.boundwise.knowledge.Resource;
import dev.boundwise.program.Expression;
import dev.boundwise.resolve.Program;

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
    double load,
    double usualObject,
    double usualCall,
    double zero) {

  static Operations of(Program program) {
    Knowledge knowledge = program.knowledge();
    return new Operations(
        knowledge.operation("name"),
        knowledge.operation("attribute"),
        knowledge.operation("item"),
        knowledge.operation("assign"),
        knowledge.operation("assign-attribute"),
        knowledge.operation("assign-item"),
        knowledge.operation("call-native"),
        knowledge.operation("call-function"),
        knowledge.operation("call-method"),
        knowledge.operation("construct"),
        knowledge.operation("arithmetic"),
        knowledge.operation("compare"),
        knowledge.operation("boolean"),
        knowledge.operation("branch"),
        knowledge.operation("format"),
        knowledge.operation("slice"),
        knowledge.operation("contains"),
        knowledge.operation("collection"),
        knowledge.operation("element"),
        knowledge.operation("comprehension"),
        knowledge.operation("loop-step"),
        knowledge.operation("while-step"),
        knowledge.operation("generator-step"),
        knowledge.operation("await"),
        knowledge.operation("task"),
        knowledge.operation("try"),
        knowledge.operation("raise"),
        knowledge.operation("with"),
        knowledge.operation("function"),
        knowledge.operation("class"),
        knowledge.operation("import"),
        knowledge.operation("usual-object"),
        knowledge.operation("usual-call"),
        knowledge.operation("zero"));
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
