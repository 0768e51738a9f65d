package dev.boundwise.calibration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Containers of {@code n} elements; keys are texts where nothing else is said. */
@State(Scope.Thread)
public class Containers {
  @Param({"16", "4096"})
  int n;

  String[] keys;
  Integer[] numbers;
  List<Integer> list;
  List<Integer> linked;
  List<Integer> sortedList;
  Map<String, Integer> map;
  Map<String, Integer> linkedMap;
  Map<Integer, Integer> ofNumbers;
  Map<String, Integer> tree;
  Map<String, Integer> concurrent;
  Map<String, Integer> skip;
  Set<String> set;
  Set<String> treeSet;
  List<Integer> copyOnWrite;
  ArrayDeque<Integer> deque;
  ConcurrentLinkedQueue<Integer> queue;
  PriorityQueue<Integer> heap;
  BitSet bits;
  EnumMap<TimeUnit, Integer> units = new EnumMap<>(TimeUnit.class);
  int at;

  @Setup
  public void prepare() {
    Random dice = new Random(7);
    keys = new String[n];
    numbers = new Integer[n];
    map = new HashMap<>();
    bits = new BitSet(n);
    for (int i = 0; i < n; i++) {
      keys[i] = "key" + dice.nextInt(1_000_000);
      numbers[i] = dice.nextInt(1_000_000);
      map.put(keys[i], i);
      bits.set(i * 2);
    }
    list = new ArrayList<>(List.of(numbers));
    linked = new LinkedList<>(list);
    sortedList = new ArrayList<>(list);
    Collections.sort(sortedList);
    linkedMap = new LinkedHashMap<>(map);
    ofNumbers = new HashMap<>();
    list.forEach(it -> ofNumbers.put(it, it));
    tree = new TreeMap<>(map);
    concurrent = new ConcurrentHashMap<>(map);
    skip = new ConcurrentSkipListMap<>(map);
    set = new HashSet<>(map.keySet());
    treeSet = new TreeSet<>(set);
    copyOnWrite = new CopyOnWriteArrayList<>(list);
    deque = new ArrayDeque<>(list);
    queue = new ConcurrentLinkedQueue<>(list);
    heap = new PriorityQueue<>(list);
    units.put(TimeUnit.DAYS, 1);
  }

  /** Another key each time, equal to one in the maps, its hash not yet known to anybody. */
  private String key() {
    at = at + 7 < n ? at + 7 : at % 7;
    return keys[at];
  }

  private Integer number() {
    at = at + 7 < n ? at + 7 : at % 7;
    return numbers[at];
  }

  @Benchmark
  public int pickingAKey() {
    return key().length();
  }

  @Benchmark
  public Integer mapGet() {
    return map.get(key());
  }

  @Benchmark
  public Integer mapGetNumber() {
    return ofNumbers.get(number());
  }

  @Benchmark
  public Integer linkedMapGet() {
    return linkedMap.get(key());
  }

  @Benchmark
  public Integer mapGetOrDefault() {
    return map.getOrDefault(key(), 0);
  }

  @Benchmark
  public boolean mapContainsKey() {
    return map.containsKey(key());
  }

  @Benchmark
  public Integer mapPut() {
    return map.put(key(), 7);
  }

  @Benchmark
  public Integer mapMerge() {
    return map.merge(key(), 1, Integer::sum);
  }

  @Benchmark
  public Integer mapComputeIfAbsent() {
    return map.computeIfAbsent(key(), String::length);
  }

  @Benchmark
  public Map<String, Integer> mapFill() {
    Map<String, Integer> made = new HashMap<>();
    for (String key : keys) {
      made.put(key, 1);
    }
    return made;
  }

  @Benchmark
  public Map<String, Integer> mapCopy() {
    return new HashMap<>(map);
  }

  @Benchmark
  public int mapEntries() {
    int x = 0;
    for (Map.Entry<String, Integer> entry : map.entrySet()) {
      x += entry.getValue() ^ x;
    }
    return x;
  }

  @Benchmark
  public Integer treeGet() {
    return tree.get(key());
  }

  @Benchmark
  public Integer treePut() {
    return tree.put(key(), 7);
  }

  @Benchmark
  public int treeEntries() {
    int x = 0;
    for (Integer value : tree.values()) {
      x += value ^ x;
    }
    return x;
  }

  @Benchmark
  public Integer concurrentGet() {
    return concurrent.get(key());
  }

  @Benchmark
  public Integer concurrentPut() {
    return concurrent.put(key(), 7);
  }

  @Benchmark
  public Integer concurrentComputeIfAbsent() {
    return concurrent.computeIfAbsent(key(), String::length);
  }

  @Benchmark
  public Integer skipGet() {
    return skip.get(key());
  }

