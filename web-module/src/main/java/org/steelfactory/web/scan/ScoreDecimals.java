package org.steelfactory.web.scan;

/** How many decimals a decision score needs beside a threshold, so that it doesn't look as if it lay on it. */
final class ScoreDecimals {

    /** As scores are written. */
    static final int USUAL = 2;

    private static final int MOST = 6;
    private static final int TEN = 10;

    private ScoreDecimals() {}

    static int of(double score, double threshold) {
        int decimals = USUAL;
        while (decimals < MOST && score != threshold && rounded(score, decimals) == rounded(threshold, decimals)) {
            decimals++;
        }
        return decimals;
    }

    private static long rounded(double score, int decimals) {
        return Math.round(score * Math.pow(TEN, decimals));
    }
}
