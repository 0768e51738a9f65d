package dev.boundwise.knowledge;

/** A call's arguments, as far as conditions ask for them. */
public interface Arguments {

  /**
   * The argument at a position.
   *
   * @param position from 0, the receiver of a method not counted
   */
  Argument at(int position);

  Argument named(String keyword);
}
