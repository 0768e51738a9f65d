package dev.boundwise.resolve;

import dev.boundwise.program.ClassType;
import dev.boundwise.program.Function;

/** One possibility of what an expression is. */
public sealed interface Value {

  /**
   * A module, class or function outside of the program.
   *
   * @param name its defining name as far as tables know, else the name it is reached by
   */
  record Symbol(String name) implements Value {}

  /**
   * An object of a class outside of the program.
   *
   * @param type the defining name of its class
   */
  record Instance(String type) implements Value {}

  /** A method of an object of a class outside of the program. */
  record Method(String type, String name) implements Value {

    /** The name that knowledge has it by. */
    public String qualifiedName() {
      return type + "." + name;
    }
  }

  /** A function of the program; of a method, bound or not. */
  record Own(Function function) implements Value {}

  /** A class of the program. */
  record OwnClass(ClassType type) implements Value {}

  /** An object of a class of the program. */
  record OwnObject(ClassType type) implements Value {}

  /** What has to be awaited to give {@code result}. */
  record Awaitable(Values result) implements Value {}

  /** Nothing: None. */
  record Nothing() implements Value {}
}
