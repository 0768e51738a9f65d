package dev.boundwise.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.boundwise.source.Diagnostic;
import dev.boundwise.source.Span;
import java.util.List;

/** What holds for the tree of any text. */
final class TreeChecks {

  private TreeChecks() {}

  static void check(PythonFile file) {
    int length = file.text().length();
    Trees.visit(file.module(), node -> checkNode(node, length, file));
    int before = 0;
    for (Diagnostic diagnostic : file.diagnostics()) {
      Span span = diagnostic.span();
      assertTrue(span.start() >= before, () -> "order of diagnostics: " + diagnostic);
      assertTrue(span.end() <= length, () -> "within the text: " + diagnostic);
      assertFalse(diagnostic.message().isBlank());
      before = span.start();
    }
    int[] comments = file.comments();
    assertEquals(0, comments.length % 2);
    int end = 0;
    for (int i = 0; i < comments.length; i += 2) {
      assertTrue(comments[i] >= end && comments[i + 1] > comments[i]);
      assertEquals('#', file.text().utf8()[comments[i]]);
      end = comments[i + 1];
    }
  }

  private static void checkNode(Node node, int length, PythonFile file) {
    boolean within = 0 <= node.start() && node.start() <= node.end() && node.end() <= length;
    assertTrue(within, () -> "within the text: " + kind(node));
    if (node instanceof Expr.Broken || node instanceof Pattern.Broken) {
      assertFalse(file.diagnostics().isEmpty(), () -> "broken without a diagnostic: " + kind(node));
    }
    List<Node> children = Trees.children(node);
    for (Node child : children) {
      if (!standsOutside(node, child)) {
        assertTrue(
            node.start() <= child.start() && child.end() <= node.end(),
            () -> kind(child) + " within " + kind(node));
      }
    }
    if (!fieldsOutOfOrder(node)) {
      for (int i = 1; i < children.size(); i++) {
        Node left = children.get(i - 1);
        Node right = children.get(i);
        assertTrue(
            left.end() <= right.start() || overlap(left, right),
            () -> kind(left) + " before " + kind(right) + " in " + kind(node));
      }
    }
  }

  /** Decorators stand before the span of what they decorate, as in CPython. */
  private static boolean standsOutside(Node parent, Node child) {
    return switch (parent) {
      case Stmt.FunctionDef f -> f.decorators().contains(child);
      case Stmt.ClassDef c -> c.decorators().contains(child);
      default -> false;
    };
  }

  /** The nodes whose fields are not written in the order in which {@code ast} has them. */
  private static boolean fieldsOutOfOrder(Node node) {
    return node instanceof Stmt.FunctionDef
        || node instanceof Stmt.ClassDef
        || node instanceof Expr.IfExp
        || node instanceof Expr.DictExpr
        || node instanceof Expr.Call
        || node instanceof Part.Arguments
        || node instanceof Pattern.MatchMapping
        || node instanceof Pattern.MatchClass;
  }

  /** Siblings that share text: the two parts that f"{x=}" is read as. */
  private static boolean overlap(Node left, Node right) {
    return left instanceof Expr.Constant
        && (right instanceof Expr.FormattedValue || right instanceof Expr.Interpolation);
  }

  private static String kind(Node node) {
    return node.getClass().getSimpleName() + " " + node.start() + ".." + node.end();
  }
}
