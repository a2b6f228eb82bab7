package org.steelfactory.web.ledger;

/**
 * Where two texts differ, with a little of what stands around it.
 *
 * @param before what both begin with, its end only
 * @param original what only the first one has
 * @param now what only the second one has
 * @param after what both end with, its beginning only
 */
public record TextDifference(String before, String original, String now, String after) {

    private static final int AROUND = 40;
    private static final int LONGEST = 200;
    private static final String MORE = "…";

    static TextDifference between(String original, String now) {
        int shorter = Math.min(original.length(), now.length());
        int start = 0;
        while (start < shorter && original.charAt(start) == now.charAt(start)) {
            start++;
        }
        while (start > 0 && isInWord(original, start)) {
            start--;
        }
        int end = 0;
        while (end < shorter - start
                && original.charAt(original.length() - 1 - end) == now.charAt(now.length() - 1 - end)) {
            end++;
        }
        while (end > 0 && isInWord(original, original.length() - end)) {
            end--;
        }
        return new TextDifference(
                tail(original.substring(0, start)),
                head(original.substring(start, original.length() - end), LONGEST),
                head(now.substring(start, now.length() - end), LONGEST),
                head(original.substring(original.length() - end), AROUND));
    }

    public boolean isEmpty() {
        return original.isEmpty() && now.isEmpty();
    }

    /** Half a word tells nobody what was written. */
    private static boolean isInWord(String text, int at) {
        return at < text.length()
                && Character.isLetterOrDigit(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at));
    }

    private static String tail(String text) {
        return text.length() <= AROUND ? text : MORE + text.substring(text.length() - AROUND);
    }

    private static String head(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length) + MORE;
    }
}
