package dev.boundwise.program;

/** One way in which a {@link Variable} gets its value. */
public sealed interface Binding {

  /** Where it takes effect. */
  Site site();

  /**
   * The place of a binding.
   *
   * @param offset from where on the variable has the value
   * @param block what has to run for it
   * @param function whose code binds it; not always the variable's own function
   */
  record Site(int offset, Block block, Function function) {}

  /** {@code x = value}. */
  record Assigned(Site site, Expression value) implements Binding {}

  /** {@code x: annotation}, with or without a value. */
  record Declared(Site site, Expression annotation) implements Binding {}

  /**
   * {@code a, x = value}: a part of what a binding of the whole would give.
   *
   * @param index the place of the variable, from 0; behind a star it counts from the end, from -1
   */
  record Unpacked(Site site, Binding whole, int index) implements Binding {}

  /**
   * {@code a, *x, b = value}: a list of what is left of what a binding of the whole would give.
   *
   * @param before how many stand before it
   * @param after how many stand behind it
   */
  record Rest(Site site, Binding whole, int before, int after) implements Binding {}

  /** {@code for x in iterable}. */
  record Element(Site site, Expression iterable, boolean isAsync) implements Binding {}

  /** {@code with context as x}. */
  record Entered(Site site, Expression context, boolean isAsync) implements Binding {}

  /** An instance of {@code type}: {@code except type as x}. */
  record Caught(Site site, Expression type) implements Binding {}

  /** {@code def x}. */
  record DefinedFunction(Site site, Function function) implements Binding {}

  /** {@code class x}. */
  record DefinedClass(Site site, ClassType type) implements Binding {}

  /**
   * {@code import x}, {@code from m import x}.
   *
   * @param name the absolute dotted name of what is imported, as far as it is known; a leading dot
   *     for what could not be made absolute
   */
  record Imported(Site site, String name) implements Binding {}

  /**
   * A parameter of a function.
   *
   * @param annotation unknown where there is none
   * @param defaultValue unknown where there is none
   */
  record Passed(Site site, Parameter parameter, Expression annotation, Expression defaultValue)
      implements Binding {}

  /**
   * The object whose method it is.
   *
   * @param isInstance whether it is an instance of the class, not the class itself
   */
  record Receiver(Site site, ClassType type, boolean isInstance) implements Binding {}

  /**
   * Puts something into the container that a variable or an attribute holds: {@code
   * x.append(value)}, {@code x[key] = value}. The name stays bound to what it was.
   *
   * @param isMany whether {@code value} is a container of what is put in
   * @param isInside whether it is put into one of the container's elements: {@code
   *     x[key].append(value)}
   * @param place under which it is put, {@code x[place] = value}: no list grows by that; {@link
   *     Expression.Unknown} where it is put under none
   * @param key under which that element is; {@link Expression.Unknown} where it is not put inside
   * @param made from where on the same function has made the object whose attribute is filled, as
   *     in {@code words = Words(); words.all.append(word)}; -1 where it has not
   */
  record Filled(
      Site site,
      Expression value,
      boolean isMany,
      boolean isInside,
      Expression place,
      Expression key,
      int made)
      implements Binding {

    public boolean isPlaced() {
      return !(place instanceof Expression.Unknown);
    }
  }

  /**
   * {@code if isinstance(x, type)}: what it is as long as nothing else is bound, in the block of
   * the site.
   */
  record Narrowed(Site site, Expression type) implements Binding {}

  /** Bound in a way that says nothing: {@code x += 1}, {@code del x}, a pattern's capture. */
  record Other(Site site) implements Binding {}
}
