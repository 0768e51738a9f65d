import java.io.*;
import java.net.*;
import java.nio.file.*;
import java.util.*;
import kin.*;

public final class Scenario {
    private static ServerSocket server;
    private static Path gedcom;

    public static void prepare(Path folder) throws Exception {
        String[] given = {"Anna", "Johann", "Maria", "Peter", "Catharina", "Jacob", "Elisabeth", "Hans", "Margaretha", "Conrad", "Anne", "Johan"};
        String[] surnames = {"Meier", "Mayer", "Hofer", "Lang", "Brunner", "Schmid", "Schmidt", "Huber", "Graf", "Moser"};
        Random random = new Random(9);
        StringBuilder people = new StringBuilder("0 HEAD\n"), families = new StringBuilder();
        Map<Integer, StringBuilder> indi = new TreeMap<>();
        List<Integer> generation = new ArrayList<>();
        Map<Integer, Integer> year = new HashMap<>();
        int next = 1, family = 1;
        for (int i = 0; i < 40; i++) { generation.add(next); year.put(next++, 1700 + random.nextInt(20)); }
        for (int id : generation) indi.put(id, new StringBuilder());
        Map<Integer, String> surname = new HashMap<>();
        for (int id : generation) surname.put(id, surnames[random.nextInt(10)]);
        for (int depth = 0; depth < 7; depth++) {
            Collections.shuffle(generation, random);
            List<Integer> children = new ArrayList<>();
            for (int i = 0; i + 1 < generation.size(); i += 2) {
                int f = family++, a = generation.get(i), b = generation.get(i + 1);
                families.append("0 @F" + f + "@ FAM\n1 HUSB @I" + a + "@\n1 WIFE @I" + b + "@\n");
                indi.get(a).append("1 FAMS @F" + f + "@\n");
                indi.get(b).append("1 FAMS @F" + f + "@\n");
                int n = 1 + random.nextInt(4);
                for (int k = 0; k < n; k++) {
                    int child = next++;
                    year.put(child, year.get(a) + 22 + random.nextInt(12));
                    surname.put(child, surname.get(a));
                    indi.put(child, new StringBuilder("1 FAMC @F" + f + "@\n"));
                    families.append("1 CHIL @I" + child + "@\n");
                    children.add(child);
                }
            }
            generation = children;
        }
        for (var e : indi.entrySet()) {
            int id = e.getKey();
            people.append("0 @I" + id + "@ INDI\n1 NAME " + given[random.nextInt(given.length)] + " /" + surname.get(id) + "/\n1 BIRT\n2 DATE ABT " + year.get(id) + "\n2 PLAC Village "
                + random.nextInt(30) + "\n1 DEAT\n2 DATE 3 MAR " + (year.get(id) + 30 + random.nextInt(50)) + "\n" + e.getValue());
        }
        gedcom = folder.resolve("tree.ged");
        Files.writeString(gedcom, people.append(families).append("0 TRLR\n"));
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(Scenario::serve);
        thread.setDaemon(true);
        thread.start();
    }

    private static void serve() {
        while (true) {
            try {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> answer(socket));
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream()));
            OutputStream out = socket.getOutputStream();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                Thread.sleep(9);
                StringBuilder text = new StringBuilder();
                String[] words = line.split(" ");
                for (int i = 0; i < 40; i++) text.append(1700 + i).append(" Johann son of Hans ").append(words[1]).append('\n');
                out.write(text.append(".\n").toString().getBytes());
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // the client is done
        }
    }

    public static void round(Path folder) throws Exception {
        Tree tree = new GedcomReader().read(gedcom);
        GedcomReader.faults(tree);
        List<String> ids = tree.ids();
        tree.size();
        Kinship kinship = new Kinship(tree);
        String young = ids.get(ids.size() - 1);
        for (int i = 0; i < 10; i++) kinship.between(young, ids.get(ids.size() - 2 - i * 7));
        for (int i = 0; i < 4; i++) tree.descendants(ids.get(i));
        kinship.coefficients(ids.subList(ids.size() - 12, ids.size()));
        kinship.doubles();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());
        try (Registry registry = new Registry(address)) {
            registry.baptisms("Lang", 1700, 1720);
            registry.match(tree, young);
        }
        Registry.matchAll(address, tree, ids.subList(100, 112));
        FamilyBook book = new FamilyBook(tree);
        book.agesBySurname();
        book.outline(ids.get(2));
        book.write(folder.resolve("book"), ids.get(0));
    }
}
