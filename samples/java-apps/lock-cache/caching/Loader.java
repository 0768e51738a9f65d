package caching;

public interface Loader {
    String load(String key) throws InterruptedException;
}
