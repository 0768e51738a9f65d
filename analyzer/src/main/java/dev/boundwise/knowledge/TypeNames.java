package dev.boundwise.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The classes of Java's libraries that tables mention anywhere, and their members. Where a file
 * imports all of several packages or classes, and none of them is there, they tell which one a name
 * is of.
 */
public final class TypeNames {

  /**
   * A package, whose names begin with a small letter, classes in it and in each other, and members.
   */
  private static final Pattern NAME =
      Pattern.compile(
          "(?<![\\w.])((?:[a-z_]\\w*\\.)+[A-Z]\\w*(?:\\.[A-Z]\\w*)*)(?:\\.([a-z]\\w*|\\{[\\w,]+\\}))?");

  private static final Pattern MEMBER = Pattern.compile("[{},]+");

  private final Tables tables;
  private final Map<String, Set<String>> byTable = new ConcurrentHashMap<>();

  TypeNames(Tables tables) {
    this.tables = tables;
  }

  /**
   * Whether a class or a member is known, such as {@code io.netty.channel.Channel} or {@code
   * reactor.core.publisher.Mono.just}.
   */
  public boolean has(String name) {
    String table = tables.tableOf(name);
    return !table.isEmpty() && byTable.computeIfAbsent(table, this::read).contains(name);
  }

  private Set<String> read(String table) {
    Set<String> names = new HashSet<>();
    String text = tables.read(table).map(bytes -> new String(bytes, UTF_8)).orElse("");
    for (Matcher found = NAME.matcher(text); found.find(); ) {
      names.add(found.group(1));
      if (found.group(2) != null) {
        for (String member : MEMBER.split(found.group(2), -1)) {
          names.add(found.group(1) + "." + member);
        }
      }
    }
    return names;
  }
}
