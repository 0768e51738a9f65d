package robust;

import java.nio.file.*;
import java.util.*;
import java.util.regex.Pattern;

class Loops<K, V extends Map.Entry<K, ? super V>> extends AbstractList<V> {
  int[] data = {3, 1, 2};

  static <T, X extends Exception> T orThrow(Optional<? extends T> any, X error) throws X {
    if (any.isPresent()) return any.get();
    throw error;
  }

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public V get(int index) {
    return (V) (Object) Map.entry(index, this);
  }

  @Override
  public int size() {
    return data.length;
  }

  long work(Path folder, String pattern) throws java.io.IOException {
    long total = 0L;
    StringBuilder text = new StringBuilder();
    for (String line : Files.readAllLines(folder)) {
      if (!Pattern.compile(pattern).matcher(line).find()) continue;
      text.append(line).append(';').append(1.5f).append((char) (line.charAt(0) + 1));
      for (int i = 0; i < data.length; i++)
        for (int j = i; j < data.length; ++j)
          if (data[i] > data[j]) {
            int t = data[i];
            data[i] = data[j];
            data[j] = t;
          }
      total +=
          line.isEmpty()
              ? 0
              : switch (line.charAt(0)) {
                case 'a', 'b' -> 1;
                case 'c' -> {
                  total <<= 2;
                  yield 2L;
                }
                default -> 3;
              };
    }
    while (total > 0) {
      total /= 10;
      if (total == 5) break;
    }
    try {
      orThrow(Optional.of(text), new Exception("x" + total));
    } catch (final RuntimeException e) {
      throw e;
    } catch (Exception e) {
      e.printStackTrace();
    }
    Iterator<V> all = iterator();
    while (all.hasNext()) {
      V one = all.next();
      if (one.getKey() instanceof String s && s.isBlank()) all.remove();
    }
    new Thread(this::size) {
      {
        setDaemon(true);
        start();
      }
    };
    return total | ~data[0] & 0b1010 ^ (data[1] >>> 2);
  }
}
