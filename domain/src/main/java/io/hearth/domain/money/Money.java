package io.hearth.domain.money;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An amount in yuan, kept as whole cents (分). Negative amounts take back what was given.
 *
 * @param cents from -10^14 to 10^14: a trillion yuan is a typing mistake, and sums of millions of amounts stay exact
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final long LARGEST = 100_000_000_000_000L;

    private static final int WHOLE = 10_000;

    /** @throws IllegalArgumentException if the amount is out of its range */
    public Money {
        if (cents > LARGEST || cents < -LARGEST) {
            throw new IllegalArgumentException("an amount of " + cents + " cents is beyond " + LARGEST);
        }
    }

    public static Money ofYuan(long yuan) {
        return new Money(Math.multiplyExact(yuan, 100));
    }

    public Money plus(Money other) {
        return new Money(cents + other.cents);
    }

    public Money negated() {
        return new Money(-cents);
    }

    public boolean isZero() {
        return cents == 0;
    }

    /**
     * A part of this amount, rounded to the cent, halves away from zero.
     *
     * @param basisPoints hundredths of a per cent, from 0 to 10,000
     */
    public Money rate(int basisPoints) {
        if (basisPoints < 0 || basisPoints > WHOLE) {
            throw new IllegalArgumentException(basisPoints + " basis points are not from 0 to " + WHOLE);
        }
        // Whole and rest apart, so that the product of a large amount fits.
        long whole = Math.abs(cents) / WHOLE * basisPoints;
        long rest = (Math.abs(cents) % WHOLE * basisPoints + WHOLE / 2) / WHOLE;
        return new Money(Long.signum(cents) * (whole + rest));
    }

    /**
     * Equal parts that add up to this amount. What equal division leaves over, fewer cents than there are parts, goes one
     * cent each to the first parts.
     *
     * @param parts at least one
     */
    public List<Money> split(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("an amount can't be split into " + parts + " parts");
        }
        long each = cents / parts;
        long left = Math.abs(cents % parts);
        int cent = Long.signum(cents);
        return IntStream.range(0, parts)
                .mapToObj(i -> new Money(i < left ? each + cent : each))
                .toList();
    }

    /**
     * Parts in proportion to weights that add up to this amount. What whole cents leave over, fewer cents than there are
     * parts, goes one cent each to those that were cut by the most, of equal ones to the first.
     *
     * @param weights none negative, and not all zero
     */
    public List<Money> divide(List<Long> weights) {
        BigInteger sum = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
            throw new IllegalArgumentException("an amount can't be divided by the weights " + weights);
        }
        List<BigInteger[]> shares = weights.stream()
                .map(weight -> BigInteger.valueOf(Math.abs(cents)).multiply(BigInteger.valueOf(weight)))
                .map(product -> product.divideAndRemainder(sum))
                .toList();
        long[] parts =
                shares.stream().mapToLong(share -> share[0].longValueExact()).toArray();
        long left = Math.abs(cents) - LongStream.of(parts).sum();
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return LongStream.of(parts)
                .mapToObj(part -> new Money(Long.signum(cents) * part))
                .toList();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** Yuan with two decimals, such as {@code -12.05}. */
    @Override
    public String toString() {
        long positive = Math.abs(cents);
        return "%s%d.%02d".formatted(cents < 0 ? "-" : "", positive / 100, positive % 100);
    }
}
