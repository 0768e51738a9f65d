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
    double usualCall) {

  /**
   * Operations are calibrated in loops that do one thing, with all branches foreseen. In programs
   * they take longer: by this factor in those of samples/apps whose counts the source shows.
   */
  private static final double IN_PROGRAMS = 2;

  static Operations of(Program program) {
    Knowledge knowledge = program.knowledge();
    double factor = knowledge.prior("operations-in-programs").orElse(IN_PROGRAMS);
    return new Operations(
        knowledge.operation("name") * factor,
        knowledge.operation("attribute") * factor,
        knowledge.operation("item") * factor,
        knowledge.operation("assign") * factor,
        knowledge.operation("assign-attribute") * factor,
        knowledge.operation("assign-item") * factor,
        knowledge.operation("call-native") * factor,
        knowledge.operation("call-function") * factor,
        knowledge.operation("call-method") * factor,
        knowledge.operation("construct") * factor,
        knowledge.operation("arithmetic") * factor,
        knowledge.operation("compare") * factor,
        knowledge.operation("boolean") * factor,
        knowledge.operation("branch") * factor,
        knowledge.operation("format") * factor,
        knowledge.operation("slice") * factor,
        knowledge.operation("contains") * factor,
        knowledge.operation("collection") * factor,
        knowledge.operation("element") * factor,
        knowledge.operation("comprehension") * factor,
        knowledge.operation("loop-step") * factor,
        knowledge.operation("while-step") * factor,
        knowledge.operation("generator-step") * factor,
        knowledge.operation("await") * factor,
        knowledge.operation("task") * factor,
        knowledge.operation("try") * factor,
        knowledge.operation("raise") * factor,
        knowledge.operation("with") * factor,
        knowledge.operation("function") * factor,
        knowledge.operation("class") * factor,
        knowledge.operation("import") * factor,
        knowledge.operation("usual-object"),
        knowledge.operation("usual-call"));
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
