package docs.site;

import java.util.Map;

/** Text with {{names}} to be filled in. */
final class Template {
    private final String text;

    Template(String text) {
        this.text = text;
    }

    String fill(Map<String, String> values) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (true) {
            int open = text.indexOf("{{", at);
            if (open < 0) {
                return out.append(text, at, text.length()).toString();
            }
            int close = text.indexOf("}}", open);
            out.append(text, at, open).append(values.getOrDefault(text.substring(open + 2, close), ""));
            at = close + 2;
        }
    }
}