  @Benchmark
  public boolean setContains() {
    return set.contains(key());
  }

  @Benchmark
  public boolean setAdd() {
    return set.add(key());
  }

  @Benchmark
  public Set<Integer> setCopy() {
    return new HashSet<>(list);
  }

  @Benchmark
  public boolean treeSetContains() {
    return treeSet.contains(key());
  }

  @Benchmark
  public Integer listGet() {
    return list.get(at = (at + 7) & (n - 1));
  }

  @Benchmark
  public Integer listSet() {
    return list.set(at = (at + 7) & (n - 1), 7);
  }

  @Benchmark
  public List<Integer> listAdd() {
    List<Integer> made = new ArrayList<>();
    for (Integer each : numbers) {
      made.add(each);
    }
    return made;
  }

  @Benchmark
  public List<Integer> listOf() {
    return List.of(numbers);
  }

  @Benchmark
  public List<Integer> listCopy() {
    return new ArrayList<>(list);
  }

  @Benchmark
  public List<Integer> listAddAll() {
    List<Integer> made = new ArrayList<>();
    made.addAll(list);
    return made;
  }

  @Benchmark
  public List<Integer> listAddRemoveFirst() {
    list.addFirst(list.removeLast());
    return list;
  }

  @Benchmark
  public boolean listContainsAbsent() {
    return list.contains(-1);
  }

  @Benchmark
  public int listIndexOfAbsent() {
    return list.indexOf(-1);
  }

  @Benchmark
  public boolean listRemoveAbsent() {
    return list.remove((Integer) (-1));
  }

  @Benchmark
  public boolean listRemoveIf() {
    return list.removeIf(it -> it < 0);
  }

  @Benchmark
  public List<Integer> listSort() {
    List<Integer> made = new ArrayList<>(list);
    made.sort(null);
    return made;
  }

  @Benchmark
  public List<Integer> listSortBy() {
    List<Integer> made = new ArrayList<>(list);
    made.sort(Comparator.comparing(it -> -it));
    return made;
  }

  @Benchmark
  public List<Integer> listSortOfSorted() {
    List<Integer> made = new ArrayList<>(sortedList);
    Collections.sort(made);
    return made;
  }

  @Benchmark
  public int listForEach() {
    int[] x = {0};
    list.forEach(it -> x[0] ^= it);
    return x[0];
  }

  @Benchmark
  public Object[] listToArray() {
    return list.toArray();
  }

  @Benchmark
  public boolean listEquals() {
    return list.equals(linked);
  }

  @Benchmark
  public int listHashCode() {
    return list.hashCode();
  }

  @Benchmark
  public String listToString() {
    return list.toString();
  }

  @Benchmark
  public List<Integer> shuffle() {
    Collections.shuffle(sortedList);
    return sortedList;
  }

  @Benchmark
  public Integer collectionsMax() {
    return Collections.max(list);
  }

  @Benchmark
  public List<Integer> reverse() {
    Collections.reverse(list);
    return list;
  }

  @Benchmark
  public Integer linkedGetMiddle() {
    return linked.get(n / 2);
  }

  @Benchmark
  public List<Integer> linkedCopy() {
    return new LinkedList<>(list);
  }

  @Benchmark
  public boolean copyOnWriteAdd() {
    boolean done = copyOnWrite.add(7);
    copyOnWrite.removeLast();
    return done;
  }

  @Benchmark
  public Integer dequeAddPoll() {
    deque.addLast(7);
    return deque.pollFirst();
  }

  @Benchmark
  public Integer queueOfferPoll() {
    queue.offer(7);
    return queue.poll();
  }

  @Benchmark
  public Integer heapOfferPoll() {
    heap.offer(number());
    return heap.poll();
  }

  @Benchmark
  public List<Integer> asList() {
    return Arrays.asList(numbers);
  }

  @Benchmark
  public int bitsCardinality() {
    return bits.cardinality();
  }

  @Benchmark
  public boolean bitsGet() {
    return bits.get(at = (at + 7) & (n - 1));
  }

  @Benchmark
  public Integer enumMapGet() {
    return units.get(TimeUnit.DAYS);
  }

  @Benchmark
  public int optional() {
    return Optional.of(numbers[3]).map(it -> it + 1).filter(it -> it > 3).orElse(0);
  }

  @Benchmark
  public ArrayList<Integer> newList() {
    return new ArrayList<>();
  }

  @Benchmark
  public HashMap<Integer, Integer> newMap() {
    return new HashMap<>();
  }

  @Benchmark
  public HashMap<Integer, Integer> newMapWithOne() {
    HashMap<Integer, Integer> made = new HashMap<>();
    made.put(1, 1);
    return made;
  }
}
