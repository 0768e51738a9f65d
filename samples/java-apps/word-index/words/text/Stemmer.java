package words.text;

public final class Stemmer {
    private static final String[] ENDINGS = {"ingly", "edly", "ing", "ed", "ly", "es", "s"};

    private Stemmer() {}

    public static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.length() > ending.length() + 2 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
