package genes;

import java.util.HashMap;
import java.util.Map;

public class Dna {
    private static final String CODE = "FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG";

    static int index(char base) {
        return switch (base) {
            case 'T' -> 0;
            case 'C' -> 1;
            case 'A' -> 2;
            case 'G' -> 3;
            default -> -1;
        };
    }

    public static String reverseComplement(String bases) {
        StringBuilder out = new StringBuilder(bases.length());
        for (int i = bases.length() - 1; i >= 0; i--) {
            out.append(switch (bases.charAt(i)) {
                case 'A' -> 'T';
                case 'T' -> 'A';
                case 'C' -> 'G';
                case 'G' -> 'C';
                default -> 'N';
            });
        }
        return out.toString();
    }

    public static char aminoAcid(String bases, int at) {
        int first = index(bases.charAt(at));
        int second = index(bases.charAt(at + 1));
        int third = index(bases.charAt(at + 2));
        return first < 0 || second < 0 || third < 0 ? 'X' : CODE.charAt(first * 16 + second * 4 + third);
    }

    public static String translate(String bases, int frame) {
        StringBuilder protein = new StringBuilder(bases.length() / 3);
        for (int i = frame; i + 2 < bases.length(); i += 3) {
            protein.append(aminoAcid(bases, i));
        }
        return protein.toString();
    }

    public static double gc(String bases) {
        long count = bases.chars().filter(base -> base == 'G' || base == 'C').count();
        return (double) count / bases.length();
    }

    public static double[] gcWindows(String bases, int width, int step) {
        double[] shares = new double[Math.max(0, (bases.length() - width) / step + 1)];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = gc(bases.substring(i * step, i * step + width));
        }
        return shares;
    }

    public static Map<String, Integer> kmers(String bases, int k) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i + k <= bases.length(); i++) {
            counts.merge(bases.substring(i, i + k), 1, Integer::sum);
        }
        return counts;
    }
}
