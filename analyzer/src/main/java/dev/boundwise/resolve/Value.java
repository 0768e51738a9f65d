package dev.boundwise.resolve;

import dev.boundwise.program.ClassType;
import dev.boundwise.program.Expression;
import dev.boundwise.program.Function;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One possibility of what an expression is. Those that there are many of compare by hand: each step
 * of each equation does, and the equals of a record starts slowly.
 */
public sealed interface Value {

  /**
   * A module, class or function outside of the program.
   *
   * @param name its defining name as far as tables know, else the name it is reached by
   */
  record Symbol(String name) implements Value {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Symbol it && name.equals(it.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /**
   * An object of a class outside of the program.
   *
   * @param type the defining name of its class
   * @param elements what it holds: the items of a list, the values of a dict, the result of a task
   * @param keys of a mapping, what it holds them under; unknown of anything else
   */
  record Instance(String type, Values elements, Values keys) implements Value {

    public Instance(String type) {
      this(type, Values.UNKNOWN);
    }

    public Instance(String type, Values elements) {
      this(type, elements, Values.UNKNOWN);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Instance it
          && type.equals(it.type)
          && elements.equals(it.elements)
          && keys.equals(it.keys);
    }

    @Override
    public int hashCode() {
      return type.hashCode() * 31 + elements.hashCode();
    }
  }

  /** A method of an object of a class outside of the program. */
  record Method(Instance object, String name) implements Value {

    public String type() {
      return object.type();
    }

    /** The name that knowledge has it by. */
    public String qualifiedName() {
      return type() + "." + name;
    }
  }

  /** A function of the program; of a method, bound or not. */
  record Own(Function function, Situation situation) implements Value {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Own it && function == it.function && situation.equals(it.situation);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(function);
    }
  }

  /** A class of the program. */
  record OwnClass(ClassType type) implements Value {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OwnClass it && type == it.type;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(type);
    }
  }

  /**
   * An object of a class of the program.
   *
   * @param isExact whether it is not of a class that derives from {@code type}
   */
  record OwnObject(ClassType type, boolean isExact) implements Value {

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof OwnObject it && type == it.type && isExact == it.isExact;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(type);
    }
  }

  /**
   * A module of the program, or a folder of modules.
   *
   * @param path of its file without the ending, or of its folder
   */
  record OwnModule(String path) implements Value {}

  /** The object of a method, as its classes' bases see it. */
  record Super(ClassType type) implements Value {}

  /** A fixed number of values. */
  record Tuple(List<Values> items) implements Value {}

  /** What a call of a generator function gives: iterating it runs the function. */
  record Generator(Function function, Situation situation) implements Value {}

  /** A lazy comprehension: iterating it runs its loop. */
  record Stream(Expression.Comprehension code, Function reader) implements Value {}

  /**
   * A generator function made a context manager: entering and leaving run it.
   *
   * @param isOpen whether it is the context itself, not the function that makes one
   */
  record Managed(Function function, Situation situation, boolean isOpen) implements Value {}

  /** What has to be awaited to give {@code result}. */
  record Awaitable(Values result) implements Value {}

  /** Nothing: None. */
  record Nothing() implements Value {}
}
