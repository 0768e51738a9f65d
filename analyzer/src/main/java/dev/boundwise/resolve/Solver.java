package dev.boundwise.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Solves the equations between what names are, from the top down: a question solves what it needs
 * and nothing else. Definitions that depend on themselves start as nothing and grow until they no
 * longer change. The method is the top-down solver of H. Seidl, R. Wilhelm, S. Hack, Compiler
 * Design: Analysis and Transformation, section 1.12, with values that only grow.
 */
final class Solver {

  /** Longer chains of definitions than this end in an unknown: the stack has an end. */
  private static final int DEEPEST = 8000;

  private @Nullable Node current;
  private int depth;

  /** An equation, and its solution so far. */
  final class Node {
    private final Supplier<Values> equation;
    private Values value = Values.NONE;
    private boolean isStable;
    private boolean isRunning;
    private List<Node> readers = new ArrayList<>(2);

    private Node(Supplier<Values> equation) {
      this.equation = equation;
    }

    /** Its solution; while equations are being solved, what is known of it so far. */
    Values ask() {
      Node reader = current;
      if (!isStable && !isRunning) {
        if (depth >= DEEPEST) {
          return Values.UNKNOWN;
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
        Values grown = value.or(equation.get());
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

  Node node(Supplier<Values> equation) {
    return new Node(equation);
  }

  /** Whether an answer is final: no equation is being solved. */
  boolean isIdle() {
    return current == null;
  }
}
