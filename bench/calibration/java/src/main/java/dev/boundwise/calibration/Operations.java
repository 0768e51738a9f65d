package dev.boundwise.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntUnaryOperator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Operations of the language, a thousand and twenty-four a call. Each loop's steps depend on each
 * other, so that none is left out or done with others in one instruction; {@code empty} is the loop
 * without the operation, and is taken off.
 */
@State(Scope.Thread)
@OperationsPerInvocation(Operations.COUNT)
public class Operations {
  static final int COUNT = 1024;

  interface Shape {
    int area(int by);
  }

  record Square(int side) implements Shape {
    @Override
    public int area(int by) {
      return side * by;
    }
  }

  record Circle(int radius) implements Shape {
    @Override
    public int area(int by) {
      return radius * by + 1;
    }
  }

  record Line(int length) implements Shape {
    @Override
    public int area(int by) {
      return length ^ by;
    }
  }

  static final class Node {
    Node next;
    int value;
    Object held;
  }

  static final class Resource implements AutoCloseable {
    int open;

    @Override
    public void close() {
      open--;
    }
  }

  static int shared;

  int[] random = new int[COUNT];
  int[] even = new int[COUNT];
  int[] target = new int[COUNT];
  double[] doubles = new double[COUNT];
  String[] words = new String[COUNT];
  Integer[] boxes = new Integer[COUNT];
  Shape[] shapes = new Shape[COUNT];
  List<Integer> list = new ArrayList<>();
  Set<Integer> set = new HashSet<>();
  Node ring;
  Node node = new Node();
  Resource resource = new Resource();
  CompletableFuture<Integer> done = CompletableFuture.completedFuture(1);

  @Setup
  public void prepare() {
    Random dice = new Random(7);
    Node first = new Node();
    Node last = first;
    for (int i = 0; i < COUNT; i++) {
      random[i] = dice.nextInt(COUNT);
      even[i] = i;
      doubles[i] = dice.nextDouble();
      words[i] = "word" + random[i];
      boxes[i] = i;
      list.add(i);
      set.add(i * 2);
      shapes[i] =
          switch (dice.nextInt(3)) {
            case 0 -> new Square(i);
            case 1 -> new Circle(i);
            default -> new Line(i);
          };
      last.next = new Node();
      last = last.next;
      last.value = i;
    }
    last.next = first;
    ring = first;
  }

  @Benchmark
  public int empty() {
    int x = 1;
    for (int i = 0; i < COUNT; i++) {
      x = (x ^ i) + 7;
    }
    return x;
  }

  @Benchmark
  public int arithmetic3() {
    int x = 1;
    for (int i = 0; i < COUNT; i++) {
      x = (x ^ i) + 7;
      x = (x << 3) - i;
      x = x ^ (x >>> 5);
    }
    return x;
  }

  @Benchmark
  public int multiply() {
    int x = 1;
    for (int i = 0; i < COUNT; i++) {
      x = x * 31 ^ i;
    }
    return x;
  }

  @Benchmark
  public long divide() {
    long x = Long.MAX_VALUE;
    for (int i = 0; i < COUNT; i++) {
      x = x / (i + 3) + Long.MAX_VALUE / 3;
    }
    return x;
  }

  @Benchmark
  public double ofDoubles2() {
    double x = 1;
    for (int i = 0; i < COUNT; i++) {
      x = x * 0.5 + i;
    }
    return x;
  }

  @Benchmark
  public int item() {
    int x = 0;
    for (int i = 0; i < COUNT; i++) {
      x = random[x] ^ (i & 3);
      x &= COUNT - 1;
    }
    return x;
  }

  @Benchmark
  public int attribute() {
    Node at = ring;
    for (int i = 0; i < COUNT; i++) {
      at = at.next;
    }
    return at.value;
  }

  @Benchmark
  public int globalName() {
    int x = 1;
    for (int i = 0; i < COUNT; i++) {
      x = (x ^ i) + shared;
    }
    return x;
  }

  @Benchmark
  public Node assignAttribute() {
    for (int i = 0; i < COUNT; i++) {
      node.held = words[i];
    }
    return node;
  }

  @Benchmark
  public int[] assignItem() {
    for (int i = 0; i < COUNT; i++) {
      target[random[i]] = i;
    }
    return target;
  }

