package dev.boundwise.calibration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Numbers and arrays of them; whole numbers of {@code n} decimal digits. */
@State(Scope.Thread)
public class Numbers {
  @Param({"16", "2048"})
  int n;

  BigInteger big;
  BigInteger other;
  BigInteger odd;
  String digits;
  BigDecimal price = new BigDecimal("12345.6789");
  BigDecimal rate = new BigDecimal("1.0825");
  double x = 1.234567;
  long y = 987654321L;
  Random random = new Random(7);
  SecureRandom secure = new SecureRandom();
  int[] ints;
  long[] longs;
  double[] doubles;
  Integer[] boxes;
  String[] words;

  @Setup
  public void prepare() {
    big = new BigInteger(n * 10 / 3, random);
    other = new BigInteger(n * 10 / 3 - 3, random).add(BigInteger.TEN);
    odd = BigInteger.probablePrime(64, random);
    digits = big.toString();
    ints = random.ints(n).toArray();
    longs = random.longs(n).toArray();
    doubles = random.doubles(n).toArray();
    boxes = random.ints(n).boxed().toArray(Integer[]::new);
    words = random.ints(n).mapToObj(i -> "word" + i).toArray(String[]::new);
  }

  @Benchmark
  public BigInteger bigAdd() {
    return big.add(other);
  }

  @Benchmark
  public BigInteger bigMultiply() {
    return big.multiply(other);
  }

  @Benchmark
  public BigInteger bigMod() {
    return big.mod(odd);
  }

  @Benchmark
  public String bigToString() {
    return big.toString();
  }

  @Benchmark
  public BigInteger bigParse() {
    return new BigInteger(digits);
  }

  @Benchmark
  public BigInteger bigValueOf() {
    return BigInteger.valueOf(y + n);
  }

  @Benchmark
  public boolean isProbablePrime() {
    return odd.isProbablePrime(20);
  }

  @Benchmark
  public BigDecimal decimalAdd() {
    return price.add(rate);
  }

  @Benchmark
  public BigDecimal decimalMultiply() {
    return price.multiply(rate);
  }

  @Benchmark
  public BigDecimal decimalDivide() {
    return price.divide(rate, MathContext.DECIMAL64);
  }

  @Benchmark
  public BigDecimal decimalSetScale() {
    return price.setScale(2, RoundingMode.HALF_UP);
  }

  @Benchmark
  public BigDecimal decimalParse() {
    return new BigDecimal("12345.6789");
  }

  @Benchmark
  public String decimalToString() {
    return price.add(rate).toString();
  }

  @Benchmark
  public double sqrt() {
    return Math.sqrt(x + n);
  }

  @Benchmark
  public double sin() {
    return Math.sin(x + n);
  }

  @Benchmark
  public double exp() {
    return Math.exp(x);
  }

  @Benchmark
  public double log() {
    return Math.log(x + n);
  }

  @Benchmark
  public double pow() {
    return Math.pow(x, 2.7);
  }

  @Benchmark
  public double atan2() {
    return Math.atan2(x, n);
  }

  @Benchmark
  public int abs() {
    return Math.abs(n - 1000);
  }

  @Benchmark
  public long floorMod() {
    return Math.floorMod(y, n);
  }

  @Benchmark
  public int bitCount() {
    return Long.bitCount(y + n);
  }

  @Benchmark
  public Integer valueOf() {
    return Integer.valueOf(n + 1000);
  }

  @Benchmark
  public int nextInt() {
    return random.nextInt(n);
  }

  @Benchmark
  public double nextDouble() {
    return random.nextDouble();
  }

  @Benchmark
  public double nextGaussian() {
    return random.nextGaussian();
  }

  @Benchmark
  public int nextIntOfThread() {
    return ThreadLocalRandom.current().nextInt(n);
  }

  @Benchmark
  public double mathRandom() {
    return Math.random();
  }

  @Benchmark
  public int nextIntSecure() {
    return secure.nextInt(n);
  }

  @Benchmark
  public Random newRandom() {
    return new Random(n);
  }

  @Benchmark
  public int[] sortInts() {
    int[] copy = ints.clone();
    Arrays.sort(copy);
    return copy;
  }

  @Benchmark
  public double[] sortDoubles() {
    double[] copy = doubles.clone();
    Arrays.sort(copy);
    return copy;
  }

  @Benchmark
  public Integer[] sortBoxes() {
    Integer[] copy = boxes.clone();
    Arrays.sort(copy);
    return copy;
  }

  @Benchmark
  public String[] sortWords() {
    String[] copy = words.clone();
    Arrays.sort(copy);
    return copy;
  }

  @Benchmark
  public int[] copyOf() {
    return Arrays.copyOf(ints, n);
  }

  @Benchmark
  public int[] fill() {
    Arrays.fill(ints, 7);
    return ints;
  }

  @Benchmark
  public int[] newInts() {
    return new int[n];
  }

  @Benchmark
  public int hashCodeOf() {
    return Arrays.hashCode(longs);
  }

  @Benchmark
  public boolean equalsOf() {
    return Arrays.equals(longs, longs.clone());
  }

  @Benchmark
  public String toStringOf() {
    return Arrays.toString(longs);
  }

  @Benchmark
  public double streamSum() {
    return Arrays.stream(doubles).sum();
  }

  @Benchmark
  public int binarySearch() {
    return Arrays.binarySearch(longs, 7);
  }

  @Benchmark
  public long[] arraycopy() {
    long[] to = new long[n];
    System.arraycopy(longs, 0, to, 0, n);
    return to;
  }
}
