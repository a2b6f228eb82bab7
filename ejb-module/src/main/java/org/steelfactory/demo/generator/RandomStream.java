package org.steelfactory.demo.generator;

/**
 * Random numbers that are the same on every machine and every Java: SplitMix64 (Steele, Lea, Flood, “Fast splittable
 * pseudorandom number generators”, OOPSLA 2014), and {@link StrictMath} for what is made of them.
 */
final class RandomStream {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    /** @param number streams of one seed and different numbers have nothing to do with each other */
    RandomStream(long seed, int number) {
        this.state = mixed(mixed(seed) + GOLDEN_GAMMA * (number + 1L));
    }

    /** In [0, 1). */
    double uniform() {
        state += GOLDEN_GAMMA;
        return (mixed(state) >>> 11) * 0x1.0p-53;
    }

    /** In [from, to). */
    double between(double from, double to) {
        return from + (to - from) * uniform();
    }

    /** 0 to bound − 1. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Normally distributed with mean 0 and deviation 1 (Box and Muller, 1958). */
    double gaussian() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Positive, with median 1; its logarithm is normally distributed with this deviation. */
    double logNormal(double sigma) {
        return StrictMath.exp(sigma * gaussian());
    }

    /** How many events there are where this many are expected (Knuth's multiplication; for expectations below 500). */
    int poisson(double expected) {
        double limit = StrictMath.exp(-expected);
        int events = 0;
        for (double product = uniform(); product > limit; product *= uniform()) {
            events++;
        }
        return events;
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
