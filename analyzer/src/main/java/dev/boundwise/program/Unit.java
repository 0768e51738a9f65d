package dev.boundwise.program;

import dev.boundwise.source.SourceText;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One file of the program.
 *
 * @param name the module's absolute dotted name; empty where it is not known
 * @param body the code that runs when it is loaded
 * @param functions all functions in it, methods, nested ones and lambdas included, in the order of
 *     their heads
 * @param classes all classes in it, in the order of their heads
 * @param imports the absolute dotted names of all that is imported anywhere in it, in source order
 * @param starImports the modules all of whose names are imported
 * @param names the variables of the module itself
 * @param calls all calls in it, in source order
 * @param sets all assignments to attributes of objects other than a method's own, in source order
 * @param typed what is known of expressions beside what can be seen of them
 * @param release the version of the language that its build asks for, as 21 of Java; empty where
 *     nothing says it
 */
public record Unit(
    Language language,
    SourceText text,
    String name,
    Function body,
    List<Function> functions,
    List<ClassType> classes,
    List<String> imports,
    List<String> starImports,
    Map<String, Variable> names,
    List<Called> calls,
    List<SetAttribute> sets,
    TypedCode typed,
    OptionalInt release) {

  /** A call, and the function that makes it. */
  public record Called(Function caller, Expression.Call call) {}

  /** {@code object.attribute = ...}. */
  public record SetAttribute(Expression object, String attribute, Binding binding) {}
}
