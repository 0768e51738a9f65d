package dev.boundwise.rules.remedy;

/** A heap of whoever has least, in code. */
final class LeastCode {

  private LeastCode() {}

  static String ofElements(String list, String name, String searched, String changed) {
    return """
        heapq.heapify(LIST)  # before the loop

        NAME = LIST[0]  # in the place of SEARCHED
        CHANGED
        heapq.heapreplace(LIST, NAME)"""
        .replace("LIST", list)
        .replace("NAME", name)
        .replace("SEARCHED", searched)
        .replace("CHANGED", changed);
  }

  static String ofPlaces(String list, String name, String searched, String changed) {
    return """
        ⟪heap⟫ = [(⟪one⟫, ⟪place⟫) for ⟪place⟫, ⟪one⟫ in enumerate(LIST)]  # before the loop
        heapq.heapify(⟪heap⟫)

        NAME = ⟪heap⟫[0][1]  # in the place of SEARCHED
        CHANGED
        heapq.heapreplace(⟪heap⟫, (LIST[NAME], NAME))"""
        .replace("LIST", list)
        .replace("NAME", name)
        .replace("SEARCHED", searched)
        .replace("CHANGED", changed);
  }

  static String ofKeys(String dict, String name, String searched, String changed) {
    return """
        ⟪heap⟫ = [(⟪one⟫, ⟪place⟫, ⟪key⟫) for ⟪place⟫, (⟪key⟫, ⟪one⟫) in enumerate(DICT.items())]  # before the loop
        heapq.heapify(⟪heap⟫)

        NAME = ⟪heap⟫[0][2]  # in the place of SEARCHED
        CHANGED
        heapq.heapreplace(⟪heap⟫, (DICT[NAME], ⟪heap⟫[0][1], NAME))"""
        .replace("DICT", dict)
        .replace("NAME", name)
        .replace("SEARCHED", searched)
        .replace("CHANGED", changed);
  }
}
