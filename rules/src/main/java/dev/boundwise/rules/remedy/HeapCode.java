package dev.boundwise.rules.remedy;

/** A heap in the place of a list that is searched or sorted for its smallest element, in code. */
final class HeapCode {

  private HeapCode() {}

  /** Elements are compared as they are. */
  static String whole(String name) {
    return """
        import heapq

        heapq.heapify(NAME)  # before the loop
        heapq.heappush(NAME, element)  # in the place of .append

        element = heapq.heappop(NAME)  # in the place of .sort and .pop"""
        .replace("NAME", name);
  }

  /** Of those with the same key the first comes first: elements need not have an order. */
  static String byKey(String name) {
    return """
        import heapq
        from itertools import ⟪count⟫

        ⟪numbers⟫ = ⟪count⟫()
        # NAME is a heap of (what is compared, number, element): push again what became smaller
        heapq.heappush(NAME, (cost, next(⟪numbers⟫), element))

        cost, _, element = heapq.heappop(NAME)  # passed over where it was taken before"""
        .replace("NAME", name);
  }
}
