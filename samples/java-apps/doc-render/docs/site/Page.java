package docs.site;

import docs.markup.Markdown;

public record Page(String name, String text) {
    public String title() {
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        return first.startsWith("# ") ? first.substring(2) : name;
    }

    public String html() {
        return Markdown.toHtml(text);
    }
}
