package dev.boundwise.program;

import org.jspecify.annotations.Nullable;

/**
 * A run of statements that is executed together or not at all: a function's body, an arm of a
 * branch, the body of a loop.
 */
public final class Block {

  private final @Nullable Block parent;
  private final int start;
  private final int end;
  private final boolean isLoop;
  private boolean leaves;

  /**
   * @param parent the block that it stands in; null for a function's body
   * @param start offset of its first byte
   * @param end offset after its last byte
   * @param isLoop whether it can run again after it has run
   */
  public Block(@Nullable Block parent, int start, int end, boolean isLoop) {
    this.parent = parent;
    this.start = start;
    this.end = end;
    this.isLoop = isLoop;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  /** Says that nothing after this block runs once it has run: it ends with return or raise. */
  public void leaves() {
    leaves = true;
  }

  /** Whether what is bound in this block can be seen at an offset outside of it. */
  boolean letsOut(int offset) {
    for (Block block = this; block != null && !block.contains(offset); block = block.parent) {
      if (block.leaves) {
        return false;
      }
    }
    return true;
  }

  /** The start of the innermost loop around this block that holds {@code offset}; -1 for none. */
  int startOfLoopAround(int offset) {
    for (Block block = this; block != null; block = block.parent) {
      if (block.isLoop && block.contains(offset)) {
        return block.start;
      }
    }
    return -1;
  }
}