  @Benchmark
  public int compareForeseen() {
    int x = 0;
    for (int i = 0; i < COUNT; i++) {
      if (even[i] > 1000) {
        x += callee(i);
      }
      x ^= i;
    }
    return x;
  }

  @Benchmark
  public int compareUnforeseen() {
    int x = 0;
    for (int i = 0; i < COUNT; i++) {
      if (random[i] > COUNT / 2) {
        x = x * 31 + target[i];
      } else {
        x = x ^ (x >>> 3);
      }
    }
    return x;
  }

  @Benchmark
  public int choice() {
    int x = 1;
    for (int i = 0; i < COUNT; i++) {
      x = (random[i] & 1) == 0 ? x + 3 : x ^ i;
    }
    return x;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private int callee(int value) {
    return value + 1;
  }

  private int inlined(int value) {
    return value + 1;
  }

  @Benchmark
  public int callNotInlined() {
    int x = 1;
    for (int i = 0; i < COUNT; i++) {
      x = callee(x);
    }
    return x;
  }

  @Benchmark
  public int callInlined() {
    int x = 1;
    for (int i = 0; i < COUNT; i++) {
      x = inlined(x) ^ i;
    }
    return x;
  }

  @Benchmark
  public int callOfThree() {
    int x = 1;
    for (int i = 0; i < COUNT; i++) {
      x = shapes[i].area(x);
    }
    return x;
  }

  @Benchmark
  public Node construct() {
    Node at = null;
    for (int i = 0; i < COUNT; i++) {
      Node made = new Node();
      made.value = i;
      made.next = (i & 15) == 0 ? null : at;
      at = made;
    }
    return at;
  }

  @Benchmark
  public int concatenate() {
    int x = 0;
    for (int i = 0; i < COUNT; i++) {
      x += (words[i] + ": " + i).length();
    }
    return x;
  }

  @Benchmark
  public int slice() {
    int x = 0;
    for (int i = 0; i < COUNT; i++) {
      x += Arrays.copyOfRange(random, i & 63, (i & 63) + 16)[i & 15];
    }
    return x;
  }

  @Benchmark
  public int contains() {
    int x = 0;
    for (int i = 0; i < COUNT; i++) {
      x += set.contains(boxes[random[i]]) ? 1 : 2;
    }
    return x;
  }

  @Benchmark
  public int arrayOfFour() {
    int x = 0;
    for (int i = 0; i < COUNT; i++) {
      x += sum(new int[] {i, x, 3, 4});
    }
    return x;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private static int sum(int[] values) {
    return values[0] + values[3];
  }

  @Benchmark
  public int listOfFour() {
    int x = 0;
    for (int i = 0; i < COUNT; i++) {
      x += List.of(boxes[i], boxes[3], boxes[4], boxes[5]).size();
    }
    return x;
  }

  @Benchmark
  public int loopStepOfList() {
    int x = 1;
    for (Integer each : list) {
      x = (x ^ each) + 7;
    }
    return x;
  }

  @Benchmark
  public int streamStep() {
    return list.stream().map(it -> it ^ 7).filter(it -> it > 3).mapToInt(it -> it).sum();
  }

  @Benchmark
  public int await() {
    int x = 0;
    for (int i = 0; i < COUNT; i++) {
      x += done.join();
    }
    return x;
  }

  @Benchmark
  public int attempt() {
    int x = 1;
    for (int i = 0; i < COUNT; i++) {
      try {
        x = callee(x);
      } catch (IllegalStateException e) {
        x = 0;
      }
    }
    return x;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private static int fails(int value) {
    throw new IllegalStateException("no");
  }

  @Benchmark
  public int raise() {
    int x = 1;
    for (int i = 0; i < COUNT; i++) {
      try {
        x = fails(x);
      } catch (IllegalStateException e) {
        x += i;
      }
    }
    return x;
  }

  @Benchmark
  public int with() {
    int x = 1;
    for (int i = 0; i < COUNT; i++) {
      try (Resource it = resource) {
        it.open += 2;
        x = callee(x);
      }
    }
    return x;
  }

  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  private static int apply(IntUnaryOperator function, int value) {
    return function.applyAsInt(value);
  }

  @Benchmark
  public int function() {
    int x = 1;
    for (int i = 0; i < COUNT; i++) {
      int captured = x;
      x = apply(it -> it + captured, i);
    }
    return x;
  }
}
