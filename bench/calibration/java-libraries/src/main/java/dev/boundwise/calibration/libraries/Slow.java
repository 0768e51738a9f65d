package dev.boundwise.calibration.libraries;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.coobird.thumbnailator.Thumbnails;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.ejml.simple.SimpleMatrix;
import org.mindrot.jbcrypt.BCrypt;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.python.util.PythonInterpreter;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What takes a millisecond and more: passwords, workbooks, PDF, pictures, matrices. */
@State(Scope.Thread)
public class Slow {
  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();
  private final byte[] salt = new byte[16];
  private byte[] workbook;
  private XSSFWorkbook cells;
  private byte[] pdf;
  private PDDocument document;
  private BufferedImage photo;
  private SimpleMatrix matrix;
  private RealMatrix real;
  private PythonInterpreter python;

  @Setup
  public void prepare() throws Exception {
    Random dice = new Random(7);
    cells = new XSSFWorkbook();
    Sheet sheet = cells.createSheet();
    for (int i = 0; i < 1000; i++) {
      Row row = sheet.createRow(i);
      for (int j = 0; j < 10; j++) {
        if (j % 2 == 0) {
          row.createCell(j).setCellValue(dice.nextInt(100_000));
        } else {
          row.createCell(j).setCellValue("a text of row " + i);
        }
      }
    }
    workbook = poiWrite();
    PDDocument made = new PDDocument();
    for (int i = 0; i < 10; i++) {
      PDPage page = new PDPage();
      made.addPage(page);
      try (PDPageContentStream stream = new PDPageContentStream(made, page)) {
        stream.beginText();
        stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        stream.newLineAtOffset(50, 750);
        for (int line = 0; line < 50; line++) {
          stream.showText("Line " + line + " of a page that has some words in each of them, " + dice.nextInt());
          stream.newLineAtOffset(0, -14);
        }
        stream.endText();
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    made.save(out);
    pdf = out.toByteArray();
    document = Loader.loadPDF(pdf);
    photo = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
    int[] row = new int[4000];
    for (int y = 0; y < 3000; y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = (x * 31 + y * 17) ^ (x & y);
      }
      photo.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    matrix = SimpleMatrix.random_DDRM(200, 200, -1, 1, dice);
    double[][] values = new double[100][100];
    for (double[] line : values) {
      for (int j = 0; j < line.length; j++) {
        line[j] = dice.nextDouble();
      }
    }
    real = new Array2DRowRealMatrix(values);
    python = new PythonInterpreter();
  }

  @Benchmark
  public String jbcrypt() {
    return BCrypt.hashpw("a password", BCrypt.gensalt(10));
  }

  @Benchmark
  public String springBcrypt() {
    return encoder.encode("a password");
  }

  /** N = 16384, r = 8, p = 1. */
  @Benchmark
  public byte[] scrypt() {
    return SCrypt.generate("a password".getBytes(StandardCharsets.UTF_8), salt, 16384, 8, 1, 32);
  }

  /** 19 MiB, two rounds, one lane. */
  @Benchmark
  public byte[] argon2() {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withSalt(salt).withIterations(2).withMemoryAsKB(19 * 1024).withParallelism(1).build());
    byte[] result = new byte[32];
    generator.generateBytes("a password".getBytes(StandardCharsets.UTF_8), result);
    return result;
  }

  @Benchmark
  public XSSFWorkbook poiRead() throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(workbook));
  }

  @Benchmark
  public byte[] poiWrite() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    cells.write(out);
    return out.toByteArray();
  }

  @Benchmark
  public PDDocument pdfLoad() throws Exception {
    return Loader.loadPDF(pdf);
  }

  @Benchmark
  public String pdfText() throws Exception {
    return new PDFTextStripper().getText(document);
  }

  @Benchmark
  public BufferedImage pdfRender() throws Exception {
    return new PDFRenderer(document).renderImageWithDPI(0, 96);
  }

  @Benchmark
  public byte[] pdfSave() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Benchmark
  public BitMatrix qrCode() throws Exception {
    return new QRCodeWriter().encode("https://example.org/some/page?of=a&site=1", BarcodeFormat.QR_CODE, 300, 300);
  }

  @Benchmark
  public BufferedImage thumbnail() throws Exception {
    return Thumbnails.of(photo).size(400, 300).asBufferedImage();
  }

  @Benchmark
  public SimpleMatrix ejmlMult() {
    return matrix.mult(matrix);
  }

  @Benchmark
  public SimpleMatrix ejmlInvert() {
    return matrix.invert();
  }

  @Benchmark
  public Object ejmlSvd() {
    return matrix.svd();
  }

  @Benchmark
  public RealMatrix mathMultiply() {
    return real.multiply(real);
  }

  @Benchmark
  public Object mathSvd() {
    return new SingularValueDecomposition(real);
  }

  @Benchmark
  public void jython() {
    python.exec("total = 0\nfor i in range(1000):\n    total += i * i\n");
  }
}
