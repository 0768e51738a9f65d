package docs.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

public final class Markdown {
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)]+)\\)");

    private Markdown() {}

    public static String toHtml(String text) {
        StringBuilder out = new StringBuilder();
        for (Block block : blocks(text)) {
            out.append(block.html()).append('\n');
        }
        return out.toString();
    }

    static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> items = new ArrayList<>();
        for (String part : text.split("\n\n")) {
            String line = part.strip();
            if (line.startsWith("- ")) {
                for (String item : line.split("\n")) {
                    items.add(item.substring(2));
                }
            } else {
                if (!items.isEmpty()) {
                    blocks.add(new Block.Bullets(List.copyOf(items)));
                    items.clear();
                }
                blocks.add(line.startsWith("#") ? heading(line) : new Block.Paragraph(line));
            }
        }
        if (!items.isEmpty()) {
            blocks.add(new Block.Bullets(List.copyOf(items)));
        }
        return blocks;
    }

    private static Block heading(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return new Block.Heading(level, line.substring(level).strip());
    }

    static String inline(String text) {
        String html = escape(text);
        html = BOLD.matcher(html).replaceAll("<b>$1</b>");
        html = CODE.matcher(html).replaceAll("<code>$1</code>");
        return LINK.matcher(html).replaceAll("<a href=\"$2\">$1</a>");
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
