package dev.boundwise.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Streams, and what a pipeline takes before its first element; futures that are done. */
@State(Scope.Thread)
public class Pipelines {
  @Param({"4", "1024"})
  int n;

  List<Integer> numbers;
  List<String> words;

  @Setup
  public void prepare() {
    numbers = IntStream.range(0, n).map(i -> i * 7919 % 1021).boxed().toList();
    words = numbers.stream().map(i -> "word" + i).toList();
  }

  @Benchmark
  public List<Integer> mapToList() {
    return numbers.stream().map(it -> it + 1000).toList();
  }

  @Benchmark
  public List<Integer> filterToList() {
    return numbers.stream().filter(it -> (it & 1) == 0).toList();
  }

  @Benchmark
  public int mapToIntSum() {
    return numbers.stream().mapToInt(Integer::intValue).sum();
  }

  @Benchmark
  public int rangeSum() {
    return IntStream.range(0, n).map(i -> i ^ n).filter(i -> i != 5).sum();
  }

  @Benchmark
  public List<String> sorted() {
    return words.stream().sorted().toList();
  }

  @Benchmark
  public List<String> sortedBy() {
    return words.stream().sorted(Comparator.comparing(String::length)).toList();
  }

  @Benchmark
  public List<Integer> distinct() {
    return numbers.stream().distinct().toList();
  }

  @Benchmark
  public Map<Integer, List<Integer>> groupingBy() {
    return numbers.stream().collect(Collectors.groupingBy(it -> it % 16));
  }

  @Benchmark
  public Map<String, Integer> toMap() {
    return words.stream().collect(Collectors.toMap(it -> it, String::length, (a, b) -> a));
  }

  @Benchmark
  public Set<Integer> toSet() {
    return numbers.stream().collect(Collectors.toSet());
  }

  @Benchmark
  public List<Integer> collectToList() {
    return numbers.stream().collect(Collectors.toList());
  }

  @Benchmark
  public String joining() {
    return words.stream().collect(Collectors.joining(","));
  }

  @Benchmark
  public boolean anyMatch() {
    return numbers.stream().anyMatch(it -> it < 0);
  }

  @Benchmark
  public int reduce() {
    return numbers.stream().reduce(0, Integer::sum);
  }

  @Benchmark
  public int flatMap() {
    return numbers.stream().flatMap(it -> Stream.of(it, it)).mapToInt(it -> it).sum();
  }

  @Benchmark
  public int parallelSum() {
    return numbers.parallelStream().mapToInt(it -> it).sum();
  }

  @Benchmark
  public CompletableFuture<Integer> thenApply() {
    return CompletableFuture.completedFuture(n).thenApply(it -> it + 1);
  }

  @Benchmark
  public int supplyAsync() {
    return CompletableFuture.supplyAsync(() -> n).join();
  }
}
