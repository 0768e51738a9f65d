package dev.boundwise.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Solves equations from the top down: a question solves what it needs and nothing else. Equations
 * that depend on themselves start with nothing and grow until they no longer change. The method is
 * the top-down solver of H. Seidl, R. Wilhelm, S. Hack, Compiler Design: Analysis and
 * Transformation, section 1.12, with values that only grow.
 *
 * @param <V> of values that have {@code equals}
 */
public final class Solver<V> {

  /** Longer chains of definitions than this end in an unknown: the stack has an end. */
  private static final int DEEPEST = 8000;

  private final V nothing;
  private final V unknown;
  private final BinaryOperator<V> join;
  private @Nullable Node current;
  private int depth;

  /**
   * A solver without equations.
   *
   * @param nothing what each equation starts with
   * @param unknown the answer where a chain is too long to follow
   * @param join what was known and what is new, taken together; has to end in the same value
   *     however often it is asked with something new
   */
  public Solver(V nothing, V unknown, BinaryOperator<V> join) {
    this.nothing = nothing;
    this.unknown = unknown;
    this.join = join;
  }

  /** An equation, and its solution so far. */
  public final class Node {
    private final Supplier<V> equation;
    private V value = nothing;
    private boolean isStable;
    private boolean isRunning;
    private List<Node> readers = new ArrayList<>(2);

    private Node(Supplier<V> equation) {
      this.equation = equation;
    }

    /** Its solution; while equations are being solved, what is known of it so far. */
    public V ask() {
      Node reader = current;
      if (!isStable && !isRunning) {
        if (depth >= DEEPEST) {
          return unknown;
        }
        solve();
      }
      if (reader != null && (readers.isEmpty() || readers.getLast() != reader)) {
        readers.add(reader);
      }
      return value;
    }

    private void solve() {
      Node outer = current;
      depth++;
      isRunning = true;
      while (!isStable) {
        isStable = true;
        current = this;
        V grown = join.apply(value, equation.get());
        if (!grown.equals(value)) {
          value = grown;
          changed();
        }
      }
      isRunning = false;
      depth--;
      current = outer;
    }

    private void changed() {
      List<Node> affected = readers;
      readers = new ArrayList<>(2);
      for (Node node : affected) {
        if (node.isStable) {
          node.isStable = false;
          if (!node.isRunning) {
            node.changed();
          }
        }
      }
    }
  }

  /** A new equation. */
  public Node node(Supplier<V> equation) {
    return new Node(equation);
  }

  /** Whether an answer is final: no equation is being solved. */
  boolean isIdle() {
    return current == null;
  }
}
