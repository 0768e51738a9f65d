package dev.boundwise.calibration.libraries;

import java.util.Random;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An index of 20,000 texts of 100 words, in memory. */
@State(Scope.Thread)
public class Searches {
  private IndexWriter writer;
  private IndexSearcher searcher;
  private Document text;

  @Setup
  public void prepare() throws Exception {
    Random dice = new Random(7);
    ByteBuffersDirectory directory = new ByteBuffersDirectory();
    writer = new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()));
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      words.setLength(0);
      for (int j = 0; j < 100; j++) {
        words.append("word").append((int) (Math.pow(dice.nextDouble(), 3) * 20_000)).append(' ');
      }
      text = new Document();
      text.add(new TextField("text", words.toString(), Field.Store.YES));
      writer.addDocument(text);
    }
    writer.commit();
    searcher = new IndexSearcher(DirectoryReader.open(directory));
  }

  @Benchmark
  public TopDocs luceneSearch() throws Exception {
    return searcher.search(new TermQuery(new Term("text", "word100")), 10);
  }

  @Benchmark
  public long luceneAdd() throws Exception {
    return writer.addDocument(text);
  }
}
