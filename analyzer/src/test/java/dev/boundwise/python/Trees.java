package dev.boundwise.python;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Looks at trees from outside, through the components of their records. */
final class Trees {

  private static final Map<Class<?>, Method[]> ACCESSORS = new ConcurrentHashMap<>();

  private Trees() {}

  /** The nodes directly under this one, in the order of its fields; absent ones are left out. */
  static List<Node> children(Node node) {
    List<Node> children = new ArrayList<>();
    for (Method accessor : ACCESSORS.computeIfAbsent(node.getClass(), Trees::accessors)) {
      Object value;
      try {
        value = accessor.invoke(node);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
      if (value instanceof Node child) {
        add(children, child);
      } else if (value instanceof List<?> list) {
        for (Object element : list) {
          if (element instanceof Node child) {
            add(children, child);
          }
        }
      }
    }
    return children;
  }

  private static void add(List<Node> children, Node child) {
    if (!(child instanceof Expr.Absent) && !(child instanceof Pattern.Absent)) {
      children.add(child);
    }
  }

  private static Method[] accessors(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getAccessor)
        .filter(
            m -> Node.class.isAssignableFrom(m.getReturnType()) || m.getReturnType() == List.class)
        .toArray(Method[]::new);
  }

  /** Visits all nodes, parents first, without recursion. */
  static void visit(Node root, Consumer<Node> visitor) {
    Deque<Node> left = new ArrayDeque<>();
    left.push(root);
    while (!left.isEmpty()) {
      Node node = left.pop();
      visitor.accept(node);
      List<Node> children = children(node);
      for (int i = children.size() - 1; i >= 0; i--) {
        left.push(children.get(i));
      }
    }
  }

  /** Levels of nodes, of statements and expressions together. */
  static int depth(Node root) {
    int depth = 0;
    List<Node> level = List.of(root);
    while (!level.isEmpty()) {
      depth++;
      List<Node> below = new ArrayList<>();
      for (Node node : level) {
        below.addAll(children(node));
      }
      level = below;
    }
    return depth;
  }

  /** What is defined, called and imported, in the tree's order: {@code def f, f(), import a}. */
  static List<String> landmarks(Node root) {
    List<String> found = new ArrayList<>();
    visit(
        root,
        node -> {
          switch (node) {
            case Stmt.FunctionDef f -> found.add("def " + f.name());
            case Stmt.ClassDef c -> found.add("class " + c.name());
            case Expr.Call c when c.func() instanceof Expr.Name n -> found.add(n.id() + "()");
            case Expr.Call c when c.func() instanceof Expr.Attribute a ->
                found.add("." + a.attr() + "()");
            case Part.Alias a -> found.add("import " + a.name());
            default -> {}
          }
        });
    return found;
  }
}
