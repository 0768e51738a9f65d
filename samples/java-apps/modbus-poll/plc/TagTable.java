package plc;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The plant's list of tags: "name;address;factor;s|u", comments after '#'. */
public class TagTable {
    private final List<Tag> tags = new ArrayList<Tag>();
    private final Map<String, Tag> byName = new HashMap<String, Tag>();

    public static TagTable load(File file) throws IOException {
        TagTable table = new TagTable();
        BufferedReader reader = new BufferedReader(new FileReader(file));
        try {
            String line;
            while ((line = reader.readLine()) != null) {
                int hash = line.indexOf('#');
                if (hash >= 0) {
                    line = line.substring(0, hash);
                }
                line = line.trim();
                if (line.length() > 0) {
                    String[] cells = line.split(";");
                    table.add(new Tag(cells[0].trim(), Integer.parseInt(cells[1].trim()), Double.parseDouble(cells[2].trim()), "s".equals(cells[3].trim())));
                }
            }
        } finally {
            reader.close();
        }
        return table;
    }

    private void add(Tag tag) {
        if (byName.put(tag.name, tag) != null) {
            throw new IllegalArgumentException("twice: " + tag.name);
        }
        tags.add(tag);
    }

    public int size() {
        return tags.size();
    }

    public Tag get(int index) {
        return tags.get(index);
    }

    public int lowest() {
        int lowest = Integer.MAX_VALUE;
        for (Tag tag : tags) {
            lowest = Math.min(lowest, tag.address);
        }
        return lowest;
    }

    public int span() {
        int highest = 0;
        for (Tag tag : tags) {
            highest = Math.max(highest, tag.address);
        }
        return highest - lowest() + 1;
    }
}
