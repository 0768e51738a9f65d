package sync;

record Entry(String path, long size, String digest) {
    boolean sameAs(Entry other) {
        return other != null && size == other.size && digest.equals(other.digest);
    }
}
