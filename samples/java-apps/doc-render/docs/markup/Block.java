package docs.markup;

import java.util.List;

sealed interface Block {
    String html();

    record Heading(int level, String text) implements Block {
        @Override
        public String html() {
            return "<h" + level + " id=\"" + slug() + "\">" + Markdown.inline(text) + "</h" + level + ">";
        }

        String slug() {
            return text.toLowerCase().replace(' ', '-');
        }
    }

    record Paragraph(String text) implements Block {
        @Override
        public String html() {
            return "<p>" + Markdown.inline(text) + "</p>";
        }
    }

    record Bullets(List<String> items) implements Block {
        @Override
        public String html() {
            StringBuilder out = new StringBuilder("<ul>");
            for (String item : items) {
                out.append("<li>").append(Markdown.inline(item)).append("</li>");
            }
            return out.append("</ul>").toString();
        }
    }
}
