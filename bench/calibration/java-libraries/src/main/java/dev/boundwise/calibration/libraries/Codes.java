package dev.boundwise.calibration.libraries;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.github.luben.zstd.Zstd;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Random;
import net.jpountz.lz4.LZ4Factory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.xerial.snappy.Snappy;

/** Compression and hashes of {@code n} bytes of text, and tokens of a few claims. */
@State(Scope.Thread)
public class Codes {
  @Param({"256", "65536"})
  int n;

  private final LZ4Factory lz4 = LZ4Factory.fastestInstance();
  private final Algorithm secret = Algorithm.HMAC256("a secret of some length, not a good one");
  private Algorithm pair;
  private byte[] bytes;
  private byte[] zstd;
  private byte[] packed;
  private byte[] snappy;
  private String token;
  private String signed;

  @Setup
  public void prepare() throws Exception {
    Random dice = new Random(7);
    StringBuilder text = new StringBuilder();
    while (text.length() < n) {
      text.append("field").append(dice.nextInt(200)).append(": ").append(dice.nextInt(5000)).append('\n');
    }
    bytes = text.substring(0, n).getBytes(StandardCharsets.US_ASCII);
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair keys = generator.generateKeyPair();
    pair = Algorithm.RSA256((RSAPublicKey) keys.getPublic(), (RSAPrivateKey) keys.getPrivate());
    zstd = zstdCompress();
    packed = lz4Compress();
    snappy = snappyCompress();
    token = jwtSign();
    signed = jwtSignRsa();
  }

  @Benchmark
  public byte[] zstdCompress() {
    return Zstd.compress(bytes);
  }

  @Benchmark
  public byte[] zstdDecompress() {
    return Zstd.decompress(zstd, n);
  }

  @Benchmark
  public byte[] lz4Compress() {
    return lz4.fastCompressor().compress(bytes);
  }

  @Benchmark
  public byte[] lz4Decompress() {
    return lz4.fastDecompressor().decompress(packed, n);
  }

  @Benchmark
  public byte[] snappyCompress() throws Exception {
    return Snappy.compress(bytes);
  }

  @Benchmark
  public byte[] snappyDecompress() throws Exception {
    return Snappy.uncompress(snappy);
  }

  @Benchmark
  public HashCode guavaSha256() {
    return Hashing.sha256().hashBytes(bytes);
  }

  @Benchmark
  public HashCode guavaMurmur() {
    return Hashing.murmur3_128().hashBytes(bytes);
  }

  @Benchmark
  public String jwtSign() {
    return JWT.create().withSubject("someone").withClaim("role", "reader").sign(secret);
  }

  @Benchmark
  public DecodedJWT jwtVerify() {
    return JWT.require(secret).build().verify(token);
  }

  @Benchmark
  public String jwtSignRsa() {
    return JWT.create().withSubject("someone").withClaim("role", "reader").sign(pair);
  }

  @Benchmark
  public DecodedJWT jwtVerifyRsa() {
    return JWT.require(pair).build().verify(signed);
  }
}
