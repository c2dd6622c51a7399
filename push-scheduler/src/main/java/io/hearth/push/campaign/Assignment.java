package io.hearth.push.campaign;

import io.hearth.domain.contact.OpenId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;

/**
 * Who gets which arm. It follows from the seed and the fan alone: not from the others, nor from the order in which they
 * come. So the control group of a recurring campaign is left alone every time.
 */
final class Assignment {

    private final String seed;
    private final int controlPercent;
    private final List<CampaignArm> arms;
    private final int shares;

    Assignment(String seed, int controlPercent, List<CampaignArm> arms) {
        this.seed = seed;
        this.controlPercent = controlPercent;
        this.arms = List.copyOf(arms);
        this.shares = arms.stream().mapToInt(CampaignArm::share).sum();
    }

    /** The key of the fan's arm; empty for the control group. */
    Optional<String> armOf(OpenId fan) {
        ByteBuffer digest = digest(fan);
        // Two numbers: whoever enters the control group of 10 % is still in it at 20 %, whatever the arms are.
        if (Integer.remainderUnsigned(digest.getInt(), 100) < controlPercent) {
            return Optional.empty();
        }
        int left = Integer.remainderUnsigned(digest.getInt(), shares);
        for (CampaignArm arm : arms) {
            left -= arm.share();
            if (left < 0) {
                return Optional.of(arm.key());
            }
        }
        throw new IllegalStateException("the shares add up to " + shares);
    }

    private ByteBuffer digest(OpenId fan) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(seed.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return ByteBuffer.wrap(digest.digest(fan.value().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
